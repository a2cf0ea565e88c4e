import type { LineActuals } from './allot';
import { isGiven, lastGiven } from './continued';
import { payFound } from './found-inputs';
import type { PlannedLine } from './planned-lines';

/**
 * FTE in post in each month up to `last` because more or fewer were hired than the plan, recomputed with the volume, attrition and
 * adoption that were, would have hired. A month that tells no hires adds none.
 */
export function hiringOf({ hires }: LineActuals, recomputed: PlannedLine, last: number): Float64Array {
  const extra = new Float64Array(last + 1);
  let sum = 0;
  for (let t = 0; t <= last; t++) {
    const hired = hires[t];
    if (isGiven(hired)) sum += hired - (recomputed.hires[t] ?? 0);
    extra[t] = sum;
  }
  return extra;
}

type Paid = { actual: LineActuals; staff: Float64Array; loaded: Float64Array; last: number };

/**
 * What was paid above the plan's pay of the same staff, in the months that tell both, and after the last payroll at the pay that was
 * found. A payroll without its staff does not say whether people or pay were more.
 */
export function payOf({ actual, staff, loaded, last }: Paid): number {
  const lastPayroll = lastGiven(actual.payroll);
  const factor = payFound({ actual, staff, loaded });
  if (factor === null) return 0;
  let pay = 0;
  for (let t = 0; t <= last; t++) {
    const atPlan = (staff[t] ?? 0) * (loaded[t] ?? 0);
    const paid = actual.payroll[t];
    if (isGiven(paid) && isGiven(actual.staff[t])) pay += paid - atPlan;
    else if (t > lastPayroll && !isGiven(actual.cost[t])) pay += (factor - 1) * atPlan;
  }
  return pay;
}
