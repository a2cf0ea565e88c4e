import type { Level, Measures } from '@/lib/engine';
import type { Book } from '../book';
import { type Cell, type Format, fixed, formula, heading, label, note, type Sheet } from '../cells';
import type { Grids } from '../grids';
import { columnName, type Grid, monthsOfGrid, on, SHEET, type Table } from '../references';
import type { Figures } from '../role-figures';
import type { RollupFigures, SystemFigures } from '../system-figures';
import { TIME } from './time';

/** What a measure says where model.md defines none. */
export const NONE = 'n/a';

/** The highest monthly rate that is looked for: 10,000 % a year. model.md, section 7. */
const HIGHEST = 101 ** (1 / 12) - 1;
/** Halvings of the rates between 0 and the highest: the last one is below 2e-15. */
const HALVINGS = 48;

type Series = 'net' | 'cumulative' | 'lastBelow' | 'invested';

/** A plan, centre, system or role whose measures are stated, and where its series are. */
export type Measured = {
  level: string;
  code: string;
  name: string;
  grid: Grid<string>;
  item: number;
  measures: Measures;
  cumulative: ArrayLike<number>;
  lastBelow: ArrayLike<number>;
};

type AllFigures = {
  roles: readonly Figures[];
  systems: readonly SystemFigures[];
  rollup: readonly RollupFigures[];
};

export function measuredOf(book: Book, grids: Grids, figures: AllFigures): Measured[] {
  const { plan, layout, result } = book;
  const entry = (
    names: Pick<Measured, 'level' | 'code' | 'name'>,
    place: { grid: Grid<string>; item: number },
    level: Level | undefined,
    own: Pick<Figures, 'cumulative' | 'lastBelow'> | undefined,
  ): Measured => {
    if (!level || !own) throw new Error(`The engine has no measures of ${names.level} ${names.code}.`);
    const { cumulative, lastBelow } = own;
    return { ...names, ...place, measures: level.measures, cumulative, lastBelow };
  };
  const at = (grid: Grid<string>, item: number) => ({ grid, item });
  return [
    entry(
      { level: 'plan', code: '', name: 'Whole plan' },
      at(grids.rollup, 0),
      result.total,
      figures.rollup[0],
    ),
    ...layout.centres.map(({ centre: { code, name } }, i) =>
      entry(
        { level: 'cost centre', code, name },
        at(grids.rollup, i + 1),
        result.costCentres[code],
        figures.rollup[i + 1],
      ),
    ),
    ...plan.systems.map(({ code, name }, i) =>
      entry({ level: 'system', code, name }, at(grids.systems, i), result.systems[code], figures.systems[i]),
    ),
    ...layout.roles.map(({ role: { code, title } }, i) =>
      entry(
        { level: 'role', code, name: title },
        at(grids.calculation, i),
        result.roles[code],
        figures.roles[i],
      ),
    ),
  ];
}

export const MEASURES = {
  sheet: SHEET.measures,
  firstRow: 2,
  columns: [
    'level',
    'code',
    'name',
    'npv',
    'peakFunding',
    'paybackMonths',
    'irr',
    'runRateSaving',
    'investment',
    'benefitCostRatio',
  ],
} as const satisfies Table<string>;

export const MEASURE_HEADINGS: Record<(typeof MEASURES.columns)[number], string> = {
  level: 'Level',
  code: 'Code',
  name: 'Name',
  npv: 'NPV',
  peakFunding: 'Peak funding',
  paybackMonths: 'Payback, months',
  irr: 'IRR a year',
  runRateSaving: 'Run-rate saving a year',
  investment: 'Investment',
  benefitCostRatio: 'Benefit-cost ratio',
};

const IRR_FIRST_ROW = 3;
const IRR_FIRST_STEP = 5;
const IRR_LAST_COLUMN = columnName(IRR_FIRST_STEP + HALVINGS - 1);

export function measuresSheet(book: Book, measured: readonly Measured[]): Sheet {
  const rows = measured.map((one, row): Cell[] => {
    const { level, code, name, measures } = one;
    const { all, end } = monthsOf(book, one);
    const orNone = (value: number | null) => value ?? NONE;
    const n = Math.min(12, book.months);
    const lastYear = all('net', book.months - n);
    const lowest = `MIN(${all('cumulative')})`;
    const invested = `SUM(${all('invested')})`;
    const irr = (column: string) => `${on(SHEET.irr)}$${column}$${IRR_FIRST_ROW + row}`;
    const investment = `$I${row + 2}`;
    const cells: [text: string, value: number | null, format: Format][] = [
      [`SUMPRODUCT(${all('net')},${timeMonths(book, 'discount')})`, measures.npv, 'money'],
      [`IF(${lowest}<-negligible,-${lowest},0)`, measures.peakFunding, 'money'],
      [
        `IF(${end('lastBelow')}=0,0,IF(${end('lastBelow')}=${book.months},"${NONE}",${end('lastBelow')}+1))`,
        measures.paybackMonths,
        'whole',
      ],
      [
        `IF(${irr('D')}=0,"${NONE}",IF(${irr('E')}>0,"${NONE}",(1+${irr(IRR_LAST_COLUMN)})^12-1))`,
        measures.irr,
        'share',
      ],
      [`SUM(${lastYear})*12/${n}`, measures.runRateSaving, 'money'],
      [`IF(ABS(${invested})<=negligible,0,${invested})`, measures.investment, 'money'],
      [
        `IF(${investment}>0,(${end('cumulative')}+${investment})/${investment},"${NONE}")`,
        measures.benefitCostRatio,
        'factor',
      ],
    ];
    return [
      label(level),
      label(code),
      label(name),
      ...cells.map(([text, value, format]) => formula(text, orNone(value), format)),
    ];
  });
  return {
    name: SHEET.measures,
    widths: [13, 16, 36, 16],
    frozen: { rows: 1, columns: 3 },
    filter: true,
    choices: [],
    rows: () => [MEASURES.columns.map((column) => heading(MEASURE_HEADINGS[column])), ...rows],
  };
}

