'use client';

import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { cx } from '@/components/ui/cx';
import type { Triple } from '@/lib/engine';
import { formatPercent } from '@/lib/format';
import { withTriple } from './draft';

type Props = {
  label: string;
  value: Triple;
  disabled: boolean;
  onChange: (value: Triple) => void;
};

const POINTS = ['low', 'likely', 'high'] as const;
/** One per cent a key; typed values between two steps stay as they are until their own handle is moved. */
const STEP = 0.01;

/** The range from low to high with a handle for each point, which cannot pass one another. Beside number fields, not in their place. */
export function TripleSlider({ label, value, disabled, onChange }: Props) {
  const move = (next: number[]) => {
    const at = next.findIndex((share, index) => Math.abs(share - (value[index] ?? 0)) >= STEP / 2 + 1e-9);
    const share = next[at];
    if (share !== undefined) onChange(withTriple(value, at, Math.round(share * 1e4) / 1e4));
  };
  const place = (share: number) => `${100 * Math.min(1, Math.max(0, share))}%`;
  return (
    <Slider
      aria-label={`${label}, range`}
      value={[...value]}
      minValue={0}
      maxValue={1}
      step={STEP}
      formatOptions={{ style: 'percent', maximumFractionDigits: 0 }}
      isDisabled={disabled}
      onChange={move}
      className="px-3 print:hidden"
    >
      <SliderTrack className="relative h-6 w-full">
        <span className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-sm bg-sunken" />
        <span
          className="absolute top-1/2 h-1 -translate-y-1/2 bg-range"
          style={{ left: place(value[0]), right: place(1 - value[2]) }}
        />
        {POINTS.map((point, index) => (
          <SliderThumb
            key={point}
            index={index}
            aria-label={`${label}, ${point}, handle`}
            className={({ isFocusVisible, isDisabled }) =>
              cx(
                'top-1/2 grid size-6 place-items-center rounded-full',
                isFocusVisible && 'outline-2 outline-accent',
                isDisabled ? 'cursor-default' : 'cursor-grab',
              )
            }
          >
            <span
              title={`${point} ${formatPercent(value[index])}`}
              className={cx(
                'block rounded-full border-2 border-accent',
                point === 'likely' ? 'size-4 bg-accent' : 'size-3 bg-surface',
              )}
            />
          </SliderThumb>
        ))}
      </SliderTrack>
    </Slider>
  );
}
