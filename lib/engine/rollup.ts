import { type CentreColumns, NONE } from './columns';
import { addLedger, ROW, ROW_LENGTH } from './ledger';
import { measuresOf } from './measures';
import { COLUMNS, columnOf, seriesOf } from './series';
import { type Level, type Series, SYSTEM_SERIES, type SystemSeries } from './types';

/** Adds every centre's ledger to its parent's, the deepest first, and the roots' to `total`. model.md, section 7. */
export function rollUp(ledgers: readonly Float64Array[], centres: CentreColumns, total: Float64Array): void {
  for (const centre of centres.deepestFirst) {
    const ledger = ledgers[centre];
    const parent = centres.parent[centre] ?? NONE;
    const above = parent === NONE ? total : ledgers[parent];
    if (ledger && above) addLedger(above, ledger);
  }
}

function investedIn(ledger: Float64Array): number {
  let sum = 0;
  for (let cell: number = ROW.invested; cell < ledger.length; cell += ROW_LENGTH) sum += ledger[cell] ?? 0;
  return sum;
}

/** A level's series and measures; `discount` from `discountFactors`. model.md, section 7. */
export function levelOf(ledger: Float64Array, discount: Float64Array): Level {
  const months = discount.length;
  const series = seriesOf(ledger, new Float64Array(COLUMNS * months), months);
  return { series, measures: measuresOf(series.net, investedIn(ledger), discount) };
}

/** As `levelOf`, with the users and the volume of a system, whose blocks and utilisation are given. model.md, 6. */
export function systemLevelOf(
  ledger: Float64Array,
  discount: Float64Array,
  use: { blocks: Float64Array; utilisation: Float64Array },
): Level & { series: Series & SystemSeries } {
  const months = discount.length;
  const block = new Float64Array((COLUMNS + SYSTEM_SERIES.length) * months);
  const more = (index: number) => columnOf(block, months, COLUMNS + index);
  const own = { users: more(0), volume: more(1), blocks: more(2), utilisation: more(3) };
  for (let t = 0; t < months; t++) {
    own.users[t] = ledger[t * ROW_LENGTH + ROW.users] ?? 0;
    own.volume[t] = ledger[t * ROW_LENGTH + ROW.volume] ?? 0;
  }
  own.blocks.set(use.blocks);
  own.utilisation.set(use.utilisation);
  const series = { ...seriesOf(ledger, block, months), ...own };
  return { series, measures: measuresOf(series.net, investedIn(ledger), discount) };
}
