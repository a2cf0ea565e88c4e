import { monthIndex, SERIES, SYSTEM_SERIES } from '@/lib/engine';
import type { CostCentre, Measures, Plan, Result, Role, Scenario, SourcingOption } from '@/lib/engine/types';
import { runCProgram } from './c-program';
import { type Timing, timingOf } from './clock';

const POINTS = ['conservative', 'likely', 'ambitious'];
const MEASURES = [
  'npv',
  'peakFunding',
  'paybackMonths',
  'irr',
  'runRateSaving',
  'investment',
  'benefitCostRatio',
] as const satisfies (keyof Measures)[];

const WARM_UPS = 2;
const RUNS = 9;

function indexes(items: readonly { code: string }[]): Map<string, number> {
  return new Map(items.map(({ code }, index) => [code, index]));
}

function indexIn(index: ReadonlyMap<string, number>, code: string | null | undefined): number {
  return code === null || code === undefined ? -1 : (index.get(code) ?? -1);
}

function depth(centres: readonly CostCentre[], index: ReadonlyMap<string, number>, centre: number): number {
  const parent = indexIn(index, centres[centre]?.parent);
  return parent === -1 ? 0 : 1 + depth(centres, index, parent);
}

function centreNumbers(centres: readonly CostCentre[]): number[] {
  const index = indexes(centres);
  const depths = centres.map((_, centre) => depth(centres, index, centre));
  const deepestFirst = [...centres.keys()].sort((a, b) => (depths[b] ?? 0) - (depths[a] ?? 0));
  return centres.flatMap((centre, c) => [
    indexIn(index, centre.parent),
    deepestFirst[c] ?? 0,
    centre.realisation ?? Number.NaN,
  ]);
}

function roleNumbers(plan: Plan, role: Role, centre: number, system: number): number[] {
  const { estimate } = role;
  const { exposure, timeSaved, review } = estimate ?? {};
  const whole = exposure && timeSaved && review ? [{ share: 1, exposure, timeSaved, review }] : [];
  const tasks = estimate?.tasks ?? whole;
  return [
    centre,
    system,
    Number(role.engagement === 'contractor'),
    Number(role.driver === 'span'),
    Number(estimate !== undefined),
    estimate ? monthIndex(plan.plan.start, estimate.rollout.start) : 0,
    estimate?.rollout.rampMonths ?? 0,
    Number(estimate?.rollout.curve === 's'),
    tasks.length,
    role.fte,
    role.vacant,
    role.salary,
    role.onCost,
    role.attrition,
    role.growth,
    estimate?.usage ?? 0,
    estimate?.quality ?? 0,
    ...(estimate?.rollout.ceiling ?? [0, 0, 0]),
    ...tasks.flatMap((task) => [task.share, ...task.exposure, ...task.timeSaved, ...task.review]),
  ];
}

function optionNumbers(plan: Plan, option: SourcingOption): number[] {
  return [
    monthIndex(plan.plan.start, option.start),
    option.end === undefined ? Number.POSITIVE_INFINITY : monthIndex(plan.plan.start, option.end),
    option.seatPrice,
    option.unitPrice,
    option.fixedMonthly,
    option.block?.capacity ?? 0,
    option.block?.monthly ?? 0,
    option.upfront,
    option.buildMonths,
    option.refresh?.everyMonths ?? 0,
    option.refresh?.cost ?? 0,
    option.onboarding,
    option.priceTrend,
  ];
}

function scenarioNumbers(plan: Plan, scenario: Scenario): number[] {
  const { policy } = scenario;
  return [
    POINTS.indexOf(scenario.point),
    scenario.delayMonths,
    scenario.realisation,
    Number(scenario.wholePositions),
    scenario.growthShift,
    scenario.priceFactor,
    policy.redeployShare,
    policy.redeployFillsVacancy,
    Number(policy.release),
    policy.noticeMonths,
    policy.contractorNoticeMonths,
    policy.releasePace,
    policy.severanceMonths,
    policy.recruitmentCost,
    policy.retrainingCost,
    ...plan.systems.map((system) =>
      Math.max(0, indexIn(indexes(system.options), scenario.sourcing[system.code])),
    ),
  ];
}

