import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { cx } from './cx';

type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div className={cx('flex gap-2', className)}>
      <input
        {...input}
        id={id}
        type="checkbox"
        className="choice"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <div>
        <label htmlFor={id} className="inline-block min-h-6">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-12 text-muted">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
