import { compute, type Level, type Plan } from '@/lib/engine';

/** What a version comes to, for one role line or a sum of them, in one scenario. */
export type Figures = {
  /** FTE in post at the end of the horizon. */
  staff: number;
  /** Net saving a year at the end of the horizon, in the plan's currency. model.md, section 7 */
  runRateSaving: number;
  /** Net saving over the whole horizon, in the plan's currency. */
  net: number;
};

export type PlanFigures = {
  roles: ReadonlyMap<string, Figures>;
  /** Of the whole plan, with systems that no role uses. */
  total: Figures;
};

export const NO_FIGURES: Figures = { staff: 0, runRateSaving: 0, net: 0 };

/** What each role line of a plan comes to in a scenario. */
export function roleFigures(plan: Plan, scenario: string): PlanFigures {
  const [result] = compute(plan, { scenarios: [scenario], roles: true }).scenarios;
  if (!result) throw new Error(`The scenario ${scenario} was not computed.`);
  return {
    roles: new Map(Object.entries(result.roles).map(([code, level]) => [code, figuresOf(level)])),
    total: figuresOf(result.total),
  };
}

const figuresOf = ({ series: { staff, net }, measures }: Level): Figures => ({
  staff: staff.at(-1) ?? 0,
  runRateSaving: measures.runRateSaving,
  net: net.reduce((sum, value) => sum + value, 0),
});

export const plus = (a: Figures, b: Figures): Figures => ({
  staff: a.staff + b.staff,
  runRateSaving: a.runRateSaving + b.runRateSaving,
  net: a.net + b.net,
});

export const minus = (a: Figures, b: Figures): Figures => ({
  staff: a.staff - b.staff,
  runRateSaving: a.runRateSaving - b.runRateSaving,
  net: a.net - b.net,
});
