import type { Fault } from '@/lib/result';
import { type Cell, type RowFault, type TableSource, writeCsv } from '@/lib/tabular';

/** Every fault of a file as a CSV to be worked through, safe to open in a spreadsheet; then what fits no place of the plan. */
export function faultListCsv(
  { kind }: TableSource,
  faults: readonly RowFault[],
  misfits: readonly Fault[] = [],
): string {
  const rows: Cell[][] = [
    [kind === 'workbook' ? 'Row' : 'Line', 'Column', 'Found', 'Expected'],
    ...faults.map(({ line, column, found, expected }) => [line, column, found, expected]),
    ...misfits.map(({ path, found, expected }) => [null, path, found, expected]),
  ];
  return writeCsv(rows);
}
