import { type ReactNode, useId } from 'react';
import { cx } from './cx';

type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean | undefined }[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  error?: string | null | undefined;
  layout?: 'column' | 'row' | undefined;
};

export function RadioGroup({
  legend,
  name,
  options,
  defaultValue,
  value,
  onChange,
  error,
  layout = 'column',
}: RadioGroupProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-13 font-medium">{legend}</legend>
      <div className={cx('flex gap-x-5 gap-y-1', layout === 'column' ? 'flex-col' : 'flex-wrap')}>
        {options.map((option) => (
          <div key={option.value} className="flex gap-2">
            <input
              id={`${id}-${option.value}`}
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              className="choice"
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              {...(onChange ? { onChange: () => onChange(option.value) } : {})}
            />
            <div>
              <label htmlFor={`${id}-${option.value}`} className="inline-block min-h-6">
                {option.label}
              </label>
              {option.hint ? (
                <p id={`${id}-${option.value}-hint`} className="text-12 text-muted">
                  {option.hint}
                </p>
              ) : null}
            </div>
          </div>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-12 font-medium text-bad">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
