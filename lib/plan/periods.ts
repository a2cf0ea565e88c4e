import type { Nature } from './table-measures';

export const PERIOD_LENGTHS = ['months', 'quarters', 'years'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** Months `from` … `until` − 1 of a plan that lie in one month, quarter or year of the calendar. */
export type Period = {
  /** "2027-03", "2027-Q1" or "2027". */
  code: string;
  from: number;
  until: number;
  /** Whether the plan has all of its months. */
  isWhole: boolean;
};

const MONTHS_IN: Readonly<Record<PeriodLength, number>> = { months: 1, quarters: 3, years: 12 };

/** The calendar periods of a plan's months (YYYY-MM, one after the other). Its first and last may be cut. */
export function periodsOf(months: readonly string[], length: PeriodLength): Period[] {
  const periods: Period[] = [];
  for (const [t, month] of months.entries()) {
    const code = periodCode(month, length);
    const last = periods.at(-1);
    if (last?.code === code) last.until = t + 1;
    else periods.push({ code, from: t, until: t + 1, isWhole: true });
  }
  return periods.map((period) => ({
    ...period,
    isWhole: period.until - period.from === MONTHS_IN[length],
  }));
}

function periodCode(month: string, length: PeriodLength): string {
  const year = month.slice(0, 4);
  switch (length) {
    case 'months':
      return month;
    case 'quarters':
      return `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
    case 'years':
      return year;
    default: {
      const never: never = length;
      return never;
    }
  }
}

/** Monthly values by period: a flow's sum, a stock's last. */
export function byPeriod(values: Float64Array, nature: Nature, periods: readonly Period[]): number[] {
  return periods.map(({ from, until }) =>
    nature === 'stock'
      ? (values[until - 1] ?? 0)
      : values.subarray(from, until).reduce((sum, value) => sum + value, 0),
  );
}
