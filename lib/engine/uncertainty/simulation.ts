import { discountFactors, NEGLIGIBLE, presentValue, runRate } from '../measures';
import { monthLabels } from '../time';
import type { Plan } from '../types';
import { distributionOf, quantile } from './distribution';
import { drawEstimates, noDrawnEstimates, streamsFrom } from './draw-estimates';
import { type MovingPlan, movingPlanOf } from './moving-plan';
import { emptyDrawSums, playDraw } from './play-draw';
import {
  type Fan,
  MOST_DRAWS,
  type SimulatedLevel,
  type SimulationResult,
  type SimulationRun,
} from './types';

/** A plan made ready for draws. Level 0 is the plan, or the part asked for; the others are its centres. */
export type Simulation = {
  moving: MovingPlan;
  run: SimulationRun;
  /** Indexes of the centres that are levels of their own and together make up level 0. */
  centres: readonly number[];
  discount: Float64Array;
};

/** Draws `from` … `to` − 1. */
export type DrawSpan = { from: number; to: number };

/** All draws of the levels from `firstLevel` on: `cellsPerLevel` cells a level, `draws` values a cell. */
export type Samples = { firstLevel: number; values: Float64Array };

/** @throws where the plan has no such scenario or centre, or the run is outside of its limits */
export function prepareSimulation(plan: Plan, run: SimulationRun): Simulation {
  const scenario = plan.scenarios.find(({ code }) => code === run.scenario);
  if (!scenario) throw new Error(`The plan has no scenario "${run.scenario}".`);
  if (!(run.draws >= 1 && run.draws <= MOST_DRAWS)) throw new Error(`${run.draws} draws cannot be made.`);
  const centres = centresOf(plan, run.part);
  return {
    moving: movingPlanOf(plan, scenario, centres),
    run,
    centres,
    discount: discountFactors(plan.plan.discountRate, plan.plan.months),
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

export const levelCount = ({ centres }: Simulation): number => 1 + centres.length;

/** Staff and net of every month, npv and run-rate saving. */
const cellsPerLevel = ({ discount }: Simulation): number => 2 * discount.length + 2;

/** Numbers that the samples of `levels` levels take. */
export const samplesLength = (simulation: Simulation, levels: number): number =>
  levels * cellsPerLevel(simulation) * simulation.run.draws;

/** How many levels may be sampled at a time, so that samples stay below 256 MB (below one level's where that is more). */
export function levelsAtATime(simulation: Simulation): number {
  const most = (256 * 1024 ** 2) / Float64Array.BYTES_PER_ELEMENT;
  return Math.min(levelCount(simulation), Math.max(1, Math.floor(most / samplesLength(simulation, 1))));
}

/** Fills in the given draws. Which draws are made together, and by whom, changes nothing. model.md, section 9. */
export function sampleDraws(simulation: Simulation, { from, to }: DrawSpan, samples: Samples): void {
  const { moving, run } = simulation;
  const drawn = noDrawnEstimates(moving.estimates.count);
  const sums = emptyDrawSums(moving);
  const levels = levelViews(simulation, sums);
  const streams = streamsFrom(run.seed, from);
  for (let draw = from; draw < to; draw++) {
    const random = streams.next().value;
    if (!random) throw new Error('The random numbers have ended.');
    drawEstimates(moving.estimates, { random, correlation: run.correlation }, drawn);
    playDraw(moving, drawn, sums);
    sumUpPlan(simulation, levels);
    keepDraw(simulation, levels, samples, draw);
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

function keepDraw(
  simulation: Simulation,
  levels: readonly LevelMonths[],
  { firstLevel, values }: Samples,
  draw: number,
): void {
  const { run, discount } = simulation;
  const count = values.length / samplesLength(simulation, 1);
  let cell = draw;
  for (let level = firstLevel; level < firstLevel + count; level++) {
    const months = levels[level];
    if (!months) throw new Error(`There is no level ${level}.`);
    for (const series of [months.staff, months.net]) {
      for (let t = 0; t < series.length; t++, cell += run.draws) values[cell] = series[t] ?? 0;
    }
    values[cell] = presentValue(months.net, discount);
    cell += run.draws;
    values[cell] = runRate(months.net);
    cell += run.draws;
  }
}

/** Quantiles and distributions of one level from all of its draws. */
export function summariseLevel(simulation: Simulation, samples: Samples, level: number): SimulatedLevel {
  const { draws } = simulation.run;
  const months = simulation.discount.length;
  const first = (level - samples.firstLevel) * cellsPerLevel(simulation);
  const cell = (index: number) =>
    samples.values.subarray((first + index) * draws, (first + index + 1) * draws);
  const sorting = new Float64Array(draws);
  const sort = (values: Float64Array) => {
    sorting.set(values);
    return sorting.sort();
  };
  const series = { staff: emptyFan(), net: emptyFan(), cumulative: emptyFan() };
  const cumulative = new Float64Array(draws);
  for (let t = 0; t < months; t++) {
    const net = cell(months + t);
    for (let draw = 0; draw < draws; draw++) cumulative[draw] = (cumulative[draw] ?? 0) + (net[draw] ?? 0);
    extend(series.staff, sort(cell(t)));
    extend(series.net, sort(net));
    extend(series.cumulative, sort(cumulative));
  }
  const npv = sort(cell(2 * months));
  const losses = npv.findIndex((value) => value >= -NEGLIGIBLE);
  const probabilityOfLoss = (losses === -1 ? draws : losses) / draws;
  const measures = { npv: distributionOf(npv), runRateSaving: distributionOf(sort(cell(2 * months + 1))) };
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
  { moving, run, centres }: Simulation,
  [total, ...levels]: readonly SimulatedLevel[],
): SimulationResult {
  const { plan } = moving.columns;
  if (!total) throw new Error('Nothing was simulated.');
  return {
    scenario: run.scenario,
    draws: run.draws,
    seed: run.seed,
    correlation: run.correlation,
    months: monthLabels(plan.plan),
    total,
    costCentres: Object.fromEntries(
      centres.flatMap((centre, level) => {
        const code = plan.costCentres[centre]?.code;
        const summary = levels[level];
        return code !== undefined && summary ? [[code, summary]] : [];
      }),
    ),
  };
}

/** The whole simulation, here and now. model.md, section 9. */
export function simulate(plan: Plan, run: SimulationRun): SimulationResult {
  const simulation = prepareSimulation(plan, run);
  const atATime = levelsAtATime(simulation);
  const summaries: SimulatedLevel[] = [];
  for (let firstLevel = 0; firstLevel < levelCount(simulation); firstLevel += atATime) {
    const levels = Math.min(atATime, levelCount(simulation) - firstLevel);
    const samples = { firstLevel, values: new Float64Array(samplesLength(simulation, levels)) };
    sampleDraws(simulation, { from: 0, to: run.draws }, samples);
    for (let level = firstLevel; level < firstLevel + levels; level++) {
      summaries.push(summariseLevel(simulation, samples, level));
    }
  }
  return simulationResult(simulation, summaries);
}
