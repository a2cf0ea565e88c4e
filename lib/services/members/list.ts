import { listCostCentres } from '@/db/queries/cost-centres';
import { listMembers as readMembers } from '@/db/queries/members';
import { listOpenInvitations } from '@/db/queries/one-time-links';
import type { MemberRole } from '@/lib/access';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { type Member, memberView } from './view';

export type Invitation = {
  id: string;
  email: string;
  role: MemberRole;
  scopes: string[];
  /** Milliseconds since 1970. */
  expiresAt: number;
};

export type MemberList = {
  members: Member[];
  invitations: Invitation[];
  /** What a head's scope can name. */
  costCentres: { id: string; code: string; name: string; parentId: string | null }[];
};

export async function listMembers({ database, actor, clock }: Context): Promise<MemberList> {
  const { organisationId } = actor;
  authorise(actor, 'members:manage', { organisationId });
  return database.snapshot(async (reader) => {
    const invitations = await listOpenInvitations(reader, organisationId, clock());
    const centres = await listCostCentres(reader, organisationId);
    return {
      members: (await readMembers(reader, organisationId)).map(memberView),
      invitations: invitations.flatMap(({ id, email, role, scopes, expiresAt }) =>
        email && role ? [{ id, email, role, scopes: scopes ?? [], expiresAt }] : [],
      ),
      costCentres: centres.map(({ id, code, name, parentId }) => ({ id, code, name, parentId })),
    };
  });
}
