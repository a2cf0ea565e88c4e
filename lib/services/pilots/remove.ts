import { deletePilot, findPilot, listPilotUses } from '@/db/queries/pilots';
import { AppError, conflict, notFound } from '@/lib/errors';
import { plural } from '@/lib/format';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import type { RemovePilot } from './inputs';
import { assemblePilot, pilotValues } from './rows';

/**
 * Takes a pilot out of the library. Estimates that name it keep its code, and are listed as unsupported from then on; so nobody
 * removes it without having been told of each of them.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT with the pilot as it is now, or INVALID with the role lines that use it, where their
 * number is not the one that the caller was shown
 */
export async function removePilot(context: Context, { code, version, usesSeen }: RemovePilot): Promise<void> {
  const { database, actor } = context;
  const { organisationId } = actor;
  await database.write(async (writer) => {
    authorise(actor, 'pilots:edit', { organisationId });
    const row = await findPilot(writer, { organisationId, code });
    if (!row) throw notFound();
    const before = pilotValues(assemblePilot(row));
    const uses = await listPilotUses(writer, { organisationId, code });
    if (uses.length !== usesSeen) {
      throw new AppError(
        'INVALID',
        `${plural(uses.length, 'role line')} now ${uses.length === 1 ? 'names' : 'name'} this pilot as the source. Nothing was removed; look at them again.`,
        {
          faults: uses.map(({ plan, centre, role }) => ({
            path: `${plan}, ${centre}`,
            found: role,
            expected: 'another source, or a removal that knows of it',
          })),
        },
      );
    }
    if (!(await deletePilot(writer, { organisationId, code, version })))
      throw conflict({ version: row.version, pilot: before });
    await recordChange(writer, context, {
      action: 'pilot:remove',
      objectType: 'pilot',
      objectId: code,
      before: { ...before, usedBy: uses.map(({ planId, roleId }) => ({ planId, roleId })) },
    });
  });
}
