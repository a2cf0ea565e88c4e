import { useId } from 'react';

type ProgressBarProps = {
  label: string;
  /** Null while how far is not known. */
  value: number | null;
  max?: number | undefined;
  /** How far in words: "3 of 12 submitted". */
  text?: string | undefined;
};

export function ProgressBar({ label, value, max = 1, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div>
      <div className="mb-1 flex justify-between gap-3 text-12">
        <label htmlFor={id}>{label}</label>
        {text ? <span className="tnum text-muted">{text}</span> : null}
      </div>
      <progress id={id} className="progress" max={max} {...(value === null ? {} : { value })} />
    </div>
  );
}
