import { insertPilot } from '@/db/queries/pilots';
import { newId } from '@/lib/ids';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { CreatePilot } from './inputs';

/** Adds a pilot of the organisation's own. @returns its code, which estimates name as their source */
export async function createPilot(
  context: Context,
  { pilot }: CreatePilot,
): Promise<{ code: string; version: number }> {
  const { database, actor } = context;
  const { organisationId } = actor;
  return database.write(async (writer) => {
    authorise(actor, 'pilots:edit', { organisationId });
    const id = newId();
    const code = `P-${id.slice(0, 6).toUpperCase()}`;
    await insertPilot(writer, { ...pilot, id, organisationId, code });
    await recordChange(writer, context, {
      action: 'pilot:create',
      objectType: 'pilot',
      objectId: code,
      after: pilot,
    });
    return { code, version: 1 };
  });
}