const timeMonths = (book: Book, name: 't' | 'discount') =>
  monthsOfGrid(TIME, name, 0, { from: 0, to: book.months - 1 });

function monthsOf(book: Book, { grid, item }: Measured) {
  const last = book.months - 1;
  return {
    all: (series: Series, from = 0) => monthsOfGrid(grid, series, item, { from, to: last }),
    end: (series: Series) => monthsOfGrid(grid, series, item, { from: last, to: last }).replace(/:.*$/, ''),
  };
}

/**
 * The internal rate of return by halving: spreadsheets' own IRR stops at 1e-7 and may find no rate at all. Each step adds its
 * width to the rate where the net series is still worth more than nothing at it. model.md, section 7.
 */
export function irrSheet(book: Book, measured: readonly Measured[]): Sheet {
  const steps = Array.from({ length: HALVINGS }, (_, k) => columnName(IRR_FIRST_STEP + k));
  const widths = steps.map((_, k) => HIGHEST / 2 ** (k + 1));
  const t = timeMonths(book, 't');
  const rows = measured.map((one, i): Cell[] => {
    const row = IRR_FIRST_ROW + i;
    const { all, end } = monthsOf(book, one);
    const cumulative = all('cumulative');
    const worth = (rate: string) =>
      `(${rate})*SUMPRODUCT(${cumulative},(1+${rate})^(-1-${t}))+${end('cumulative')}*(1+${rate})^(-${book.months})`;
    const early = `SUMPRODUCT((${cumulative}>negligible)*(${t}<${end('lastBelow')}-1))`;
    const found = bisection(one, widths, book.months);
    return [
      label(one.level),
      label(one.code),
      label(one.name),
      formula(
        `IF(AND(${end('lastBelow')}>0,${end('cumulative')}>negligible,${early}=0),1,0)`,
        Number(found.hasRate),
        'whole',
      ),
      formula(`IF($D${row}=1,${worth('$E$2')},0)`, found.atHighest, 'money'),
      ...steps.map((column, k) => {
        const before = k === 0 ? '0' : `${steps[k - 1]}${row}`;
        const next = `${before}+IF(${worth(`${before}+${column}$2`)}>0,${column}$2,0)`;
        return formula(`IF($D${row}=1,${next},0)`, found.rates[k] ?? 0, 'factor');
      }),
    ];
  });
  return {
    name: SHEET.irr,
    widths: [13, 16, 36, 14, 18, 12],
    frozen: { rows: 2, columns: 3 },
    filter: false,
    choices: [],
    rows: () => [
      ['Level', 'Code', 'Name', 'Has one', 'Worth at highest', ...steps.map((_, k) => `Step ${k + 1}`)].map(
        heading,
      ),
      [
        note('Monthly rates'),
        fixed(null, 'text'),
        note('Highest rate, then widths of steps'),
        fixed(null, 'text'),
        formula('101^(1/12)-1', HIGHEST, 'factor'),
        ...steps.map((_, k) => formula(k === 0 ? '$E$2/2' : `${steps[k - 1]}2/2`, widths[k] ?? 0, 'factor')),
      ],
      ...rows,
    ],
  };
}

/** The steps of the sheet IRR in numbers. */
function bisection({ cumulative, lastBelow }: Measured, widths: readonly number[], months: number) {
  const end = cumulative[months - 1] ?? 0;
  const last = lastBelow[months - 1] ?? 0;
  const isEarly = Array.from(cumulative).some((value, t) => value > 1e-6 && t < last - 1);
  const hasRate = last > 0 && end > 1e-6 && !isEarly;
  const worth = (rate: number) =>
    rate * Array.from(cumulative).reduce((sum, value, t) => sum + value * (1 + rate) ** (-1 - t), 0) +
    end * (1 + rate) ** -months;
  let rate = 0;
  return {
    hasRate,
    atHighest: hasRate ? worth(HIGHEST) : 0,
    rates: widths.map((width) => {
      if (hasRate && worth(rate + width) > 0) rate += width;
      return hasRate ? rate : 0;
    }),
  };
}
