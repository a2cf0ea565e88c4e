import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts, type FieldWidth } from './field';

export type Choice = { value: string; label: string; disabled?: boolean | undefined };
type Own = FieldTexts & { options: readonly Choice[]; width?: FieldWidth | undefined };
type SelectFieldProps = Own & Omit<ComponentPropsWithRef<'select'>, keyof Own | 'children'>;

export function SelectField({
  label,
  hint,
  error,
  term,

  optional,
  hideLabel,
  width,
  options,
  className,
  ...select
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, term, optional, hideLabel, width, className }}>
      {(control) => (
        <select {...select} {...control} className="input">
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
