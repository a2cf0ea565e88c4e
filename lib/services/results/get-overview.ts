import { SYSTEM_COSTS, WHOLE } from '@/lib/access';
import type { Level, Plan, Scenario } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { Figure } from '@/lib/format';
import { measureSeries, partOf, pathOf } from '@/lib/plan';
import type { Context } from '../context';
import { type DrawnRanges, findDrawnRanges } from '../uncertainty/find-drawn-ranges';
import { centreFigures } from './centre-figures';
import { computeBaseline, computeVisible, type VisibleResult } from './compute-visible';
import { bridgeOf, cashOf, destinationsOf, staffOf } from './overview-charts';
import type { MoneyFigures, Overview, RangedFigure } from './overview-view';
import { warningsOf } from './warnings';

/** Role lines of a plan that is drawn without being asked to: a few seconds of one core. */
const MOST_DRAWN_UNASKED = 2_000;

type Asked = { planId: string; scenario?: string | undefined; centre?: string | undefined };

/**
 * The plan, or one cost centre of it by its code, in one scenario (the first where the plan has no such one).
 * @throws NOT_FOUND unless the actor may read the plan and see the centre
 */
export async function getOverview(context: Context, asked: Asked): Promise<Overview> {
  const visible = await computeVisible(context, asked.planId);
  const { plan, row, pay, isWhole, result } = visible;
  const scenario = plan.scenarios.find((s) => s.code === asked.scenario) ?? plan.scenarios[0];
  if (!scenario) throw new Error(`The plan ${row.id} has no scenario.`);
  const centre = asked.centre === undefined ? null : findCentre(visible, asked.centre);
  const code = centre?.code ?? WHOLE;
  const part = centre ? branchOf(plan, centre.code) : plan;
  const level = levelOf(visible, scenario.code, code);
  const baseline = await computeBaseline(context, asked.planId, scenario.code);
  const baselineLevel = centre ? baseline?.costCentres[centre.code] : baseline?.total;
  const opening = visible.opening.get(code);
  const drawn = pay
    ? await findDrawnRanges(context, { planId: row.id, scenario: scenario.code, centre: code })
    : null;
  const estimated = plan.roles.filter((role) => role.estimate).length;
  return {
    plan: {
      id: row.id,
      name: row.name,
      currency: row.currency,
      status: row.status,
      start: row.start,
      months: row.months,
    },
    scenario: nameOf(scenario),
    scenarios: plan.scenarios.map(nameOf),
    months: result.months,
    centre,
    path: centre ? pathAbove(plan, centre.code) : [],
    isWhole,
    pay,
    roles: pay ? countRoles(part) : null,
    lacksDraws: drawn === undefined && estimated > 0 && plan.roles.length <= MOST_DRAWN_UNASKED,
    figures: withDrawn(figuresOf(visible, scenario, code), drawn),
    charts: {
      staff: level && opening !== undefined ? staffOf(level, opening, result.months) : null,
      bridge: level && baselineLevel ? bridgeOf(level, baselineLevel, plan.plan) : null,
      cash: level && pay ? cashOf(level, result.months, plan.plan.currency) : null,
      destinations: level && opening !== undefined ? destinationsOf(level, result.months) : null,
    },
    centres: centreFigures(visible, scenario.code, centre?.code ?? null),
    warnings: pay ? warningsOf(part, scenario, last(level?.series.strandedDelta) ?? 0) : [],
  };
}

function withDrawn(figures: Overview['figures'], drawn: DrawnRanges | null | undefined): Overview['figures'] {
  const { fteEnd, money } = figures;
  if (!drawn || !money) return figures;
  return {
    ...figures,
    fteEnd: { ...fteEnd, drawn: drawn.fteEnd },
    money: {
      ...money,
      net: { ...money.net, drawn: drawn.net },
      runRateSaving: { ...money.runRateSaving, drawn: drawn.runRateSaving },
      npv: { ...money.npv, drawn: drawn.npv },
      peakFunding: { ...money.peakFunding, drawn: drawn.peakFunding },
      drawnPayback: drawn.payback,
      probabilityOfLoss: drawn.probabilityOfLoss,
    },
  };
}

const nameOf = ({ code, name }: Scenario) => ({ code, name });
const last = (values: Float64Array | undefined) => values?.at(-1);

function findCentre({ plan, centreIds }: VisibleResult, code: string): NonNullable<Overview['centre']> {
  const centre = plan.costCentres.find((c) => c.code === code);
  const id = centreIds.get(code);
  if (!centre || id === undefined) throw notFound();
  return { id, code, name: centre.name };
}

