import { findLastActualChange, insertActualImport } from '@/db/queries/actuals';
import { AppError } from '@/lib/errors';
import { rowFaultToFault } from '@/lib/tabular';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { actualsState, type PreparedActuals, type PreviewActuals, prepareActuals } from './prepare';
import { rememberChoices } from './remembered';
import { writeActuals } from './rows';

/** `state` is that of the preview. */
export type ImportActuals = PreviewActuals & { state: string };
export type ImportedActuals = { added: number; replaced: number; unchanged: number };

/**
 * Reads the file anew and writes all that it brings, in one unit: everything or nothing. What a preview showed is not trusted. The same
 * file again writes nothing.
 * @throws CONFLICT where the plan or its actuals are no longer those that were previewed; INVALID where values are refused and were not
 * given up, or there are none
 */
export async function importActuals(
  context: Context,
  { state, ...input }: ImportActuals,
): Promise<ImportedActuals> {
  const prepared = await prepareActuals(context, input);
  refuseChanged(prepared.state, state);
  refuseFaults(prepared, input.choices.withoutRefused ?? false);
  const { diff, read } = prepared;
  if (diff.rows.length > 0) {
    await context.database.write(async (writer) => {
      const plan = await requirePlan(writer, context.actor, input.planId, 'actuals:import');
      refuseChanged(await actualsState(writer, plan), state);
      const inPlan = { organisationId: plan.organisationId, planId: plan.id };
      await writeActuals(writer, inPlan, diff.rows);
      const last = await findLastActualChange(writer, inPlan);
      await insertActualImport(writer, {
        ...inPlan,
        number: (last?.number ?? 0) + 1,
        fileName: input.fileName,
        added: diff.added,
        replaced: diff.replaced.length,
        removed: 0,
        importedBy: context.actor.memberId,
        importedAt: context.clock(),
      });
      await rememberChoices(writer, context, { columns: read.columns, choices: prepared.choices });
      await recordChange(writer, context, {
        action: 'actuals:import',
        objectType: 'plan',
        objectId: plan.id,
        planId: plan.id,
        before: { replaced: diff.replaced.map(({ after: _, ...value }) => value) },
        after: {
          fileName: input.fileName,
          refusedValues: read.faults.length,
          added: diff.added,
          rows: diff.rows,
        },
      });
    });
  }
  return { added: diff.added, replaced: diff.replaced.length, unchanged: diff.unchanged };
}

function refuseChanged(now: string, previewed: string): void {
  if (now === previewed) return;
  throw new AppError(
    'CONFLICT',
    'The plan or its actuals have changed since this preview was made. Nothing was imported; look at the new preview and confirm it.',
    { current: { state: now } },
  );
}

/** Faults that a refusal names; a preview counts them all. */
const MOST_FAULTS = 500;

function refuseFaults({ read, source }: PreparedActuals, withoutRefused: boolean): void {
  const isEmpty = read.rows.length === 0;
  if (!isEmpty && (withoutRefused || read.faults.length === 0)) return;
  const word = source.kind === 'workbook' ? 'row' : 'line';
  throw new AppError(
    'INVALID',
    isEmpty
      ? 'There is no value in this file. Nothing was imported.'
      : 'Some values of this file cannot be read. Nothing was imported; correct them, or import the others without them.',
    { faults: read.faults.slice(0, MOST_FAULTS).map((fault) => rowFaultToFault(fault, word)) },
  );
}
