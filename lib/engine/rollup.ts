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

/**
 * Empty series in one block of memory, so that a level moves between threads as one piece. The cast: Object.fromEntries
 * widens its keys to string, and these are `names`.
 */
function emptySeries<Name extends string>(
  names: readonly Name[],
  months: number,
): Record<Name, Float64Array> {
  const block = new Float64Array(names.length * months);
  const columns = names.map((name, s) => [name, new Float64Array(block.buffer, s * months * 8, months)]);
  return Object.fromEntries(columns) as Record<Name, Float64Array>;
}

function copyColumn(ledger: Float64Array, column: number, series: Float64Array): void {
  for (let t = 0; t < series.length; t++) series[t] = ledger[t * ROW_LENGTH + column] ?? 0;
}

function runColumn(ledger: Float64Array, column: number, series: Float64Array): void {
  let sum = 0;
  for (let t = 0; t < series.length; t++) {
    sum += ledger[t * ROW_LENGTH + column] ?? 0;
    series[t] = sum;
  }
}

const COSTS = [
  'payroll',
  'recruitment',
  'severance',
  'retraining',
  'carried',
  'seat',
  'use',
  'block',
  'fixed',
  'upfront',
  'refresh',
  'onboarding',
] as const;

const COST_COLUMNS = COSTS.map((name) => ROW[name]);

const COPIED = [
  'demand',
  'baselineDemand',
  'free',
  'target',
  'leavers',
  'hires',
  'redeployed',
  'released',
  'staff',
  'baselineStaff',
  'stranded',
  'pool',
  'strandedDelta',
  'baselineCost',
  'net',
  ...COSTS,
] as const;

/** Fills the series of a level from its ledger; those that follow from others are formed here. model.md, 3–7. */
function fillSeries(ledger: Float64Array, series: Series): void {
  for (const name of COPIED) copyColumn(ledger, ROW[name], series[name]);
  runColumn(ledger, ROW.unfilledStep, series.unfilled);
  runColumn(ledger, ROW.redeployedStep, series.redeployedTotal);
  runColumn(ledger, ROW.releasedStep, series.releasedTotal);
  for (let t = 0, row = 0; row < ledger.length; t++, row += ROW_LENGTH) {
    const staff = ledger[row + ROW.staff] ?? 0;
    const spare = (ledger[row + ROW.target] ?? 0) - (ledger[row + ROW.demand] ?? 0);
    series.reinvested[t] = (ledger[row + ROW.free] ?? 0) + spare;
    series.fteDelta[t] = staff - (ledger[row + ROW.baselineStaff] ?? 0);
    series.quality[t] = staff > 0 ? (ledger[row + ROW.qualityStaff] ?? 0) / staff : 0;
    let cost = 0;
    for (const column of COST_COLUMNS) cost += ledger[row + column] ?? 0;
    series.cost[t] = cost;
  }
}

function investedIn(ledger: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < ledger.length; row += ROW_LENGTH) sum += ledger[row + ROW.invested] ?? 0;
  return sum;
}

/** A level's series and measures; `discount` from `discountFactors`. model.md, section 7. */
export function levelOf(ledger: Float64Array, discount: Float64Array): Level {
  const series = emptySeries(SERIES, discount.length);
  fillSeries(ledger, series);
  return { series, measures: measuresOf(series.net, investedIn(ledger), discount) };
}

/** As `levelOf`, with the users and the volume of a system, whose blocks and utilisation are given. model.md, 6. */
export function systemLevelOf(
  ledger: Float64Array,
  discount: Float64Array,
  use: { blocks: Float64Array; utilisation: Float64Array },
): Level & { series: Series & SystemSeries } {
  const series = emptySeries([...SERIES, ...SYSTEM_SERIES], discount.length);
  fillSeries(ledger, series);
  copyColumn(ledger, ROW.users, series.users);
  copyColumn(ledger, ROW.volume, series.volume);
  series.blocks.set(use.blocks);
  series.utilisation.set(use.utilisation);
  return { series, measures: measuresOf(series.net, investedIn(ledger), discount) };
}
