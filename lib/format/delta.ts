import { type Figure, isKnown, MINUS } from './figure';
import { formatMoney } from './money';

/** A change with its sign: "+830 k", "−12.5"; what is shown as zero has none. */
export function formatDelta(value: Figure, format: (value: Figure) => string): string {
  const text = format(value);
  const rises = isKnown(value) && value > 0 && !text.startsWith(MINUS) && /[1-9]/.test(text);
  return rises ? `+${text}` : text;
}

export function formatMoneyDelta(
  value: Figure,
  options: { style?: 'compact' | 'exact' | 'cents' | undefined; currency?: string | undefined } = {},
): string {
  return formatDelta(value, (change) => formatMoney(change, options));
}
