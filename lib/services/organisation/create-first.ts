import { z } from 'zod';
import { insertMember } from '@/db/queries/members';
import { consumeLink, findOpenLink } from '@/db/queries/one-time-links';
import { hasOrganisation, insertOrganisation } from '@/db/queries/organisations';
import { insertUser } from '@/db/queries/users';
import { notFound } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { recordAudit } from '../audit';
import type { PublicContext } from '../context';
import { linkKey, tokenSchema } from '../links/token';
import { addSamplePlan } from '../sample/create-plan';
import { acceptablePassword } from '../sign-in/acceptable-password';
import { emailSchema } from '../sign-in/sign-in';
import { organisationFields, personNameSchema } from './fields';

export const createFirstOrganisationInput = organisationFields.pick({ name: true, currency: true }).extend({
  token: tokenSchema,
  personName: personNameSchema,
  email: emailSchema,
  password: z.string(),
  /** Whether the sample company's plan is added as a draft, to look around in. */
  sample: z.boolean(),
});

/** Whether the setup link opens anything: it is neither used nor late, and there is no organisation yet. */
export async function isSetupLinkOpen(
  { database, clock }: Pick<PublicContext, 'database' | 'clock'>,
  token: string,
): Promise<boolean> {
  const link = await database.read((reader) => findOpenLink(reader, linkKey('setup', token), clock()));
  return link !== null;
}

/**
 * The first start: the holder of the setup link creates the organisation and becomes its administrator.
 * @throws NOT_FOUND for a wrong, used or late link, INVALID for a password that cannot be taken
 */
export async function createFirstOrganisation(
  { database, clock }: PublicContext,
  input: z.output<typeof createFirstOrganisationInput>,
): Promise<{ organisationId: string; memberId: string }> {
  const { token, name, currency, personName, email } = input;
  if (!(await isSetupLinkOpen({ database, clock }, token))) throw notFound();
  const passwordHash = await acceptablePassword(input.password, {
    email,
    name: personName,
    organisation: name,
  });
  return database.write(async (writer) => {
    const now = clock();
    const link = await consumeLink(writer, linkKey('setup', token), now);
    if (!link || (await hasOrganisation(writer))) throw notFound();
    const [organisationId, userId, memberId] = [newId(), newId(), newId()];
    await insertOrganisation(writer, { id: organisationId, name, currency, createdAt: now });
    await insertUser(writer, { id: userId, email, name: personName, passwordHash, createdAt: now });
    await insertMember(writer, { id: memberId, organisationId, userId, role: 'admin', createdAt: now });
    await recordAudit(writer, {
      organisationId,
      memberId,
      at: now,
      action: 'organisation:create',
      objectType: 'organisation',
      objectId: organisationId,
      after: { name, currency, admin: email },
    });
    const actor = {
      memberId,
      userId,
      organisationId,
      name: personName,
      email,
      role: 'admin',
      scopes: [],
    } as const;
    if (input.sample) await addSamplePlan(writer, { database, clock, actor });
    return { organisationId, memberId };
  });
}
