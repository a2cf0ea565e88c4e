import { findOpenLink } from '@/db/queries/one-time-links';
import { findOrganisation } from '@/db/queries/organisations';
import { findUserByEmail } from '@/db/queries/users';
import type { MemberRole } from '@/lib/access';
import type { PublicContext } from '../context';
import { linkKey } from '../links/token';

export type OpenInvitation = {
  organisation: string;
  email: string;
  role: MemberRole;
  /** Whether the person has an account already, and so joins with its password. */
  hasAccount: boolean;
};

/** What the holder of the link is invited to, or null for a wrong, used or late one. */
export async function findInvitation(
  { database, clock }: Pick<PublicContext, 'database' | 'clock'>,
  token: string,
): Promise<OpenInvitation | null> {
  return database.snapshot(async (reader) => {
    const link = await findOpenLink(reader, linkKey('invitation', token), clock());
    if (!link?.email || !link.role || !link.organisationId) return null;
    const organisation = await findOrganisation(reader, link.organisationId);
    if (!organisation) return null;
    const user = await findUserByEmail(reader, link.email);
    return { organisation: organisation.name, email: link.email, role: link.role, hasAccount: user !== null };
  });
}
