import { listMemberships } from '@/db/queries/members';
import { listMailRefusals } from '@/db/queries/notifications';
import { findOrganisation } from '@/db/queries/organisations';
import { findUser } from '@/db/queries/users';
import { notFound } from '@/lib/errors';
import { authorise } from '../authorise';
import type { Context } from '../context';

/** The member's own account: what the account page and the head of every page show. */
export type Account = {
  name: string;
  email: string;
  hasPassword: boolean;
  /** Whether the member is told by mail, where mail is set up. */
  byMail: boolean;
  organisation: { id: string; name: string };
  /** Every organisation that the person may work in, this one too. */
  organisations: { id: string; name: string }[];
};

export async function getAccount({ database, actor }: Context): Promise<Account> {
  authorise(actor, 'account:edit', { organisationId: actor.organisationId });
  return database.snapshot(async (reader) => {
    const user = await findUser(reader, actor.userId);
    const organisation = await findOrganisation(reader, actor.organisationId);
    if (!user || !organisation) throw notFound();
    const memberships = await listMemberships(reader, actor.userId);
    return {
      name: user.name,
      email: user.email,
      hasPassword: user.passwordHash !== null,
      byMail: !(await listMailRefusals(reader, actor.organisationId)).has(actor.memberId),
      organisation: { id: organisation.id, name: organisation.name },
      organisations: memberships
        .filter((m) => m.disabledAt === null)
        .map((m) => ({ id: m.organisationId, name: m.organisation })),
    };
  });
}
