'use client';

import { useState } from 'react';
import { formatNumber, parseNumber } from '@/lib/format';
import { cx } from './cx';
import { Field, type FieldTexts, type FieldWidth } from './field';

type NumberFieldProps = FieldTexts & {
  /** Given, the field follows it; else the field keeps its own, from `defaultValue`. */
  value?: number | null | undefined;
  defaultValue?: number | null | undefined;
  /** While one types, as soon as the text is a valid number (or empty). */
  onChange?: ((value: number | null) => void) | undefined;
  /** On leaving the field or Enter, if the number is valid and another one. */
  onCommit?: ((value: number | null) => void) | undefined;
  /** Submits the plain number (a share for a percent field) under this name. */
  name?: string | undefined;
  unit?: string | undefined;
  /** Shows 45 for 0.45. */
  percent?: boolean | undefined;
  /** What a percentage is a share of, after the field: "of freed time". */
  of?: string | undefined;
  /** In the value's own measure: 0 … 1 for a percent field. */
  min?: number | undefined;
  max?: number | undefined;
  /** Decimals shown at most. */
  digits?: number | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  width?: FieldWidth | undefined;
  className?: string | undefined;
};

type Reading = { value: number | null; problem: string | null };

/** A number in plain text, with decimal comma or point. Invalid text stays where it is, with the reason. */
export function NumberField(props: NumberFieldProps) {
  const { value, defaultValue = null, onChange, onCommit, name, unit, percent = false, digits = 4 } = props;
  const { label, hint, error, term, of, optional, hideLabel, className } = props;
  const { width = of ? 'medium' : 'short' } = props;
  const { required, disabled, readOnly } = props;
  const [own, setOwn] = useState<number | null>(defaultValue);
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);

  const kept = value === undefined ? own : value;
  const text = draft ?? write(kept, percent, digits);
  const reading = draft === null ? { value: kept, problem: null } : read(draft, props);
  const problem = left ? reading.problem : null;
  const suffix = percent ? '%' : unit;

  const type = (typed: string) => {
    setDraft(typed);
    setLeft(false);
    const next = read(typed, props);
    if (!next.problem) onChange?.(next.value);
  };
  const commit = () => {
    setLeft(true);
    if (draft === null || reading.problem) return;
    setDraft(null);
    setOwn(reading.value);
    if (reading.value !== kept) onCommit?.(reading.value);
  };

  return (
    <Field {...{ label, hint, error: problem ?? error, term, of, optional, hideLabel, width, className }}>
      {(control) => (
        <span className="flex items-center gap-2">
          <span className={cx('flex-1', unitClass(suffix), of && 'max-w-24')}>
            <input
              {...control}
              {...{ required, disabled, readOnly }}
              ref={(input) => input?.setCustomValidity(reading.problem ?? '')}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className="input tnum text-right"
              value={text}
              onChange={(event) => type(event.currentTarget.value)}
              onBlur={commit}
              onKeyDown={(event) => {
                if (event.key === 'Enter') commit();
                if (event.key === 'Escape') setDraft(null);
              }}
            />
            {suffix ? <span className="unit">{suffix}</span> : null}
          </span>
          {of ? (
            <span aria-hidden="true" className="text-13 text-muted">
              {of}
            </span>
          ) : null}
          {name ? <input type="hidden" name={name} value={reading.value ?? ''} disabled={disabled} /> : null}
        </span>
      )}
    </Field>
  );
}

/** Room for the unit at the right end of the field, by its length. */
function unitClass(unit: string | undefined): string {
  if (!unit) return '';
  return cx(
    'input-unit',
    unit.length === 1 && 'input-unit-1',
    unit.length > 1 && unit.length < 4 && 'input-unit-3',
  );
}

const write = (value: number | null, percent: boolean, digits: number) =>
  value === null ? '' : formatNumber(percent ? value * 100 : value, digits);

function read(text: string, { percent, min, max, required }: NumberFieldProps): Reading {
  if (text.trim() === '') return { value: null, problem: required ? 'A number is needed here.' : null };
  const typed = parseNumber(text);
  if (typed === null) return { value: null, problem: `“${text}” is not a number.` };
  const value = percent ? typed / 100 : typed;
  const shown = (bound: number) => `${formatNumber(percent ? bound * 100 : bound, 4)}${percent ? ' %' : ''}`;
  if (min !== undefined && value < min) return { value: null, problem: `At least ${shown(min)}.` };
  if (max !== undefined && value > max) return { value: null, problem: `At most ${shown(max)}.` };
  return { value, problem: null };
}
