import { type Figure, type FigureStyle, formatAs, formatDeltaAs, isKnown, type Unit } from '@/lib/format';

type FigureTextProps = {
  value: Figure;
  unit: Unit;
  style?: FigureStyle | undefined;
  currency?: string | undefined;
  /** With its sign. */
  delta?: boolean | undefined;
  /** Why it is masked. */
  reason?: string | undefined;
  /** Why there is none. */
  missing?: string | undefined;
};

/** A number in a table's cell. Where it is short, the exact value, money to the cent, is its title; what is hidden or missing says so aloud. */
export function FigureText({ value, unit, style, currency, delta, reason, missing }: FigureTextProps) {
  const write = delta ? formatDeltaAs : formatAs;
  const text = write(value, { unit, style, currency });
  if (!isKnown(value)) {
    const spoken =
      value === 'masked'
        ? (reason ?? 'Masked: the group is too small to show')
        : (missing ?? 'Not available');
    return (
      <span className="text-muted" title={spoken}>
        <span aria-hidden="true">{text}</span>
        <span className="sr-only">{spoken}</span>
      </span>
    );
  }
  const exact = write(value, { unit, style: 'cents', currency });
  return exact === text ? text : <span title={exact}>{text}</span>;
}
