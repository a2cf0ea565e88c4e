import { scaleLinear } from '@visx/scale';
import { formatAs, formatMonth, formatNumber, type Unit } from '@/lib/format';
import type { Values } from './types';

/** Roughly what a character of a chart's 12 px text takes. */
const CHARACTER_PX = 6.6;
export const textWidth = (text: string): number => Math.ceil(text.length * CHARACTER_PX);

/** A value of an axis: as short as it can be, since ticks are round numbers. */
export const axisText = (value: number, unit: Unit): string =>
  unit === 'money' || unit === 'percent'
    ? formatAs(value, { unit, style: 'compact' })
    : formatNumber(value, 2);

export function extentOf(lists: readonly Values[]): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists) {
    for (let i = 0; i < list.length; i += 1) {
      const value = list[i];
      if (value === null || value === undefined || !Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low > high ? [0, 1] : [low, high];
}

/** Below this share of the high the low end counts as near zero, and the axis starts there. */
const NEAR_ZERO = 0.5;

/**
 * The domain of a value axis on round numbers. It takes in zero where the values cross it, come near it, or `zero` asks; else it
 * starts above, which the chart then says.
 */
export function valueDomain(
  [low, high]: readonly [number, number],
  zero: boolean | undefined,
): [low: number, high: number] {
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  const farthest = Math.max(Math.abs(low), Math.abs(high));
  const withZero = zero ?? (low * high <= 0 || nearest < NEAR_ZERO * farthest);
  const padding = low === high ? Math.max(Math.abs(low) * 0.1, 1) : 0;
  const from = withZero ? Math.min(0, low) : low - padding;
  const to = withZero ? Math.max(0, high) : high + padding;
  const [a = 0, b = 1] = scaleLinear<number>({
    domain: [from, to === from ? from + 1 : to],
    nice: 5,
  }).domain();
  return [a, b];
}

export type MonthTick = { index: number; label: string };

const LABEL_PX = 52;
const STEPS = [1, 3, 6, 12, 24, 36, 60];
/** Up to so many months, half-years are named between the years. */
const HALF_YEARS_UNTIL = 36;

/** Ticks of a month axis: Januaries carry the year, months between their name, as many as there is room for. */
export function monthTicks(months: readonly string[], width: number): MonthTick[] {
  const room = Math.max(1, Math.floor(width / LABEL_PX));
  const step =
    STEPS.find(
      (candidate) =>
        months.length / candidate <= room && (candidate !== 6 || months.length <= HALF_YEARS_UNTIL),
    ) ?? 120;
  return months.flatMap((month, index) => {
    const [year = '', number = '1'] = month.split('-');
    const due =
      step >= 12
        ? Number(number) === 1 && Number(year) % (step / 12) === 0
        : (Number(number) - 1) % step === 0;
    if (!due) return [];
    return [{ index, label: Number(number) === 1 ? year : formatMonth(month).slice(0, 3) }];
  });
}

const YEAR = /^\d{4}$/;

/** The same under columns of whole quarters or years, among whose last months is no January: then the first column of a year names it. */
export function columnTicks(names: readonly string[], width: number): MonthTick[] {
  const byMonth = monthTicks(names, width);
  if (byMonth.some(({ label }) => YEAR.test(label))) return byMonth;
  const firsts = names.flatMap((month, index) =>
    month.slice(0, 4) === names[index - 1]?.slice(0, 4) ? [] : [{ index, label: month.slice(0, 4) }],
  );
  const every = Math.max(1, Math.ceil((firsts.length * 48) / width));
  return firsts.filter((_, i) => i % every === 0);
}
