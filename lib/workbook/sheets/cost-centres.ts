import type { Book } from '../book';
import { fixed, formula, input, label, type Sheet } from '../cells';
import { inTable } from '../references';
import { CENTRES } from './input-tables';
import { type Cells, tableSheet } from './table-sheet';

/** The realisation that holds in each centre. model.md, section 3. */
export function realisations({ layout, scenario }: Book): number[] {
  const found: number[] = [];
  for (const { centre, parent } of layout.centres) {
    found.push(centre.realisation ?? found[parent] ?? scenario.realisation);
  }
  return found;
}

export const CENTRE_HEADINGS: Record<(typeof CENTRES.columns)[number], string> = {
  no: 'No.',
  code: 'Code',
  name: 'Cost centre',
  parent: 'Above it',
  ownRealisation: 'Own realisation',
  realisation: 'Realisation in use',
};

export function centresSheet(book: Book): Sheet {
  const values = realisations(book);
  const rows = book.layout.centres.map(({ centre, parent }, row): Cells<(typeof CENTRES.columns)[number]> => {
    const own = inTable(CENTRES, 'ownRealisation', row);
    const above = parent === -1 ? 'scenarioRealisation' : inTable(CENTRES, 'realisation', parent);
    return {
      no: fixed(row + 1, 'whole'),
      code: label(centre.code),
      name: label(centre.name),
      parent: label(centre.parent ?? ''),
      ownRealisation: input(centre.realisation, 'share'),
      realisation: formula(`IF(ISNUMBER(${own}),${own},${above})`, values[row] ?? 0, 'share'),
    };
  });
  return tableSheet(CENTRES, CENTRE_HEADINGS, rows, { widths: [6, 16, 40, 16, 14], columns: 2 });
}
