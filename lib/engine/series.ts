import { ROW, ROW_LENGTH } from './ledger';
import { SERIES, type Series, type SeriesName } from './types';

/** The cell of a ledger row that each series starts from; `complete` finishes those that follow from others. */
const CELL: Readonly<Record<SeriesName, number>> = {
  ...ROW,
  demand: ROW.demandDelta,
  reinvested: ROW.free,
  fteDelta: ROW.staff,
  unfilled: ROW.unfilledStep,
  redeployedTotal: ROW.redeployedStep,
  releasedTotal: ROW.releasedStep,
  cost: ROW.payroll,
  quality: ROW.qualityStaff,
};
const CELLS = Int32Array.from(SERIES, (name) => CELL[name]);
export const COLUMNS = SERIES.length;

/** Turns the rows of a ledger into one column per series; row by row, because that keeps to the processor's cache. */
function transpose(ledger: Float64Array, block: Float64Array, months: number): void {
  for (let t = 0; t < months; t++) {
    const row = t * ROW_LENGTH;
    for (let column = 0, to = t; column < COLUMNS; column++, to += months) {
      block[to] = ledger[row + (CELLS[column] ?? 0)] ?? 0;
    }
  }
}

/** Column `index` of a block of series. */
export function columnOf(block: Float64Array, months: number, index: number): Float64Array {
  return new Float64Array(block.buffer, index * months * Float64Array.BYTES_PER_ELEMENT, months);
}

function nameColumns(block: Float64Array, months: number): Series {
  let index = 0;
  const next = () => columnOf(block, months, index++);
  return {
    demand: next(),
    baselineDemand: next(),
    free: next(),
    target: next(),
    reinvested: next(),
    leavers: next(),
    hires: next(),
    redeployed: next(),
    released: next(),
    staff: next(),
    baselineStaff: next(),
    fteDelta: next(),
    stranded: next(),
    pool: next(),
    unfilled: next(),
    redeployedTotal: next(),
    releasedTotal: next(),
    strandedDelta: next(),
    payroll: next(),
    recruitment: next(),
    severance: next(),
    retraining: next(),
    carried: next(),
    seat: next(),
    use: next(),
    block: next(),
    fixed: next(),
    upfront: next(),
    refresh: next(),
    onboarding: next(),
    cost: next(),
    baselineCost: next(),
    net: next(),
    quality: next(),
  };
}

function add(sum: Float64Array, part: Float64Array): void {
  for (let t = 0; t < sum.length; t++) sum[t] = (sum[t] ?? 0) + (part[t] ?? 0);
}

function subtract(sum: Float64Array, part: Float64Array): void {
  for (let t = 0; t < sum.length; t++) sum[t] = (sum[t] ?? 0) - (part[t] ?? 0);
}

function accumulate(steps: Float64Array): void {
  for (let t = 1; t < steps.length; t++) steps[t] = (steps[t - 1] ?? 0) + (steps[t] ?? 0);
}

function divide(sum: Float64Array, weight: Float64Array): void {
  for (let t = 0; t < sum.length; t++) {
    const by = weight[t] ?? 0;
    sum[t] = by > 0 ? (sum[t] ?? 0) / by : 0;
  }
}

/** Forms the series that follow from others, in place. model.md, sections 3, 4 and 7. */
function complete(series: Series): void {
  add(series.demand, series.baselineDemand);
  add(series.reinvested, series.target);
  subtract(series.reinvested, series.demand);
  subtract(series.fteDelta, series.baselineStaff);
  accumulate(series.unfilled);
  accumulate(series.redeployedTotal);
  accumulate(series.releasedTotal);
  const { recruitment, severance, retraining, carried, seat, use, block, fixed, upfront, refresh } = series;
  for (const cost of [
    recruitment,
    severance,
    retraining,
    carried,
    seat,
    use,
    block,
    fixed,
    upfront,
    refresh,
  ]) {
    add(series.cost, cost);
  }
  add(series.cost, series.onboarding);
  divide(series.quality, series.staff);
}

/**
 * The series of a ledger in the first columns of `block`: one block of memory per level, so that it moves between threads
 * as one piece.
 */
export function seriesOf(ledger: Float64Array, block: Float64Array, months: number): Series {
  transpose(ledger, block, months);
  const series = nameColumns(block, months);
  complete(series);
  return series;
}
