import type { ComponentPropsWithRef } from 'react';
import { cx } from './cx';
import { Field, type FieldTexts, type FieldWidth } from './field';

type Own = FieldTexts & { width?: FieldWidth | undefined };
export type TextFieldProps = Own & Omit<ComponentPropsWithRef<'input'>, keyof Own>;
type TextAreaProps = Own & Omit<ComponentPropsWithRef<'textarea'>, keyof Own>;

export function TextField({
  label,
  hint,
  error,
  term,

  optional,
  hideLabel,
  width,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, term, optional, hideLabel, width, className }}>
      {(control) => <input type="text" {...input} {...control} className="input" />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  term,

  optional,
  hideLabel,
  width,
  className,
  ...area
}: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, term, optional, hideLabel, width }}>
      {(control) => <textarea rows={4} {...area} {...control} className={cx('input', className)} />}
    </Field>
  );
}
