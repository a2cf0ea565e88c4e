import { type Book, indexOf, NEVER, serialOf } from '../book';
import { fixed, formula, input, label, type Sheet } from '../cells';
import { inTable } from '../references';
import { OPTIONS } from './input-tables';
import { type Cells, tableSheet } from './table-sheet';

export const OPTION_HEADINGS: Record<(typeof OPTIONS.columns)[number], string> = {
  no: 'No.',
  system: 'System',
  option: 'Option',
  name: 'Name',
  kind: 'Kind',
  start: 'Go-live',
  end: 'End',
  seatPrice: 'Seat, a user and month',
  unitPrice: 'Use, a unit',
  fixedMonthly: 'Fixed, a month',
  blockCapacity: 'Block, units a month',
  blockMonthly: 'Block, cost a month',
  upfront: 'Up-front',
  buildMonths: 'Months to build',
  refreshEvery: 'Refresh, every … months',
  refreshCost: 'Refresh, cost',
  onboarding: 'Onboarding, a new user',
  priceTrend: 'Price trend a year',
  startIndex: 'Go-live, month of the plan',
  endIndex: 'End, month of the plan',
};

/** Months from the plan's first to that of a cell. */
export const monthsFromStart = (cell: string) =>
  `(YEAR(${cell})-YEAR(startMonth))*12+MONTH(${cell})-MONTH(startMonth)`;

export const optionsOf = ({ plan }: Book) =>
  plan.systems.flatMap((system) => system.options.map((option) => ({ system, option })));

export function optionsSheet(book: Book): Sheet {
  const rows = optionsOf(book).map(({ system, option }, i): Cells<(typeof OPTIONS.columns)[number]> => {
    const start = inTable(OPTIONS, 'start', i);
    const end = inTable(OPTIONS, 'end', i);
    return {
      no: fixed(i + 1, 'whole'),
      system: label(system.code),
      option: label(option.code),
      name: label(option.name),
      kind: label(option.kind),
      start: input(serialOf(option.start), 'month'),
      end: input(option.end === undefined ? null : serialOf(option.end), 'month'),
      seatPrice: input(option.seatPrice, 'money'),
      unitPrice: input(option.unitPrice, 'money'),
      fixedMonthly: input(option.fixedMonthly, 'money'),
      blockCapacity: input(option.block?.capacity, 'fte'),
      blockMonthly: input(option.block?.monthly, 'money'),
      upfront: input(option.upfront, 'money'),
      buildMonths: input(option.buildMonths, 'whole'),
      refreshEvery: input(option.refresh?.everyMonths, 'whole'),
      refreshCost: input(option.refresh?.cost, 'money'),
      onboarding: input(option.onboarding, 'money'),
      priceTrend: input(option.priceTrend, 'share'),
      startIndex: formula(monthsFromStart(start), indexOf(book, option.start), 'whole'),
      endIndex: formula(
        `IF(ISNUMBER(${end}),${monthsFromStart(end)},${NEVER})`,
        option.end === undefined ? NEVER : indexOf(book, option.end),
        'whole',
      ),
    };
  });
  return tableSheet(OPTIONS, OPTION_HEADINGS, rows, { widths: [6, 18, 16, 28, 18, 12], columns: 3 });
}
