import path from 'node:path';
import { openDatabase } from '@/db';
import { verifyAuditTrail, verifyPlanVersions } from '@/db/queries/audit-trail';
import { listOrganisations } from '@/db/queries/organisations';
import { environment } from '@/lib/env';
import { Misuse } from '../misuse';

/**
 * `audit verify`: recomputes the chain of every organisation in the database that HEADROOM_DATABASE names, and the sums of the
 * kept versions of its plans. Status 1 where one is broken.
 */
export async function audit([name = '', ...rest]: string[]): Promise<number> {
  if (name !== 'verify' || rest.length > 0) throw new Misuse('Usage: headroom audit verify');
  const database = openDatabase(path.resolve(environment().HEADROOM_DATABASE));
  try {
    const lines = await database.snapshot(async (reader) => {
      const verdicts: { text: string; holds: boolean }[] = [];
      for (const organisation of await listOrganisations(reader)) {
        const { events, firstBroken } = await verifyAuditTrail(reader, organisation.id);
        const found =
          firstBroken === null ? `${events} events, the chain holds` : `event ${firstBroken} is broken`;
        const kept = await verifyPlanVersions(reader, organisation.id);
        const foundKept = kept.firstBroken
          ? `version ${kept.firstBroken.number} of plan ${kept.firstBroken.planId} is broken`
          : `${kept.versions} versions of plans as they were kept`;
        verdicts.push({
          text: `${organisation.name}: ${found}; ${foundKept}\n`,
          holds: firstBroken === null && kept.firstBroken === null,
        });
      }
      return verdicts;
    });
    for (const { text } of lines) process.stdout.write(text);
    return lines.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    await database.close();
  }
}
