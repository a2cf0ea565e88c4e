import type { ActualsRow } from '@/db/queries/actuals';
import type { InPlan } from '@/db/queries/plans';
import {
  type ActualLine,
  type ActualRow,
  type ActualValues,
  MEASURES,
  type Measure,
} from '@/lib/plan/actuals';

/** A stored row as the calculation knows it: without what is not given. */
export function actualOf(row: ActualsRow): ActualRow {
  const values: ActualValues = {};
  for (const measure of MEASURES) {
    const value = row[measure];
    if (value !== null) values[measure] = value;
  }
  return { line: row.line, code: row.code, month: row.month, values };
}

const keyOf = ({ line, code, month }: Pick<ActualRow, 'line' | 'code' | 'month'>) =>
  JSON.stringify([line, code, month]);

export type ReplacedValue = {
  line: ActualLine;
  code: string;
  month: string;
  measure: Measure;
  before: number;
  after: number;
};

export type ActualsDiff = {
  /** Values that nothing was known of. */
  added: number;
  unchanged: number;
  replaced: ReplacedValue[];
  /** Rows that differ, with what they had before beside what the file says. */
  rows: ActualRow[];
};

/** What a file changes of what is stored. A value that it does not have stays as it is. */
export function diffActuals(stored: readonly ActualRow[], read: readonly ActualRow[]): ActualsDiff {
  const known = new Map(stored.map((row) => [keyOf(row), row.values]));
  const diff: ActualsDiff = { added: 0, unchanged: 0, replaced: [], rows: [] };
  for (const { line, code, month, values } of read) {
    const before = known.get(keyOf({ line, code, month })) ?? {};
    let changes = false;
    for (const measure of MEASURES) {
      const [was, is] = [before[measure], values[measure]];
      if (is === undefined) continue;
      if (was === is) {
        diff.unchanged++;
        continue;
      }
      changes = true;
      if (was === undefined) diff.added++;
      else diff.replaced.push({ line, code, month, measure, before: was, after: is });
    }
    if (changes) diff.rows.push({ line, code, month, values: { ...before, ...values } });
  }
  return diff;
}

export function storedRow(inPlan: InPlan, { line, code, month, values }: ActualRow): ActualsRow {
  const value = (measure: Measure) => values[measure] ?? null;
  return {
    ...{ organisationId: inPlan.organisationId, planId: inPlan.planId },
    ...{ line, code, month },
    staff: value('staff'),
    hires: value('hires'),
    leavers: value('leavers'),
    payroll: value('payroll'),
    aiCost: value('aiCost'),
    cost: value('cost'),
    users: value('users'),
    volume: value('volume'),
  };
}
