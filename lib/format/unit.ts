import { formatDelta } from './delta';
import { type Figure, NBSP } from './figure';
import { formatMoney, inScale, scaleOf } from './money';
import { digits, formatCount, formatFte, formatNumber } from './number';
import { formatPercent } from './percent';
import { formatMonths } from './time';

/** What a number measures, which decides how it is written. */
export type Unit = 'money' | 'fte' | 'percent' | 'count' | 'months' | 'ratio';
export type FigureStyle = 'compact' | 'exact' | 'cents';

type As = { unit: Unit; style?: FigureStyle | undefined; currency?: string | undefined };

/** A figure in its unit; style and currency count for money only. */
export function formatAs(value: Figure, { unit, style = 'exact', currency }: As): string {
  switch (unit) {
    case 'money':
      return formatMoney(value, { style, currency });
    case 'fte':
      return formatFte(value);
    case 'percent':
      return formatPercent(value);
    case 'count':
      return formatCount(value);
    case 'months':
      return formatMonths(value);
    case 'ratio':
      return formatNumber(value, 2);
    default: {
      const never: never = unit;
      return never;
    }
  }
}

/** The same with a sign. */
export function formatDeltaAs(value: Figure, as: As): string {
  return formatDelta(value, (change) => formatAs(change, as));
}

/** "1.1–1.6 M": both ends in the scale of the larger; with a minus sign about, "−0.4 to 1.6 M". */
export function formatRange(low: number, high: number, unit: Unit): string {
  const [from, to, suffix] = ends(low, high, unit);
  if (from === to) return `${from}${suffix}`;
  return low < 0 || high < 0 ? `${from} to ${to}${suffix}` : `${from}–${to}${suffix}`;
}

function ends(low: number, high: number, unit: Unit): [from: string, to: string, suffix: string] {
  if (unit === 'money') {
    const scale = scaleOf(Math.max(Math.abs(low), Math.abs(high)));
    return [inScale(low, scale), inScale(high, scale), scale.suffix && `${NBSP}${scale.suffix}`];
  }
  if (unit === 'percent') return [digits(low * 100, 1), digits(high * 100, 1), `${NBSP}%`];
  if (unit === 'months') return [digits(low, 0), digits(high, 0), `${NBSP}months`];
  return [formatAs(low, { unit }), formatAs(high, { unit }), ''];
}
