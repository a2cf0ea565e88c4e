import { type ReactNode, useId } from 'react';
import type { TermKey } from '@/lib/glossary';
import { cx } from './cx';
import { TermHint } from './term';

export type FieldTexts = {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  term?: TermKey | undefined;
  optional?: boolean | undefined;
  /** The label is read aloud but not shown, where a table's header says it. */
  hideLabel?: boolean | undefined;
};

export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldProps = FieldTexts & {
  /** What a percentage is a share of, read aloud with the label. */
  of?: string | undefined;
  width?: FieldWidth | undefined;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
};

export type FieldWidth = 'short' | 'medium' | 'full';
const WIDTHS: Record<FieldWidth, string> = { short: 'max-w-44', medium: 'max-w-96', full: '' };

/** A label, the control, its hint and what is wrong with it, tied together. */
export function Field({
  label,
  hint,
  error,
  term,
  of,
  optional,
  hideLabel,
  width = 'full',
  className,
  children,
}: FieldProps) {
  const id = useId();
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return (
    <div className={cx('min-w-0', WIDTHS[width], className)}>
      <div className={hideLabel ? 'sr-only' : 'mb-1 flex items-baseline gap-1.5 text-13'}>
        <label htmlFor={id} className="font-medium">
          {label}
          {of ? <span className="sr-only"> (% {of})</span> : null}
          {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
        </label>
        {term && !hideLabel ? <TermHint name={term} /> : null}
      </div>
      {children({
        id,
        'aria-describedby': parts.length > 0 ? parts.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-12 text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-12 font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
