import { discountFactors, NEGLIGIBLE, presentValue, runRate } from '../measures';
import { monthLabels } from '../time';
import type { Plan } from '../types';
import { distributionOf, paybackOf, quantile } from './distribution';
import { drawEstimates, noDrawnEstimates, type Streams, streamsOf } from './draw-estimates';
import { type MovingPlan, movingPlanOf } from './moving-plan';
import { emptyDrawSums, playDraw } from './play-draw';
import type { Fan, SimulatedLevel, SimulationResult, SimulationRun } from './types';

/** A plan made ready for draws. Level 0 is the plan, or the part asked for; the others are its centres. */
export type Simulation = {
  moving: MovingPlan;
  run: SimulationRun;
  /** Indexes of the centres that are levels of their own and together make up level 0. */
  centres: readonly number[];
  discount: Float64Array;
  streams: Streams;
};

/** Draws `from` … `to` − 1. */
export type DrawSpan = { from: number; to: number };

/** All draws of the levels from `firstLevel` on: `cellsPerLevel` cells a level, `draws` values a cell. */
export type Samples = { firstLevel: number; values: Float64Array };

/** @throws where the plan has no such scenario or centre */
export function prepareSimulation(plan: Plan, run: SimulationRun): Simulation {
  const scenario = plan.scenarios.find(({ code }) => code === run.scenario);
  if (!scenario) throw new Error(`The plan has no scenario "${run.scenario}".`);
  const centres = centresOf(plan, run.part);
  return {
    moving: movingPlanOf(plan, scenario, centres),
    run,
    centres,
    discount: discountFactors(plan.plan.discountRate, plan.plan.months),
    streams: streamsOf(run.seed),
  };
}

function centresOf({ costCentres }: Plan, part: readonly string[] | undefined): number[] {
  if (!part) return [...costCentres.keys()].filter((c) => costCentres[c]?.parent === null);
  return part.map((code) => {
    const centre = costCentres.findIndex((one) => one.code === code);
    if (centre === -1) throw new Error(`The plan has no cost centre "${code}".`);
    return centre;
  });
}

/** Staff and net of every month, npv and run-rate saving. */
const cellsPerLevel = (months: number): number => 2 * months + 2;

/** Bytes of samples that are held at a time, unless one level's are more. */
const MOST_BYTES = 256 * 1024 ** 2;

/** How the samples of a simulation are held: levels one after the other, a cell of `draws` numbers for each quantity. */
export type SamplesLayout = {
  /** Codes of the cost centres that are levels of their own, in order; level 0 before them is the plan or the part. */
  codes: string[];
  levels: number;
  /** Numbers that a level takes. */
  levelLength: number;
  /** Levels that are sampled at a time, so that memory stays bounded; more levels take more passes over the draws. */
  levelsAtATime: number;
};

export function samplesLayout({ moving, run, centres }: Simulation): SamplesLayout {
  const { plan, months } = moving.columns;
  const levels = 1 + centres.length;
  const levelLength = cellsPerLevel(months) * run.draws;
  const most = Math.floor(MOST_BYTES / (levelLength * Float64Array.BYTES_PER_ELEMENT));
  return {
    codes: centres.map((centre) => plan.costCentres[centre]?.code ?? ''),
    levels,
    levelLength,
    levelsAtATime: Math.min(levels, Math.max(1, most)),
  };
}

/** Fills in the given draws. Which draws are made together, and by whom, changes nothing. model.md, section 9. */
export function sampleDraws(simulation: Simulation, { from, to }: DrawSpan, samples: Samples): void {
  const { moving, run, streams } = simulation;
  const drawn = noDrawnEstimates(moving.estimates.count);
  const sums = emptyDrawSums(moving);
  const levels = levelViews(simulation, sums);
  const kept = levels.slice(samples.firstLevel, samples.firstLevel + levelsIn(simulation, samples));
  for (let draw = from; draw < to; draw++) {
    drawEstimates(moving.estimates, { random: streams(draw), correlation: run.correlation }, drawn);
    playDraw(moving, drawn, sums);
    sumUpPlan(simulation, levels);
    keepDraw(simulation, kept, samples.values, draw);
  }
}

type LevelMonths = { staff: Float64Array; net: Float64Array };

/** The months of each level: its own of level 0, those of a centre and its group in the sums of the draw. */
function levelViews({ centres, discount }: Simulation, sums: LevelMonths): LevelMonths[] {
  const { length } = discount;
  const view = (months: Float64Array, index: number) => months.subarray(index * length, (index + 1) * length);
  return [
    { staff: new Float64Array(length), net: new Float64Array(length) },
    ...centres.map((centre, group) => ({ staff: view(sums.staff, centre), net: view(sums.net, group) })),
  ];
}

