import { readXlsx } from 'hucre/xlsx';
import { type Cover, type Workbook, xlsxOf } from '@/lib/workbook';

export const COVER: Cover = {
  organisation: 'Aster',
  state: 'As it is now',
  part: 'Whole plan',
  takenBy: 'Ada',
  takenOn: '2026-11-25',
};

export const bytesOf = (workbook: Workbook): Promise<Uint8Array> => xlsxOf(workbook, new Date(0));

/** The same workbook with a wrong value in every formula, so that a right figure can only come from calculating. */
export function withWrongValues(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: function* rows() {
        for (const row of sheet.rows())
          yield row.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -98_765.4321 }));
      },
    })),
  };
}

const TOLERANCE = 1e-9;

/** |a − b| ≤ 1e-9 · max(1, |a|, |b|) for numbers; LibreOffice saves a truth with a number format as 1 or 0. */
function agrees(expected: unknown, found: unknown): boolean {
  if (typeof expected === 'boolean' && typeof found === 'number') return Number(expected) === found;
  if (typeof expected !== 'number' || typeof found !== 'number') return expected === found;
  return Math.abs(expected - found) <= TOLERANCE * Math.max(1, Math.abs(expected), Math.abs(found));
}

export type Comparison = { compared: number; differences: string[] };

/** Every formula's value against what a file that was calculated elsewhere holds in its cell. */
export async function compareWithFile(workbook: Workbook, file: Uint8Array): Promise<Comparison> {
  const read = await readXlsx(file);
  const found = new Map(read.sheets.map((sheet) => [sheet.name, sheet.rows]));
  const comparison: Comparison = { compared: 0, differences: [] };
  for (const sheet of workbook.sheets) {
    const rows = found.get(sheet.name) ?? [];
    let r = 0;
    for (const row of sheet.rows()) {
      for (const [c, cell] of row.entries()) {
        if (cell.formula === undefined) continue;
        comparison.compared++;
        const value = rows[r]?.[c];
        const theirs = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
        if (!agrees(cell.value, theirs))
          comparison.differences.push(
            `${sheet.name} ${c + 1}/${r + 1}, ${row[0]?.value} ${row[3]?.value}: ${theirs}, not ${cell.value}`,
          );
      }
      r++;
    }
  }
  return comparison;
}
