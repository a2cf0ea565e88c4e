import { type Figure, show } from './figure';
import { currencySign } from './money';
import { digits } from './number';

/** Whole from a thousand on, else as many figures as asked for: "1,244", "49.8", "0.0231". For quantities of any size. */
export function formatSignificant(value: Figure, figures = 3): string {
  return show(value, (known) => {
    const size = known === 0 ? 0 : Math.floor(Math.log10(Math.abs(known)));
    return digits(known, Math.min(20, Math.max(0, figures - 1 - size)));
  });
}

/** The price of one unit, which may be far below one: "€0.0231". */
export function formatPrice(value: Figure, currency: string): string {
  const sign = currencySign(currency);
  return show(value, (known) => `${sign}${sign.length > 1 ? '\u00a0' : ''}${formatSignificant(known)}`);
}
