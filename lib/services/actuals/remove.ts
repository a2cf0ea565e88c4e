import type { Reader } from '@/db';
import {
  findLastActualChange,
  insertActualImport,
  listActualsOfMonth,
  removeActualsOfMonth,
} from '@/db/queries/actuals';
import type { PlanRow } from '@/db/queries/plans';
import { AppError } from '@/lib/errors';
import { type ActualRow, MEASURES, type Measure } from '@/lib/plan/actuals';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import type { PreviewRemoval, RemoveActuals } from './inputs';
import { actualsState } from './prepare';
import { actualOf } from './rows';

/** What would be unknown again. */
export type PreviewedRemoval = {
  state: string;
  values: number;
  roles: number;
  costCentres: number;
  /** Only of measures that have values. */
  byMeasure: { measure: Measure; values: number }[];
};

/** Counts what a removal would take. Writes nothing. @throws NOT_FOUND / FORBIDDEN unless the actor may import */
export async function previewRemoval(
  { database, actor }: Context,
  input: PreviewRemoval,
): Promise<PreviewedRemoval> {
  return database.snapshot(async (reader) => {
    const plan = await requirePlan(reader, actor, input.planId, 'actuals:import');
    const rows = await askedRows(reader, plan, input);
    const byMeasure = MEASURES.map((measure) => ({
      measure,
      values: rows.filter(({ values }) => values[measure] !== undefined).length,
    })).filter(({ values }) => values > 0);
    const roles = rows.filter(({ line }) => line === 'role').length;
    return {
      state: await actualsState(reader, plan),
      values: valuesIn(rows),
      ...{ roles, costCentres: rows.length - roles, byMeasure },
    };
  });
}

/**
 * Takes values back to unknown, in one unit with a record that holds them; the file that brought them brings them back.
 * @throws NOT_FOUND / FORBIDDEN unless the actor may import; CONFLICT where the plan or its actuals are no longer those that were
 * previewed; INVALID where there is no such value
 */
export async function removeActuals(
  context: Context,
  { state, ...input }: RemoveActuals,
): Promise<{ removed: number }> {
  return context.database.write(async (writer) => {
    const plan = await requirePlan(writer, context.actor, input.planId, 'actuals:import');
    const now = await actualsState(writer, plan);
    if (now !== state)
      throw new AppError(
        'CONFLICT',
        'The plan or its actuals have changed since these values were counted. Nothing was removed; look at them again.',
        { current: { state: now } },
      );
    const rows = await askedRows(writer, plan, input);
    const removed = valuesIn(rows);
    if (removed === 0)
      throw new AppError('INVALID', 'There are no such actuals. Nothing was removed.', {
        faults: [{ path: 'month', found: input.month, expected: 'a month and a line that have values' }],
      });
    const inPlan = { organisationId: plan.organisationId, planId: plan.id };
    const { month, line, measure } = input;
    await removeActualsOfMonth(writer, inPlan, {
      month,
      line: line ?? undefined,
      measure: measure ?? undefined,
    });
    const last = await findLastActualChange(writer, inPlan);
    await insertActualImport(writer, {
      ...inPlan,
      number: (last?.number ?? 0) + 1,
      fileName: '',
      ...{ added: 0, replaced: 0, removed },
      importedBy: context.actor.memberId,
      importedAt: context.clock(),
    });
    await recordChange(writer, context, {
      action: 'actuals:remove',
      objectType: 'plan',
      objectId: plan.id,
      planId: plan.id,
      before: { rows },
      after: { month, line, measure, removed },
    });
    return { removed };
  });
}

/** The values that are asked for; rows that have none of them are left out. */
async function askedRows(
  reader: Reader,
  { organisationId, id }: PlanRow,
  { month, line, measure }: PreviewRemoval,
): Promise<ActualRow[]> {
  const inPlan = { organisationId, planId: id };
  const stored = await listActualsOfMonth(reader, inPlan, { month, line: line ?? undefined });
  return stored
    .map(actualOf)
    .map((row) => (measure ? { ...row, values: only(row, measure) } : row))
    .filter(({ values }) => Object.keys(values).length > 0);
}

function only({ values }: ActualRow, measure: Measure): ActualRow['values'] {
  const value = values[measure];
  return value === undefined ? {} : { [measure]: value };
}

const valuesIn = (rows: readonly ActualRow[]) =>
  rows.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
