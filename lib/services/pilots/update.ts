import { findPilot, updatePilot as writePilot } from '@/db/queries/pilots';
import { conflict, notFound } from '@/lib/errors';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { UpdatePilot } from './inputs';
import { assemblePilot, pilotValues } from './rows';

/** @throws NOT_FOUND, FORBIDDEN, or CONFLICT with the pilot as it is now */
export async function updatePilot(
  context: Context,
  { code, version, pilot }: UpdatePilot,
): Promise<{ version: number }> {
  const { database, actor } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'pilots:edit', { organisationId });
    const row = await findPilot(writer, { organisationId, code });
    if (!row) throw notFound();
    const before = pilotValues(assemblePilot(row));
    if (!(await writePilot(writer, { organisationId, code, version }, pilot)))
      throw conflict({ version: row.version, pilot: before });
    await recordChange(writer, context, {
      action: 'pilot:update',
      objectType: 'pilot',
      objectId: code,
      before,
      after: pilot,
    });
    return { version: version + 1 };
  });
}
