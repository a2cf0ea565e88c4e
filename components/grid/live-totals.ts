import { compute, type Outside, type Plan, type Role } from '@/lib/engine';

/** What totals of a cost centre are computed from: its part of the plan without its roles, which are the grid's lines. */
export type TotalsBasis = {
  part: Plan;
  outside: Outside;
  /** Code of the scenario. */
  scenario: string;
  /** Code of the centre, the top of the part. */
  centre: string;
};

/** Sums over a cost centre and all below it. FTE at the end of the horizon, money in the plan's currency. model.md, sections 3, 4 and 7. */
export type LiveTotals = {
  /** In post on the day before the plan starts. */
  fteNow: number;
  fteEnd: number;
  baselineFteEnd: number;
  /** Against the baseline at the end. */
  fteDelta: number;
  /** Over the horizon. */
  net: number;
  runRateSaving: number;
  /** Pay with on-cost in the last month. */
  payrollEnd: number;
  /** Where the freed FTE are at the end; their sum is the freed work. */
  destinations: {
    unfilled: number;
    redeployed: number;
    released: number;
    reinvested: number;
    stranded: number;
  };
};

export function liveTotals(roles: readonly Role[], basis: TotalsBasis): LiveTotals {
  const { part, scenario, outside, centre } = basis;
  const [result] = compute({ ...part, roles }, { scenarios: [scenario], outside }).scenarios;
  const level = result?.costCentres[centre];
  if (!level) throw new Error(`The cost centre "${centre}" was not computed.`);
  const { series, measures } = level;
  const end = (values: Float64Array) => values.at(-1) ?? 0;
  return {
    fteNow: roles.reduce((sum, role) => sum + role.fte - role.vacant, 0),
    fteEnd: end(series.staff),
    baselineFteEnd: end(series.baselineStaff),
    fteDelta: end(series.fteDelta),
    net: series.net.reduce((sum, month) => sum + month, 0),
    runRateSaving: measures.runRateSaving,
    payrollEnd: end(series.payroll),
    destinations: {
      unfilled: end(series.unfilled),
      redeployed: end(series.redeployedTotal),
      released: end(series.releasedTotal),
      reinvested: end(series.reinvested),
      stranded: end(series.strandedDelta),
    },
  };
}

/** What one role line comes to: FTE against its baseline at the end, and its net saving a year at the end. */
export type RowEffect = { fteDelta: number; runRateSaving: number };

/** The effect of every line, by role code. */
export function rowEffects(
  roles: readonly Role[],
  { part, scenario, outside }: TotalsBasis,
): Map<string, RowEffect> {
  const [result] = compute({ ...part, roles }, { scenarios: [scenario], outside, roles: true }).scenarios;
  return new Map(
    Object.entries(result?.roles ?? {}).map(([code, { series, measures }]) => [
      code,
      { fteDelta: series.fteDelta.at(-1) ?? 0, runRateSaving: measures.runRateSaving },
    ]),
  );
}
