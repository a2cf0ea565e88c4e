import { findSimulation, type SimulationRow } from '@/db/queries/simulations';
import { WHOLE } from '@/lib/access';
import type { Level, SimulatedLevel, UncertaintyResult } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import type { RunSettings } from '@/lib/plan';
import type { Context } from '../context';
import { computeVisible, type VisibleResult } from '../results/compute-visible';
import { DRIVERS } from './drivers';
import {
  cumulativeFinding,
  netFinding,
  npvFinding,
  runRateFinding,
  staffFinding,
  tornadoFinding,
} from './findings';
import { type SimulationStatus, simulationJobs } from './jobs';
import { simulationKey } from './simulation-key';
import type { FanView, LevelRow, MoneyView, RunView, UncertaintyView } from './uncertainty-view';

type Asked = {
  planId: string;
  /** The plan's first where it has none of this code. */
  scenario: string | undefined;
  /** Code of a top centre to be shown in the place of the whole. */
  centre: string | undefined;
  settings: RunSettings;
};

/**
 * The kept run of a scenario as far as the actor may see it, or how far it is.
 * @throws NOT_FOUND unless the actor may read the plan and see the centre
 */
export async function getUncertainty(context: Context, asked: Asked): Promise<UncertaintyView> {
  const { database, actor } = context;
  const visible = await computeVisible(context, asked.planId);
  const { row, plan, isWhole, pay } = visible;
  const scenario = plan.scenarios.find(({ code }) => code === asked.scenario) ?? plan.scenarios[0];
  if (!scenario) throw new Error(`The plan ${row.id} has no scenario.`);
  const { kept, status } = await database.snapshot(async (reader) => {
    const run = { planId: asked.planId, scenario: scenario.code, ...asked.settings };
    const key = await simulationKey(reader, actor, run);
    return { kept: await findSimulation(reader, key), status: simulationJobs().status(JSON.stringify(key)) };
  });
  return {
    plan: { id: row.id, name: row.name, currency: row.currency },
    scenario: { code: scenario.code, name: scenario.name },
    settings: asked.settings,
    isWhole,
    pay,
    estimates: pay ? plan.roles.filter((role) => role.estimate).length : null,
    status: kept ? DONE : status,
    run: kept ? runView(visible, { ...kept, centre: asked.centre }) : null,
  };
}

const DONE: SimulationStatus = { state: 'done' };

type Kept = Pick<SimulationRow, 'result' | 'computedAt' | 'scenario'> & { centre: string | undefined };

function runView(visible: VisibleResult, { result, computedAt, scenario, centre: asked }: Kept): RunView {
  const { plan, masks, pay } = visible;
  const names = new Map(plan.costCentres.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const codes = Object.keys(result.costCentres).filter((code) => names.has(code));
  if (asked !== undefined && !codes.includes(asked)) throw notFound();
  const code = asked ?? WHOLE;
  const level = levelOf(result, code);
  const computed = { scenario, code };
  return {
    computedAt,
    months: result.months,
    centres: codes.map((one) => ({ code: one, name: nameOf(one) })),
    centre: asked === undefined ? null : { code: asked, name: nameOf(asked) },
    staff: masks.centres.has(code) ? null : staffView(visible, level, result.months, computed),
    money: pay ? moneyView(visible, level, result, computed) : null,
    table: [WHOLE, ...codes].map((one) => levelRow(visible, result, one, one === WHOLE ? null : nameOf(one))),
  };
}

function levelOf({ total, costCentres }: UncertaintyResult, code: string): SimulatedLevel {
  const level = code === WHOLE ? total : costCentres[code];
  if (!level) throw notFound();
  return level;
}

type Computed = { scenario: string; code: string };

/** What `compute` says of the level that is shown, in each scenario; the shown scenario first. */
function computedLevels({ plan, result }: VisibleResult, { scenario, code }: Computed) {
  const levels = result.scenarios.flatMap((one): { code: string; name: string; level: Level }[] => {
    const level = code === WHOLE ? one.total : one.costCentres[code];
    const name = plan.scenarios.find((s) => s.code === one.code)?.name ?? one.code;
    return level ? [{ code: one.code, name, level }] : [];
  });
  return levels.sort((a, b) => Number(b.code === scenario) - Number(a.code === scenario));
}

function staffView(visible: VisibleResult, level: SimulatedLevel, months: string[], computed: Computed) {
  const levels = computedLevels(visible, computed);
  const baseline = [...(levels[0]?.level.series.baselineStaff ?? [])];
  return {
    title: staffFinding(level.series.staff, baseline, months),
    fan: level.series.staff,
    baseline,
    scenarios: levels.map(({ name, level: one }) => ({ name, values: [...one.series.staff] })),
  };
}

function runningSums(values: Float64Array): number[] {
  let sum = 0;
  return Array.from(values, (value) => {
    sum += value;
    return sum;
  });
}

function moneyView(
  visible: VisibleResult,
  { series, measures, probabilityOfLoss }: SimulatedLevel,
  { months, tornado }: UncertaintyResult,
  computed: Computed,
): MoneyView {
  const { currency } = visible.row;
  const levels = computedLevels(visible, computed);
  const lines = (values: (net: Float64Array) => number[]): FanView['scenarios'] =>
    levels.map(({ name, level }) => ({ name, values: values(level.series.net) }));
  return {
    net: {
      title: netFinding(series.net, months, currency),
      fan: series.net,
      scenarios: lines((net) => [...net]),
    },
    cumulative: {
      title: cumulativeFinding(series.cumulative, months),
      fan: series.cumulative,
      scenarios: lines(runningSums),
    },
    npv: {
      title: npvFinding(measures.npv, probabilityOfLoss, currency),
      distribution: measures.npv,
    },
    runRateSaving: {
      title: runRateFinding(measures.runRateSaving, currency),
      distribution: measures.runRateSaving,
    },
    probabilityOfLoss,
    tornado:
      computed.code === WHOLE
        ? {
            title: tornadoFinding(tornado, currency),
            npv: levels[0]?.level.measures.npv ?? Number.NaN,
            bars: tornado.map(({ driver, low, high }) => ({ ...DRIVERS[driver], low, high })),
          }
        : null,
  };
}

function levelRow(
  { masks, pay, isWhole }: VisibleResult,
  result: UncertaintyResult,
  code: string,
  name: string | null,
): LevelRow {
  const { series, measures, probabilityOfLoss } = levelOf(result, code);
  const { staff } = series;
  const last = (values: readonly number[]) => values.at(-1) ?? Number.NaN;
  return {
    code: name === null ? null : code,
    name: name ?? (isWhole ? 'Whole plan' : 'My cost centres'),
    staff: masks.centres.has(code)
      ? 'masked'
      : { p10: last(staff.p10), p50: last(staff.p50), p90: last(staff.p90) },
    npv: pay ? measures.npv : null,
    runRateSaving: pay ? measures.runRateSaving : null,
    probabilityOfLoss: pay ? probabilityOfLoss : null,
    peakFunding: pay ? measures.peakFunding : null,
    paybackMonths: pay ? measures.paybackMonths : null,
  };
}
