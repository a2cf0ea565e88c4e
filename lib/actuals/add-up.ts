import { CAUSES, type ComparedLine, noParts, type Parts, sumTo } from './compare';
import { isGiven } from './continued';

/** Movements in the months and lines that tell them, and what the plan has in the same. */
export type Movement = { planned: number; actual: number; told: boolean };

/** A group of role lines, planned and as it was. Series are by month of the plan. */
export type ComparedGroup = {
  /** Role lines, and those of them whose staff or cost is told. */
  lines: number;
  withStaff: number;
  withCost: number;
  plannedStaff: Float64Array;
  baselineStaff: Float64Array;
  staff: Float64Array;
  plannedCost: Float64Array;
  baselineCost: Float64Array;
  cost: Float64Array;
  staffParts: Parts;
  costParts: Parts;
  hires: Movement;
  leavers: Movement;
  /** The share of the group's planned staff in the last month of actuals that has actuals of staff, 0 … 1. */
  covered: number;
};

/** The sum of role lines up to the `last` month of actuals and on from there; `unallotted` is cost beside them. */
export function addUp(
  lines: readonly ComparedLine[],
  { last, months, unallotted }: { last: number; months: number; unallotted?: Float64Array | undefined },
): ComparedGroup {
  const group: ComparedGroup = {
    lines: lines.length,
    withStaff: 0,
    withCost: 0,
    plannedStaff: new Float64Array(months),
    baselineStaff: new Float64Array(months),
    staff: new Float64Array(months),
    plannedCost: Float64Array.from({ length: months }, (_, t) => unallotted?.[t] ?? 0),
    baselineCost: new Float64Array(months),
    cost: Float64Array.from({ length: months }, (_, t) => unallotted?.[t] ?? 0),
    staffParts: noParts(),
    costParts: noParts(),
    hires: { planned: 0, actual: 0, told: false },
    leavers: { planned: 0, actual: 0, told: false },
    covered: 0,
  };
  let told = 0;
  for (const line of lines) {
    const { planned } = line;
    add(group.plannedStaff, planned.staff);
    add(group.baselineStaff, planned.baselineStaff);
    add(group.staff, line.staff);
    add(group.plannedCost, planned.cost);
    add(group.baselineCost, planned.baselineCost);
    add(group.cost, line.cost);
    for (const cause of CAUSES) {
      group.staffParts[cause] += line.staffParts[cause];
      group.costParts[cause] += line.costParts[cause];
    }
    for (const name of ['hires', 'leavers'] as const) {
      for (const [t, value] of line.actual[name].entries()) {
        if (!isGiven(value)) continue;
        group[name].told = true;
        group[name].actual += value;
        group[name].planned += planned[name][t] ?? 0;
      }
    }
    if (line.hasStaff) {
      group.withStaff++;
      told += planned.staff[last] ?? 0;
    }
    if (line.hasCost) group.withCost++;
  }
  const staff = group.plannedStaff[last] ?? 0;
  group.covered = staff > 0 ? told / staff : group.withStaff > 0 ? 1 : 0;
  return group;
}

function add(sum: Float64Array, values: Float64Array): void {
  for (let t = 0; t < sum.length; t++) sum[t] = (sum[t] ?? 0) + (values[t] ?? 0);
}

/** What there was to be saved and to be closed up to the last month of actuals, planned and realised. */
export function realised(group: ComparedGroup, last: number) {
  const { baselineCost, baselineStaff } = group;
  return {
    saving: {
      planned: sumTo(baselineCost, last) - sumTo(group.plannedCost, last),
      actual: sumTo(baselineCost, last) - sumTo(group.cost, last),
    },
    closedPosts: {
      planned: (baselineStaff[last] ?? 0) - (group.plannedStaff[last] ?? 0),
      actual: (baselineStaff[last] ?? 0) - (group.staff[last] ?? 0),
    },
  };
}
