import path from 'node:path';
import { openDatabase } from '@/db';
import { verifyAuditTrail } from '@/db/queries/audit-trail';
import { listOrganisations } from '@/db/queries/organisations';
import { environment } from '@/lib/env';
import { Misuse } from '../misuse';

/** `audit verify`: recomputes the chain of every organisation in the database that HEADROOM_DATABASE names. Status 1 where one is broken. */
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
        verdicts.push({ text: `${organisation.name}: ${found}\n`, holds: firstBroken === null });
      }
      return verdicts;
    });
    for (const { text } of lines) process.stdout.write(text);
    return lines.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    await database.close();
  }
}
