import { findOrganisation } from '@/db/queries/organisations';
import { findPlan } from '@/db/queries/plans';
import { writeCsv } from '@/lib/tabular';
import { recordChange } from '../audit';
import type { Context } from '../context';
import type { AskedTrail } from '../trail/inputs';
import { readTrail, requireTrail } from '../trail/read-trail';
import { csvFile, type ExportFile } from './export-file';

const COLUMNS = [
  'sequence',
  'at',
  'person',
  'action',
  'objectType',
  'objectId',
  'objectName',
  'plan',
  'before',
  'after',
  'hash',
] as const;

/** The events that fit the filters, newest first, with what was before and after as JSON, and their hashes. */
export async function exportTrail(context: Context, asked: AskedTrail): Promise<ExportFile> {
  const { database, actor, clock } = context;
  const { organisationId } = actor;
  const { planId } = asked;
  return database.write(async (writer) => {
    const scope = await requireTrail(writer, actor, planId);
    const events = await readTrail(writer, { organisationId, scope, asked, limit: Number.MAX_SAFE_INTEGER });
    await recordChange(writer, context, {
      action: 'trail:export',
      objectType: planId === undefined ? 'organisation' : 'plan',
      objectId: planId ?? organisationId,
      ...(planId === undefined ? {} : { planId }),
      after: { ...asked, events: events.length },
    });
    const subject =
      planId === undefined
        ? await findOrganisation(writer, organisationId)
        : await findPlan(writer, organisationId, planId);
    if (!subject) throw new Error('What the trail is of is not there.');
    const { name, currency } = subject;
    const origin = {
      ...{ planId: planId ?? null, name, currency, version: null, scenario: null },
      ...{ at: clock(), by: actor.name },
    };
    return csvFile(origin, 'audit-trail', [
      writeCsv([
        COLUMNS,
        ...events.map((event) => [
          event.sequence,
          new Date(event.at).toISOString(),
          event.by ?? 'Headroom',
          event.action,
          event.object.type,
          event.object.id,
          event.object.name,
          event.plan ?? '',
          JSON.stringify(event.before),
          JSON.stringify(event.after),
          event.hash,
        ]),
      ]),
    ]);
  });
}
