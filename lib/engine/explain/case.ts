import { columnsOf, NONE } from '../columns';
import { compute } from '../compute';
import { horizonOf, type ScenarioTerms, scenarioTerms } from '../scenario';
import { type Naming, namingOf } from '../sharing';
import { absoluteMonth } from '../time';
import type { Outside, Plan, Role, Scenario, SeriesName } from '../types';

export type Asked = {
  scenario: string;
  /** Code of the role. */
  role: string;
  /** Month index, 0 … months − 1. */
  t: number;
  outside?: Outside | undefined;
};

/** One role in one month, with the engine's own series for what comes from other months, other roles and whole systems. */
export type Case = {
  plan: Plan;
  scenario: Scenario;
  role: Role;
  t: number;
  /** Absolute month of the plan's first. */
  first: number;
  /** A series of the role in month t, or in another; 0 before the plan starts. */
  at: (name: SeriesName, month?: number) => number;
  /** Staff at the end of a month; the opening position before the plan starts. */
  staffAt: (month: number) => number;
  realisation: number;
  /** Option, running months and trend of its system, if its estimate names one. */
  prices: ScenarioTerms['prices'][number] | undefined;
  naming: Naming | undefined;
  /** Adoption as a share of its ceiling in a month. */
  shapeAt: (month: number) => number;
};

/** @throws where the plan has no such scenario or role */
export function caseOf(plan: Plan, { scenario: scenarioCode, role: code, t, outside }: Asked): Case {
  const scenario = plan.scenarios.find((one) => one.code === scenarioCode);
  const role = plan.roles.find((one) => one.code === code);
  if (!scenario || !role) throw new Error(`The plan has no role "${code}" in a scenario "${scenarioCode}".`);
  const options = { scenarios: [scenarioCode], roles: true, ...(outside ? { outside } : {}) };
  const series = compute(plan, options).scenarios[0]?.roles[code]?.series;
  if (!series) throw new Error(`The role "${code}" was not computed.`);
  const columns = columnsOf(plan);
  const terms = scenarioTerms(columns, horizonOf(columns), scenario);
  const r = columns.roles.sorted.indexOf(role);
  const system = columns.roles.system[r] ?? NONE;
  const others = outside && Object.hasOwn(outside, scenarioCode) ? outside[scenarioCode] : undefined;
  const { table, at: shapes, until } = terms.adoption;
  const at = (name: SeriesName, month = t) => (month < 0 ? 0 : (series[name][month] ?? 0));
  return {
    ...{ plan, scenario, role, t, at },
    first: absoluteMonth(plan.plan.start),
    staffAt: (month) => (month < 0 ? role.fte - role.vacant : at('staff', month)),
    realisation: terms.realisation[columns.roles.centre[r] ?? NONE] ?? 0,
    prices: terms.prices[system],
    naming: namingOf(columns, others)[system],
    shapeAt: (month) => (month < (until[r] ?? 0) ? (table[(shapes[r] ?? 0) + month] ?? 0) : 0),
  };
}
