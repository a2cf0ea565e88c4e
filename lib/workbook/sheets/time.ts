import { monthLabels } from '@/lib/engine';
import type { Book } from '../book';
import { serialOf } from '../book';
import { type Cell, EMPTY, type Format, fixed, formula, heading, label, note, type Sheet } from '../cells';
import { type Grid, gridRow, inGrid, LEADING, monthColumn, on, SHEET } from '../references';
import { compileTemplate, type Template } from '../template';

type TimeSeries = {
  label: string;
  meaning: string;
  format: Format;
  opening: number | null;
  template: Template;
};

/** What depends on the month alone. model.md, sections 1 and 7. */
export const TIME_SERIES = {
  t: {
    label: 'Month of the plan, t',
    meaning: '0 in the plan’s first month; −1 is the opening position',
    format: 'whole',
    opening: -1,
    template: '[t-1]+1',
  },
  awards: {
    label: 'Pay awards so far',
    meaning: 'n(t): award months since the plan’s first month',
    format: 'whole',
    opening: 0,
    template: '[awards-1]+IF(AND([t]>0,MONTH([month])=awardMonth),1,0)',
  },
  pay: {
    label: 'Pay',
    meaning: 'pay(t): salaries of the month by those of the first month',
    format: 'factor',
    opening: null,
    template: '(1+awardRate)^[awards]',
  },
  discount: {
    label: 'Discount factor',
    meaning: 'What money of the month is worth at the start',
    format: 'factor',
    opening: null,
    template: '(1+discountRate)^(-([t]+1)/12)',
  },
} as const satisfies Record<string, TimeSeries>;
export type TimeName = keyof typeof TIME_SERIES;

const NAMES = Object.keys(TIME_SERIES) as TimeName[];
export const TIME: Grid<TimeName> = { sheet: SHEET.time, series: NAMES, items: 1 };

/** A month of a series of the sheet Time, from another sheet. */
export const timeCell = (name: string, t: number): string =>
  `${on(SHEET.time)}${monthColumn(t)}$${gridRow<string>(TIME, name, 0)}`;

/** The value of each series of Time by month. */
export function timeValues({ plan, months }: Book): Record<TimeName, number[]> {
  const { start, payAward, discountRate } = plan.plan;
  const first = Number(start.slice(5, 7)) - 1;
  const t = Array.from({ length: months }, (_, index) => index);
  let awards = 0;
  const awarded = t.map((index) => {
    if (index > 0 && payAward && ((first + index) % 12) + 1 === payAward.month) awards++;
    return awards;
  });
  return {
    t,
    awards: awarded,
    pay: awarded.map((n) => (1 + (payAward?.rate ?? 0)) ** n),
    discount: t.map((index) => (1 + discountRate) ** (-(index + 1) / 12)),
  };
}

/** The months as headings: dates on Time, and on every other sheet what Time says. */
export function monthHeadings(book: Book): Cell[] {
  return monthLabels(book.plan.plan).map((month, t) =>
    formula(`${on(SHEET.time)}${monthColumn(t)}$1`, serialOf(month), 'monthHeading'),
  );
}

export function timeSheet(book: Book): Sheet {
  const values = timeValues(book);
  const dates = monthLabels(book.plan.plan).map((month, t) =>
    formula(t === 0 ? 'startMonth' : `EDATE(${monthColumn(t - 1)}1,1)`, serialOf(month), 'monthHeading'),
  );
  const scope = {
    series: (name: string, item: number, t: number) =>
      name === 'month' ? `${monthColumn(t)}$1` : inGrid<string>(TIME, name, item, t),
    column: unknownScope,
    other: unknownScope,
  };
  return {
    name: SHEET.time,
    widths: [24, 44, 3, 3, 10, 10, 12],
    frozen: { rows: 1, columns: LEADING },
    filter: false,
    choices: [],
    rows: () => [
      [heading('Series'), heading('Meaning'), EMPTY, EMPTY, heading('Unit'), heading('Opening'), ...dates],
      ...NAMES.map((name): Cell[] => {
        const { label: text, meaning, format, opening, template } = TIME_SERIES[name];
        const at = compileTemplate(template, scope);
        return [
          label(text),
          note(meaning),
          EMPTY,
          EMPTY,
          label(format === 'whole' ? 'number' : 'factor'),
          opening === null ? EMPTY : fixed(opening, format),
          ...values[name].map((value, t) => formula(at(0, t), value, format)),
        ];
      }),
    ],
  };
}

function unknownScope(name: string): never {
  throw new Error(`Time has nothing called ${name}.`);
}
