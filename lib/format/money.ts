import { type Figure, MINUS, NBSP, show } from './figure';
import { digits } from './number';

type MoneyStyle = 'compact' | 'exact' | 'cents';
type MoneyOptions = { style?: MoneyStyle | undefined; currency?: string | undefined };

const SCALES = [
  { from: 999.5e6, by: 1e9, suffix: 'bn' },
  { from: 999.5e3, by: 1e6, suffix: 'M' },
  { from: 999.5, by: 1e3, suffix: 'k' },
] as const;

export type Scale = { by: number; suffix: string };
const UNSCALED: Scale = { by: 1, suffix: '' };

/** The scale in which a number is shown where space is short: thousands from 999.5, millions from 999,500. */
export function scaleOf(value: number): Scale {
  return SCALES.find((scale) => Math.abs(value) >= scale.from) ?? UNSCALED;
}

/** Three significant figures in a given scale, without the suffix. */
export function inScale(value: number, scale: Scale): string {
  const scaled = value / scale.by;
  const size = Math.abs(scaled);
  return digits(scaled, size >= 99.95 || scale.by === 1 ? 0 : size >= 9.995 ? 1 : 2);
}

/** "1.24 M", "830 k", "412". */
export function compact(value: number): string {
  const scale = scaleOf(value);
  const text = inScale(value, scale);
  return scale.suffix === '' ? text : `${text}${NBSP}${scale.suffix}`;
}

/** The sign of a currency ("€", "£"), or its code where it has none of its own. */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

function toTheCent(value: number): string {
  const text = digits(value, 2, Number.isInteger(value) ? 0 : 2);
  return text === '0.00' ? '0' : text;
}

/** Money, exact to the unit, to its hundredth, or compact; with the currency only where no header says it. */
export function formatMoney(value: Figure, { style = 'exact', currency }: MoneyOptions = {}): string {
  return show(value, (known) => {
    const text =
      style === 'compact' ? compact(known) : style === 'cents' ? toTheCent(known) : digits(known, 0);
    if (!currency) return text;
    const sign = currencySign(currency);
    const space = sign.length > 1 ? NBSP : '';
    return text.startsWith(MINUS) ? `${MINUS}${sign}${space}${text.slice(1)}` : `${sign}${space}${text}`;
  });
}
