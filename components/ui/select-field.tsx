import type { ComponentPropsWithRef } from 'react';
import { groupBy } from '@/lib/group-by';
import { Field, type FieldTexts, type FieldWidth } from './field';

export type Choice = {
  value: string;
  label: string;
  disabled?: boolean | undefined;
  /** Choices of one group follow each other under its name. */
  group?: string | undefined;
};
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
          {[...groupBy(options, ({ group }) => group)].map(([group, choices]) =>
            group === undefined ? (
              <Options key="" choices={choices} />
            ) : (
              <optgroup key={group} label={group}>
                <Options choices={choices} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

const Options = ({ choices }: { choices: readonly Choice[] }) =>
  choices.map(({ value, label, disabled }) => (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  ));
