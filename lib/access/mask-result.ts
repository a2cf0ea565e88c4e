import type {
  Level,
  Measures,
  Result,
  Series,
  SeriesName,
  SystemLevel,
  SystemSeriesName,
} from '@/lib/engine/types';

const SYSTEMS_OWN = [
  'users',
  'volume',
  'blocks',
  'utilisation',
] as const satisfies readonly SystemSeriesName[];

/** What AI systems are paid. It contains no pay. */
export const SYSTEM_COSTS: readonly SeriesName[] = [
  'seat',
  'use',
  'block',
  'fixed',
  'upfront',
  'refresh',
  'onboarding',
];

/** People's pay and all that is summed with it: whoever has the sum and its other parts has the pay. */
export const PAY: readonly SeriesName[] = [
  'payroll',
  'recruitment',
  'severance',
  'retraining',
  'carried',
  'cost',
  'baselineCost',
  'net',
];

/** Codes of cost centres and of systems that are masked; `WHOLE` stands for their sum. */
export type Masks = { centres: ReadonlySet<string>; systems: ReadonlySet<string> };
export const WHOLE = '';

const HIDDEN: Measures = {
  npv: Number.NaN,
  peakFunding: Number.NaN,
  paybackMonths: null,
  irr: null,
  runRateSaving: Number.NaN,
  investment: Number.NaN,
  benefitCostRatio: null,
};

const isOneOf = (names: readonly string[], name: string) => names.includes(name);
const isSystemCost = (name: string) => isOneOf(SYSTEM_COSTS, name);
const isStaffing = (name: string) => !isOneOf(PAY, name) && !isSystemCost(name);

/**
 * The result without pay and without small groups. Staffing is told by cost centre, use and cost of systems by system, and neither
 * by the other. What all systems cost is told where none is masked: with the price of a seat, one part of it would give a masked one's
 * users. A series that is kept back is empty, a measure is
 * not a number, and a masked centre or system is missing.
 */
export function maskResult({ months, scenarios }: Result, masks: Masks): Result {
  const showsStaff = !masks.centres.has(WHOLE);
  const showsSystems = !masks.systems.has(WHOLE);
  return {
    months,
    scenarios: scenarios.map((scenario) => ({
      code: scenario.code,
      total: keep(scenario.total, (name) =>
        isSystemCost(name) ? showsSystems : showsStaff && isStaffing(name),
      ),
      costCentres: unmasked(scenario.costCentres, masks.centres, (level) => keep(level, isStaffing)),
      roles: {},
      systems: unmasked(scenario.systems, masks.systems, keepSystemCosts),
    })),
  };
}

function keep<L extends Level>(level: L, isShown: (name: string) => boolean): L {
  return { ...level, series: keepSeries(level.series, isShown), measures: HIDDEN };
}

const keepSystemCosts = (level: SystemLevel) => keep(level, isSystemCost);

/** Series of the model that are not asked for become empty; the four that only systems have stay. The cast: the keys are those of `series`. */
function keepSeries<S extends Series>(series: S, isShown: (name: string) => boolean): S {
  const entries = Object.entries(series).map(([name, values]) => [
    name,
    isSystemsOwn(name) || isShown(name) ? values : new Float64Array(),
  ]);
  return Object.fromEntries(entries) as S;
}

const isSystemsOwn = (name: string) => isOneOf(SYSTEMS_OWN, name);

function unmasked<L>(
  levels: Readonly<Record<string, L>>,
  masked: ReadonlySet<string>,
  mask: (level: L) => L,
): Record<string, L> {
  return Object.fromEntries(
    Object.entries(levels)
      .filter(([code]) => !masked.has(code))
      .map(([code, level]) => [code, mask(level)]),
  );
}
