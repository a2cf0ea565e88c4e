import { type Figure, NBSP, show } from './figure';
import { digits } from './number';

/** A share (0.45) as "45 %", with at most `maximum` decimals. */
export function formatPercent(share: Figure, maximum = 1): string {
  return show(share, (known) => `${digits(known * 100, maximum)}${NBSP}%`);
}