/** The plan as the stream of doubles that model.h reads: codes and months are indexes, none is −1. */
export function numbersOf(plan: Plan): Float64Array {
  const centres = indexes(plan.costCentres);
  const systems = indexes(plan.systems);
  return Float64Array.from([
    plan.plan.months,
    Number(plan.plan.start.slice(5)),
    plan.plan.discountRate,
    plan.plan.payAward?.rate ?? 0,
    plan.plan.payAward?.month ?? 0,
    plan.costCentres.length,
    plan.roles.length,
    plan.systems.length,
    plan.scenarios.length,
    ...centreNumbers(plan.costCentres),
    ...plan.roles.flatMap((role) =>
      roleNumbers(plan, role, indexIn(centres, role.costCentre), indexIn(systems, role.estimate?.system)),
    ),
    ...plan.systems.flatMap(({ options }) => [
      options.length,
      ...options.flatMap((option) => optionNumbers(plan, option)),
    ]),
    ...plan.scenarios.flatMap((scenario) => scenarioNumbers(plan, scenario)),
  ]);
}

/** The engine's result in the order in which recurrence.c writes its own; a measure that is null is NaN. */
function numbersOfResult(result: Result): { name: string; values: ArrayLike<number> }[] {
  return result.scenarios.flatMap((scenario) => [
    ...levelNumbers('total', scenario.total, SERIES),
    ...Object.values(scenario.costCentres).flatMap((level) => levelNumbers('centre', level, SERIES)),
    ...Object.values(scenario.systems).flatMap((level) =>
      levelNumbers('system', level, [...SERIES, ...SYSTEM_SERIES]),
    ),
  ]);
}

function levelNumbers<Name extends string>(
  level: string,
  numbers: { series: Record<Name, Float64Array>; measures: Measures },
  names: readonly Name[],
) {
  return [
    ...names.map((name) => ({ name: `${level}.${name}`, values: numbers.series[name] })),
    ...MEASURES.map((name) => ({ name: `${level}.${name}`, values: [numbers.measures[name] ?? Number.NaN] })),
  ];
}

/** Largest |a − b| relative to the largest |b| of the same series, or of the same measure. */
export type Difference = { compared: number; largest: number; where: string };

function difference(result: Result, other: Float64Array): Difference {
  const worst: Difference = { compared: 0, largest: 0, where: 'nowhere' };
  for (const { name, values } of numbersOfResult(result)) {
    const scale = Math.max(1, ...Array.from(values, (value) => (Number.isNaN(value) ? 0 : Math.abs(value))));
    for (let i = 0; i < values.length; i += 1) {
      const [a, b] = [values[i] ?? Number.NaN, other[worst.compared++] ?? Number.NaN];
      const apart = Number.isNaN(a) !== Number.isNaN(b) ? Number.POSITIVE_INFINITY : Math.abs(a - b) / scale;
      if (apart > worst.largest) Object.assign(worst, { largest: apart, where: name });
    }
  }
  if (worst.compared !== other.length) Object.assign(worst, { largest: Number.NaN, where: 'their length' });
  return worst;
}

export type CRun = { timing: Timing; difference: Difference; compiler: string };

/** Times recurrence.c on a plan and compares its numbers with `result`; null without a compiler. */
export function runC(plan: Plan, result: Result): CRun | null {
  const run = runCProgram('recurrence.c', numbersOf(plan), [String(WARM_UPS + RUNS)]);
  return (
    run && {
      ...run,
      timing: timingOf(run.milliseconds.slice(WARM_UPS)),
      difference: difference(result, run.output),
    }
  );
}
