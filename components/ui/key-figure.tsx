import type { ReactNode } from 'react';
import {
  type Figure,
  type FigureStyle,
  formatAs,
  formatDeltaAs,
  formatRange,
  isKnown,
  type Unit,
} from '@/lib/format';
import type { TermKey } from '@/lib/glossary';
import { cx } from './cx';
import { Term } from './term';
import { Tooltip } from './tooltip';

type Delta = {
  value: Figure;
  /** What it is against: "against the baseline". */
  label: string;
  /** Which direction is good, if either is. */
  good?: 'up' | 'down' | undefined;
};

type KeyFigureProps = {
  label: string;
  term?: TermKey | undefined;
  value: Figure;
  unit: Unit;
  currency?: string | undefined;
  style?: FigureStyle | undefined;
  range?: readonly [low: number, high: number] | undefined;
  delta?: Delta | undefined;
  note?: ReactNode;
};

const ROWS = {
  wide: 'gap-x-6 gap-y-5 pt-4 md:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]',
  dense:
    'gap-x-4 gap-y-4 pt-3 md:grid-cols-4 xl:grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] [&_.key-value]:text-20 [&_.key-note]:text-12',
};

/** Headline figures side by side, apart by space and a rule; smaller where there are many. */
export function KeyFigureRow({ dense = false, children }: { dense?: boolean; children: ReactNode }) {
  return (
    <dl className={cx('grid grid-cols-2 border-t border-line', dense ? ROWS.dense : ROWS.wide)}>
      {children}
    </dl>
  );
}

/** A headline figure: its name explained, the value (exact on hover and focus), its range and its change. */
export function KeyFigure({
  label,
  term,
  value,
  unit,
  currency,
  style = 'compact',
  range,
  delta,
  note,
}: KeyFigureProps) {
  const short = formatAs(value, { unit, style, currency });
  const exact = formatAs(value, { unit, style: 'cents', currency });
  return (
    <div className="min-w-0">
      <dt className="text-13 leading-6 text-muted">{term ? <Term name={term}>{label}</Term> : label}</dt>
      <dd>
        <span className="key-value tnum block text-20 font-semibold tracking-tight sm:text-28">
          <Value {...{ value, short, exact }} />
        </span>
        {range ? (
          <span className="tnum block text-13 text-muted">Range {formatRange(range[0], range[1], unit)}</span>
        ) : null}
        {delta ? (
          <span className="tnum block text-13">
            <span className={toneOf(delta)}>{formatDeltaAs(delta.value, { unit, style, currency })}</span>{' '}
            <span className="text-muted">{delta.label}</span>
          </span>
        ) : null}
        {note ? <span className="key-note block text-13 text-muted">{note}</span> : null}
      </dd>
    </div>
  );
}

function Value({ value, short, exact }: { value: Figure; short: string; exact: string }) {
  if (value === 'masked')
    return (
      <Tooltip content="Masked: the group is too small to show, or would give such a group away.">
        {short}
      </Tooltip>
    );
  const shown = isKnown(value) ? <data value={value}>{short}</data> : short;
  return short === exact ? (
    shown
  ) : (
    <Tooltip plain content={<span className="tnum">{exact}</span>}>
      {shown}
    </Tooltip>
  );
}

function toneOf({ value, good }: Delta): string {
  if (!good || !isKnown(value) || value === 0) return '';
  return value > 0 === (good === 'up') ? 'text-good' : 'text-bad';
}
