import type { Writer } from '@/db';
import { listCostCentres } from '@/db/queries/cost-centres';
import { insertMember, listMemberships, replaceMemberScopes } from '@/db/queries/members';
import type { OneTimeLinkRow } from '@/db/queries/one-time-links';
import { notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordAudit } from '../audit';

/**
 * Makes the account a member on the terms of the invitation that was just used up. Cost centres that went away since are left out.
 * @returns the organisation joined
 */
export async function joinOrganisation(
  writer: Writer,
  { link, userId, now }: { link: OneTimeLinkRow; userId: string; now: number },
): Promise<string> {
  const { organisationId, role } = link;
  if (!organisationId || !role) throw notFound();
  const memberships = await listMemberships(writer, userId);
  if (memberships.some((m) => m.organisationId === organisationId)) throw notFound();
  const centres = new Set((await listCostCentres(writer, organisationId)).map((centre) => centre.id));
  const scopes = (link.scopes ?? []).filter((id) => centres.has(id));
  const id = newId();
  await insertMember(writer, { id, organisationId, userId, role, createdAt: now });
  await replaceMemberScopes(writer, { organisationId, id }, scopes);
  await recordAudit(writer, {
    organisationId,
    memberId: id,
    at: now,
    action: 'members:join',
    objectType: 'member',
    objectId: id,
    after: { role, scopes, invitation: link.id },
  });
  return organisationId;
}
