import { setImmediate } from 'node:timers/promises';
import type { Reader, Writer } from '@/db';
import { type ActualsRow, listActuals, putActuals } from '@/db/queries/actuals';
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

/** Rows of a statement, so that others get their turn between two of them. */
const AT_A_TIME = 2_000;

/** All actuals of a plan. To be read in one snapshot or unit. */
export async function listAllActuals(reader: Reader, inPlan: InPlan): Promise<ActualRow[]> {
  const rows: ActualRow[] = [];
  let behind: ActualRow | undefined;
  for (;;) {
    const page = await listActuals(reader, inPlan, { behind, most: AT_A_TIME });
    for (const row of page) rows.push(actualOf(row));
    if (page.length < AT_A_TIME) return rows;
    behind = rows.at(-1);
    await setImmediate();
  }
}

/** Writes whole rows; one that is there is replaced. */
export async function writeActuals(
  writer: Writer,
  inPlan: InPlan,
  rows: readonly ActualRow[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_A_TIME) {
    const batch = rows.slice(first, first + AT_A_TIME);
    await putActuals(
      writer,
      batch.map((row) => storedRow(inPlan, row)),
    );
    await setImmediate();
  }
}

/** A code may hold anything, so it comes last. */
const keyOf = ({ line, code, month }: Pick<ActualRow, 'line' | 'code' | 'month'>) =>
  `${line} ${month} ${code}`;

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
