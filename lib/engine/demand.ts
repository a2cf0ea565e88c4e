/**
 * The work of roles as multiples of their approved posts, by month: demand_r(t) = fte · level(at_r + t). model.md,
 * section 3. Of a workload role the level is load_r(t), the same in the plan and in the baseline.
 */
export type DemandLevels = { plan: Float64Array; baseline: Float64Array; at: Int32Array };

/** The level of a span role: staff supervised per approved post F of theirs, 1 if F is 0. model.md, section 3. */
export function spanLevel(staff: number, posts: number): number {
  return posts === 0 ? 1 : staff / posts;
}
