import { type Book, indexOf, NEVER } from '../book';
import { fixed, formula, label, type Sheet } from '../cells';
import { allRows, columnOf, inTable } from '../references';
import { OPTIONS, ROLES, SYSTEMS, type SystemColumn, TERMS } from './input-tables';
import { OPTION_HEADINGS, optionsOf } from './options';
import { sourcingCell } from './scenario';
import { type Cells, tableSheet } from './table-sheet';

export const SYSTEM_HEADINGS: Record<SystemColumn, string> = {
  ...OPTION_HEADINGS,
  no: 'No.',
  code: 'Code',
  name: 'AI system',
  unit: 'Unit of use',
  option: 'Option in use',
  optionNo: 'Its no. among the options',
  outsideRoles: 'Role lines elsewhere that name it',
  outsideFte: 'Their FTE',
  namingRoles: 'All role lines that name it',
  namingFte: 'FTE of all of them',
};

/** A system's terms: those of its option in use. */
export function termsOf(book: Book, s: number): Record<(typeof TERMS)[number], number> {
  const option = book.chosen[s];
  if (!option) throw new Error('A system has no option.');
  return {
    startIndex: indexOf(book, option.start),
    endIndex: option.end === undefined ? NEVER : indexOf(book, option.end),
    seatPrice: option.seatPrice,
    unitPrice: option.unitPrice,
    fixedMonthly: option.fixedMonthly,
    blockCapacity: option.block?.capacity ?? 0,
    blockMonthly: option.block?.monthly ?? 0,
    upfront: option.upfront,
    buildMonths: option.buildMonths,
    refreshEvery: option.refresh?.everyMonths ?? 0,
    refreshCost: option.refresh?.cost ?? 0,
    onboarding: option.onboarding,
    priceTrend: option.priceTrend,
  };
}

export function systemsSheet(book: Book): Sheet {
  const { plan, layout, chosen, naming } = book;
  const options = optionsOf(book);
  const everyOption = allRows(options.length);
  const everyRole = allRows(layout.roles.length);
  const rows = plan.systems.map((system, s): Cells<SystemColumn> => {
    const at = (column: SystemColumn) => inTable(SYSTEMS, column, s);
    const named = naming[s];
    const option = chosen[s];
    if (!named || !option) throw new Error(`The system "${system.code}" is not in the workbook.`);
    const isOption = (column: 'system' | 'option', cell: string) =>
      `EXACT(${columnOf(OPTIONS, column, everyOption)},${cell})`;
    const values = termsOf(book, s);
    const terms = Object.fromEntries(
      TERMS.map((term) => [
        term,
        formula(
          `INDEX(${columnOf(OPTIONS, term, everyOption)},${at('optionNo')})`,
          values[term],
          FORMAT_OF_TERM[term],
        ),
      ]),
    ) as Cells<(typeof TERMS)[number]>;
    return {
      no: fixed(s + 1, 'whole'),
      code: label(system.code),
      name: label(system.name),
      unit: label(system.unit),
      option: formula(sourcingCell(s), option.code, 'text'),
      optionNo: formula(
        `SUMPRODUCT(${isOption('system', at('code'))}*${isOption('option', at('option'))}*${columnOf(OPTIONS, 'no', everyOption)})`,
        options.findIndex((one) => one.system === system && one.option === option) + 1,
        'whole',
      ),
      ...terms,
      outsideRoles: fixed(named.outsideRoles, 'whole'),
      outsideFte: fixed(named.outsideFte, 'fte'),
      namingRoles: formula(
        `COUNTIF(${columnOf(ROLES, 'systemNo', everyRole)},${at('no')})+${at('outsideRoles')}`,
        named.roles,
        'whole',
      ),
      namingFte: formula(
        `SUMIF(${columnOf(ROLES, 'systemNo', everyRole)},${at('no')},${columnOf(ROLES, 'fte', everyRole)})+${at('outsideFte')}`,
        named.fte,
        'fte',
      ),
    };
  });
  return tableSheet(SYSTEMS, SYSTEM_HEADINGS, rows, { widths: [6, 18, 28, 16, 16, 12], columns: 2 });
}

const FORMAT_OF_TERM = {
  startIndex: 'whole',
  endIndex: 'whole',
  seatPrice: 'money',
  unitPrice: 'money',
  fixedMonthly: 'money',
  blockCapacity: 'fte',
  blockMonthly: 'money',
  upfront: 'money',
  buildMonths: 'whole',
  refreshEvery: 'whole',
  refreshCost: 'money',
  onboarding: 'money',
  priceTrend: 'share',
} as const;
