import { monthIndex, type Plan } from '@/lib/engine';
import { groupBy } from '@/lib/group-by';
import { type ActualRow, MEASURES, type Measure } from '@/lib/plan/actuals';
import type { PlannedLine } from './planned-lines';

/** What really happened to one role line, by month of the plan; NaN where nothing is said. */
export type LineActuals = Record<Measure, Float64Array>;

type Allotting = {
  plan: Plan;
  planned: ReadonlyMap<string, PlannedLine>;
  rows: readonly ActualRow[];
};

/**
 * Actuals of role lines from rows of role lines and of cost centres. A row of a role line counts for it. A row of a cost centre
 * is the sum of all lines in it and below, so that what its known lines leave of it is shared among the others in proportion to
 * the plan; the lower centre counts first, and a centre all of whose lines are known adds nothing. Volume is no sum: lines that
 * say nothing of their own move as their centre does. Rows of lines or months that the plan does not have are passed over.
 */
export function allot({ plan, planned, rows }: Allotting): Map<string, LineActuals> {
  const { start, months } = plan.plan;
  const actual = new Map<string, LineActuals>();
  const lineOf = (code: string): LineActuals => {
    const line = actual.get(code) ?? unknownLine(months);
    actual.set(code, line);
    return line;
  };
  const monthOf = ({ month }: ActualRow) => {
    const t = monthIndex(start, month);
    return t >= 0 && t < months ? t : null;
  };
  for (const row of rows) {
    const t = monthOf(row);
    if (row.line !== 'role' || t === null || !planned.has(row.code)) continue;
    for (const measure of MEASURES) {
      const value = row.values[measure];
      if (value !== undefined) lineOf(row.code)[measure][t] = value;
    }
  }
  const byCentre = groupBy(
    rows.filter((row) => row.line === 'costCentre'),
    (row) => row.code,
  );
  for (const { code, lines } of lowestFirst(plan)) {
    for (const row of byCentre.get(code) ?? []) {
      const t = monthOf(row);
      if (t === null) continue;
      for (const measure of MEASURES) {
        const value = row.values[measure];
        if (value !== undefined) share({ measure, value, t, lines, planned, lineOf, actual });
      }
    }
  }
  return actual;
}

const unknownLine = (months: number): LineActuals => {
  const unknown = () => new Float64Array(months).fill(Number.NaN);
  return {
    staff: unknown(),
    hires: unknown(),
    leavers: unknown(),
    payroll: unknown(),
    aiCost: unknown(),
    cost: unknown(),
    users: unknown(),
    volume: unknown(),
  };
};

/** Every centre with the role lines in it and below, each after the centres below it. */
function lowestFirst({ costCentres, roles }: Plan): { code: string; lines: string[] }[] {
  const below = groupBy(costCentres, (centre) => centre.parent);
  const own = groupBy(roles, (role) => role.costCentre);
  const found: { code: string; lines: string[] }[] = [];
  const visit = (code: string): string[] => {
    const lines = (own.get(code) ?? []).map((role) => role.code);
    for (const child of below.get(code) ?? []) lines.push(...visit(child.code));
    found.push({ code, lines });
    return lines;
  };
  for (const top of below.get(null) ?? []) visit(top.code);
  return found;
}

type Sharing = {
  measure: Measure;
  value: number;
  t: number;
  lines: readonly string[];
  planned: Allotting['planned'];
  lineOf: (code: string) => LineActuals;
  actual: ReadonlyMap<string, LineActuals>;
};

function share({ measure, value, t, lines, planned, lineOf, actual }: Sharing): void {
  const given = (code: string) => actual.get(code)?.[measure][t] ?? Number.NaN;
  const others = lines.filter((code) => Number.isNaN(given(code)));
  if (measure === 'volume') {
    for (const code of others) lineOf(code).volume[t] = value;
    return;
  }
  const known = lines.reduce((sum, code) => sum + (given(code) || 0), 0);
  const left = measure === 'staff' || value >= 0 ? Math.max(0, value - known) : value - known;
  const weights = others.map((code) => weightOf(measure, planned.get(code), t));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [at, code] of others.entries()) {
    const part = whole > 0 ? (weights[at] ?? 0) / whole : 1 / others.length;
    lineOf(code)[measure][t] = left * part;
  }
}

/** What a line has of a measure in the plan; people who use a system are shared by staff. */
function weightOf(measure: Exclude<Measure, 'volume'>, planned: PlannedLine | undefined, t: number): number {
  if (!planned) return 0;
  const series = {
    staff: planned.staff,
    hires: planned.hires,
    leavers: planned.leavers,
    payroll: planned.payroll,
    aiCost: planned.ai,
    cost: planned.cost,
    users: planned.staff,
  }[measure];
  return Math.max(0, series[t] ?? 0);
}
