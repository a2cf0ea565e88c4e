import { type CentreColumns, NONE } from './columns';
import { addLedger, ROW, ROW_LENGTH } from './ledger';
import { measuresOf } from './measures';
import { type Level, SERIES, type Series, SYSTEM_SERIES, type SystemSeries } from './types';

/** Adds every centre's ledger to its parent's, the deepest first, and the roots' to `total`. model.md, section 7. */
export function rollUp(ledgers: readonly Float64Array[], centres: CentreColumns, total: Float64Array): void {
  for (const centre of centres.deepestFirst) {
    const ledger = ledgers[centre];
    const parent = centres.parent[centre] ?? NONE;
    const above = parent === NONE ? total : ledgers[parent];
    if (ledger && above) addLedger(above, ledger);
  }
}

/** Makes one series after another from the columns of a ledger, in one block of memory that moves between threads as one piece. */
class SeriesReader {
  readonly #ledger: Float64Array;
  readonly #block: Float64Array;
  readonly #months: number;
  #used = 0;

  constructor(ledger: Float64Array, series: number) {
    this.#ledger = ledger;
    this.#months = ledger.length / ROW_LENGTH;
    this.#block = new Float64Array(series * this.#months);
  }

  #next(): Float64Array {
    const series = new Float64Array(this.#block.buffer, this.#used, this.#months);
    this.#used += series.byteLength;
    return series;
  }

  given(values: Float64Array): Float64Array {
    const series = this.#next();
    series.set(values);
    return series;
  }

  column(column: number): Float64Array {
    const series = this.#next();
    const ledger = this.#ledger;
    for (let t = 0, cell = column; t < series.length; t++, cell += ROW_LENGTH) series[t] = ledger[cell] ?? 0;
    return series;
  }

  running(column: number): Float64Array {
    const series = this.column(column);
    for (let t = 1; t < series.length; t++) series[t] = (series[t - 1] ?? 0) + (series[t] ?? 0);
    return series;
  }

  sum(plus: readonly number[], minus: readonly number[] = []): Float64Array {
    const series = this.#next();
    for (const column of plus) this.#add(series, column, 1);
    for (const column of minus) this.#add(series, column, -1);
    return series;
  }

  #add(series: Float64Array, column: number, sign: number): void {
    const ledger = this.#ledger;
    for (let t = 0, cell = column; t < series.length; t++, cell += ROW_LENGTH) {
      series[t] = (series[t] ?? 0) + sign * (ledger[cell] ?? 0);
    }
  }

  /** One column per unit of another, 0 where that is 0. */
  mean(column: number, weight: number): Float64Array {
    const series = this.column(column);
    const ledger = this.#ledger;
    for (let t = 0, cell = weight; t < series.length; t++, cell += ROW_LENGTH) {
      const of = ledger[cell] ?? 0;
      series[t] = of > 0 ? (series[t] ?? 0) / of : 0;
    }
    return series;
  }
}

const COSTS = [
  ROW.payroll,
  ROW.recruitment,
  ROW.severance,
  ROW.retraining,
  ROW.carried,
  ROW.seat,
  ROW.use,
  ROW.block,
  ROW.fixed,
  ROW.upfront,
  ROW.refresh,
  ROW.onboarding,
] as const;

/** The series of a level; those that follow from others are formed here. model.md, sections 3–7. */
function seriesOf(reader: SeriesReader): Series {
  return {
    demand: reader.sum([ROW.baselineDemand, ROW.demandDelta]),
    baselineDemand: reader.column(ROW.baselineDemand),
    free: reader.column(ROW.free),
    target: reader.column(ROW.target),
    reinvested: reader.sum([ROW.free, ROW.target], [ROW.baselineDemand, ROW.demandDelta]),
    leavers: reader.column(ROW.leavers),
    hires: reader.column(ROW.hires),
    redeployed: reader.column(ROW.redeployed),
    released: reader.column(ROW.released),
    staff: reader.column(ROW.staff),
    baselineStaff: reader.column(ROW.baselineStaff),
    fteDelta: reader.sum([ROW.staff], [ROW.baselineStaff]),
    stranded: reader.column(ROW.stranded),
    pool: reader.column(ROW.pool),
    unfilled: reader.running(ROW.unfilledStep),
    redeployedTotal: reader.running(ROW.redeployedStep),
    releasedTotal: reader.running(ROW.releasedStep),
    strandedDelta: reader.column(ROW.strandedDelta),
    payroll: reader.column(ROW.payroll),
    recruitment: reader.column(ROW.recruitment),
    severance: reader.column(ROW.severance),
    retraining: reader.column(ROW.retraining),
    carried: reader.column(ROW.carried),
    seat: reader.column(ROW.seat),
    use: reader.column(ROW.use),
    block: reader.column(ROW.block),
    fixed: reader.column(ROW.fixed),
    upfront: reader.column(ROW.upfront),
    refresh: reader.column(ROW.refresh),
    onboarding: reader.column(ROW.onboarding),
    cost: reader.sum(COSTS),
    baselineCost: reader.column(ROW.baselineCost),
    net: reader.column(ROW.net),
    quality: reader.mean(ROW.qualityStaff, ROW.staff),
  };
}

function investedIn(ledger: Float64Array): number {
  let sum = 0;
  for (let cell: number = ROW.invested; cell < ledger.length; cell += ROW_LENGTH) sum += ledger[cell] ?? 0;
  return sum;
}

/** A level's series and measures; `discount` from `discountFactors`. model.md, section 7. */
export function levelOf(ledger: Float64Array, discount: Float64Array): Level {
  const series = seriesOf(new SeriesReader(ledger, SERIES.length));
  return { series, measures: measuresOf(series.net, investedIn(ledger), discount) };
}

/** As `levelOf`, with the users and the volume of a system, whose blocks and utilisation are given. model.md, 6. */
export function systemLevelOf(
  ledger: Float64Array,
  discount: Float64Array,
  use: { blocks: Float64Array; utilisation: Float64Array },
): Level & { series: Series & SystemSeries } {
  const reader = new SeriesReader(ledger, SERIES.length + SYSTEM_SERIES.length);
  const series = {
    ...seriesOf(reader),
    users: reader.column(ROW.users),
    volume: reader.column(ROW.volume),
    blocks: reader.given(use.blocks),
    utilisation: reader.given(use.utilisation),
  };
  return { series, measures: measuresOf(series.net, investedIn(ledger), discount) };
}