/** A centre with all below it, and the systems that its roles name. */
function branchOf(plan: Plan, code: string): Plan {
  const branch = partOf(plan, new Set([code]));
  const named = new Set(branch.roles.map((role) => role.estimate?.system));
  return { ...branch, systems: branch.systems.filter((system) => named.has(system.code)) };
}

function pathAbove(plan: Plan, code: string) {
  const byCode = new Map(plan.costCentres.map((c) => [c.code, c]));
  return pathOf(code, byCode)
    .slice(1)
    .reverse()
    .map((above) => ({ code: above, name: byCode.get(above)?.name ?? above }));
}

/** The figures of a centre or, of `WHOLE`, of the plan; undefined where they are masked. */
function levelOf({ result, masks }: VisibleResult, scenario: string, code: string): Level | undefined {
  const computed = result.scenarios.find((s) => s.code === scenario);
  if (code === WHOLE) return computed?.total;
  return masks.centres.has(code) ? undefined : computed?.costCentres[code];
}

const countRoles = ({ roles }: Plan) => ({
  count: roles.length,
  estimated: roles.filter((role) => role.estimate).length,
});

function figuresOf(visible: VisibleResult, scenario: Scenario, code: string): Overview['figures'] {
  const { plan, masks, pay, opening } = visible;
  const levels = plan.scenarios.flatMap((s): { scenario: Scenario; level: Level }[] => {
    const level = levelOf(visible, s.code, code);
    return level ? [{ scenario: s, level }] : [];
  });
  const isMasked = masks.centres.has(code);
  const ranged = (figureOf: (level: Level) => number | null | undefined): RangedFigure =>
    isMasked ? { value: 'masked' } : overScenarios(levels, scenario, figureOf);
  const level = levels.find((l) => l.scenario === scenario)?.level;
  return {
    fteNow: isMasked ? 'masked' : (opening.get(code) ?? null),
    fteEnd: ranged(({ series }) => last(series.staff)),
    fteDelta: isMasked ? 'masked' : (last(level?.series.fteDelta) ?? null),
    freed: ranged(({ series }) => last(measureSeries(series, 'freed'))),
    money: pay ? moneyOf(levels, ranged, scenario) : null,
    systemCost: pay ? null : systemCostOf(visible, level, code),
  };
}

function overScenarios(
  levels: readonly { scenario: Scenario; level: Level }[],
  shown: Scenario,
  figureOf: (level: Level) => number | null | undefined,
): RangedFigure {
  const values = levels.map(({ level }) => figureOf(level));
  const known = values.filter((value) => typeof value === 'number');
  const level = levels.find(({ scenario }) => scenario === shown)?.level;
  const value = level ? figureOf(level) : null;
  const isRange = known.length > 1 && known.length === values.length;
  return isRange ? { value, range: [Math.min(...known), Math.max(...known)] } : { value };
}

function moneyOf(
  levels: readonly { scenario: Scenario; level: Level }[],
  ranged: (figureOf: (level: Level) => number | null | undefined) => RangedFigure,
  shown: Scenario,
): MoneyFigures {
  const [lowest] = levels.toSorted((a, b) => a.level.measures.npv - b.level.measures.npv);
  return {
    net: ranged(({ series }) => last(measureSeries(series, 'cumulative'))),
    runRateSaving: ranged(({ measures }) => measures.runRateSaving),
    npv: ranged(({ measures }) => measures.npv),
    peakFunding: ranged(({ measures }) => measures.peakFunding),
    paybackMonths: ranged(({ measures }) => measures.paybackMonths),
    drawnPayback: null,
    probabilityOfLoss: null,
    lowest:
      lowest && lowest.scenario !== shown
        ? { name: lowest.scenario.name, npv: lowest.level.measures.npv }
        : null,
    neverPaysBack: levels
      .filter(({ level }) => level.measures.paybackMonths === null)
      .map(({ scenario }) => scenario.name),
  };
}

/** A reader without pay sees what systems cost for the whole plan only. */
function systemCostOf({ masks }: VisibleResult, level: Level | undefined, code: string): Figure {
  if (code !== WHOLE || !level) return null;
  if (masks.systems.has(WHOLE)) return 'masked';
  return SYSTEM_COSTS.reduce(
    (sum, name) => sum + level.series[name].reduce((total, value) => total + value, 0),
    0,
  );
}
