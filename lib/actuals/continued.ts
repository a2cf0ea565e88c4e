/** Whether a month says something. */
export const isGiven = (value: number | undefined): value is number =>
  value !== undefined && !Number.isNaN(value);

/** The first month that says something, or infinity. */
export function firstGiven(values: Float64Array): number {
  const first = values.findIndex(isGiven);
  return first === -1 ? Number.POSITIVE_INFINITY : first;
}

/** The last month that says something, or −1. */
export function lastGiven(values: Float64Array): number {
  for (let t = values.length - 1; t >= 0; t--) if (isGiven(values[t])) return t;
  return -1;
}

/**
 * A series that goes on from what happened: a given month is what it was, and each other month is the month before with the change
 * that the plan has in it, never below 0. Without anything given it is the plan.
 */
export function continued(given: Float64Array, planned: Float64Array): Float64Array {
  const path = Float64Array.from(planned);
  let deviates = false;
  for (let t = 0; t < path.length; t++) {
    const actual = given[t];
    if (isGiven(actual)) {
      path[t] = actual;
      deviates = true;
    } else if (deviates && t > 0) {
      path[t] = Math.max(0, (path[t - 1] ?? 0) + (planned[t] ?? 0) - (planned[t - 1] ?? 0));
    }
  }
  return path;
}