function sumUpPlan({ moving, run }: Simulation, [total, ...centres]: LevelMonths[]): void {
  if (!total) return;
  for (let t = 0; t < total.net.length; t++) {
    let staff = 0;
    let net = run.part ? 0 : -(moving.unnamedCost[t] ?? 0);
    for (const centre of centres) {
      staff += centre.staff[t] ?? 0;
      net += centre.net[t] ?? 0;
    }
    total.staff[t] = staff;
    total.net[t] = net;
  }
}

const levelsIn = (simulation: Simulation, { values }: Samples) =>
  values.length / samplesLayout(simulation).levelLength;

/** Puts one draw of some levels in its place of each cell. */
function keepDraw(
  { run, discount }: Simulation,
  levels: readonly LevelMonths[],
  values: Float64Array,
  draw: number,
): void {
  let cell = draw;
  const keep = (value: number) => {
    values[cell] = value;
    cell += run.draws;
  };
  for (const { staff, net } of levels) {
    for (let t = 0; t < staff.length; t++) keep(staff[t] ?? 0);
    for (let t = 0; t < net.length; t++) keep(net[t] ?? 0);
    keep(presentValue(net, discount));
    keep(runRate(net));
  }
}

/** Quantiles and distributions of one level from all of its draws. */
export function summariseLevel(simulation: Simulation, samples: Samples, level: number): SimulatedLevel {
  const { draws } = simulation.run;
  const months = simulation.discount.length;
  const first = (level - samples.firstLevel) * cellsPerLevel(months);
  const cell = (index: number) =>
    samples.values.subarray((first + index) * draws, (first + index + 1) * draws);
  const sorting = new Float64Array(draws);
  const sort = (values: Float64Array) => {
    sorting.set(values);
    return sorting.sort();
  };
  const series = { staff: emptyFan(), net: emptyFan(), cumulative: emptyFan() };
  const cumulative = new Float64Array(draws);
  const funding = new Float64Array(draws);
  const payback = new Float64Array(draws);
  for (let t = 0; t < months; t++) {
    const net = cell(months + t);
    for (let draw = 0; draw < draws; draw++) {
      const sum = (cumulative[draw] ?? 0) + (net[draw] ?? 0);
      cumulative[draw] = sum;
      if (sum >= -NEGLIGIBLE) continue;
      funding[draw] = Math.max(funding[draw] ?? 0, -sum);
      payback[draw] = t === months - 1 ? Number.POSITIVE_INFINITY : t + 2;
    }
    extend(series.staff, sort(cell(t)));
    extend(series.net, sort(net));
    extend(series.cumulative, sort(cumulative));
  }
  const npv = sort(cell(2 * months));
  const losses = npv.findIndex((value) => value >= -NEGLIGIBLE);
  const probabilityOfLoss = (losses === -1 ? draws : losses) / draws;
  const measures = {
    npv: distributionOf(npv),
    runRateSaving: distributionOf(sort(cell(2 * months + 1))),
    peakFunding: distributionOf(funding.sort()),
    paybackMonths: paybackOf(payback.sort()),
  };
  return { series, measures, probabilityOfLoss };
}

const emptyFan = (): Fan => ({ p10: [], p50: [], p90: [] });

function extend(fan: Fan, sorted: Float64Array): void {
  fan.p10.push(quantile(sorted, 0.1));
  fan.p50.push(quantile(sorted, 0.5));
  fan.p90.push(quantile(sorted, 0.9));
}

/** The result from the summaries of all levels, in their order. */
export function simulationResult(
  { plan }: Plan,
  { scenario, draws, seed, correlation }: SimulationRun,
  { codes }: SamplesLayout,
  [total, ...levels]: readonly SimulatedLevel[],
): SimulationResult {
  if (!total) throw new Error('Nothing was simulated.');
  const costCentres = codes.flatMap((code, c) => (levels[c] ? [[code, levels[c]] as const] : []));
  return {
    ...{ scenario, draws, seed, correlation },
    months: monthLabels(plan),
    total,
    costCentres: Object.fromEntries(costCentres),
  };
}

/** The whole simulation, here and now. model.md, section 9. */
export function simulate(plan: Plan, run: SimulationRun): SimulationResult {
  const simulation = prepareSimulation(plan, run);
  const layout = samplesLayout(simulation);
  const summaries: SimulatedLevel[] = [];
  for (let firstLevel = 0; firstLevel < layout.levels; firstLevel += layout.levelsAtATime) {
    const until = Math.min(firstLevel + layout.levelsAtATime, layout.levels);
    const values = new Float64Array((until - firstLevel) * layout.levelLength);
    sampleDraws(simulation, { from: 0, to: run.draws }, { firstLevel, values });
    for (let level = firstLevel; level < until; level++) {
      summaries.push(summariseLevel(simulation, { firstLevel, values }, level));
    }
  }
  return simulationResult(plan, run, layout, summaries);
}
