/** Work of a role in FTE in every month, in the plan and in the baseline; one array twice where they are the same. */
export type Demand = { plan: Float64Array; baseline: Float64Array };

/** demand_r(t) of a workload role: fte · load. model.md, section 3. */
export function workloadDemand(fte: number, load: Float64Array, demand: Float64Array): void {
  for (let t = 0; t < demand.length; t++) demand[t] = fte * (load[t] ?? 0);
}

/**
 * demand_r(t) of a span role: fte · staff supervised / their approved posts F, or fte if F is 0. `staff` holds the
 * supervised staff of every centre, month after month, those of this role from index `first` on. model.md, section 3.
 */
export function spanDemand(
  role: { fte: number; posts: number; first: number },
  staff: Float64Array,
  demand: Float64Array,
): void {
  for (let t = 0; t < demand.length; t++) {
    demand[t] = role.posts === 0 ? role.fte : (role.fte * (staff[role.first + t] ?? 0)) / role.posts;
  }
}

/** How freed work becomes posts that are not needed: the share realised, and whether only whole positions count. */
export type CashRule = { gain: number; realisation: number; wholePositions: boolean };

/**
 * free(t) and target(t) in FTE. model.md, section 3: time that a system costs is always staffed, and only a cash above 0
 * is rounded down to whole positions.
 */
export function staffingTarget(
  demand: Demand,
  adoption: Float64Array,
  rule: CashRule,
  out: { free: Float64Array; target: Float64Array },
): void {
  const { gain, realisation, wholePositions } = rule;
  const { free, target } = out;
  for (let t = 0; t < target.length; t++) {
    const now = demand.plan[t] ?? 0;
    const baseline = demand.baseline[t] ?? 0;
    const released = now * (gain * (adoption[t] ?? 0));
    let cash = realisation * Math.max(0, released) + Math.min(0, released) + (baseline - now);
    if (wholePositions && cash > 0) cash = Math.floor(cash + 1e-9);
    free[t] = released;
    target[t] = Math.max(0, baseline - cash);
  }
}
