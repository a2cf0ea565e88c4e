import type { Database } from '@/db';
import { hasOrganisation } from '@/db/queries/organisations';
import type { Clock } from '@/lib/clock';
import { type IssuedLink, issueLink } from './issue-link';

/**
 * The link with which the first administrator creates the organisation. An earlier unused one stops working.
 * @returns null once there is an organisation
 */
export async function createSetupLink({
  database,
  clock,
}: {
  database: Database;
  clock: Clock;
}): Promise<IssuedLink | null> {
  return database.write(async (writer) => {
    if (await hasOrganisation(writer)) return null;
    return issueLink(writer, { kind: 'setup', now: clock() });
  });
}
