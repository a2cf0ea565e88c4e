'use client';

import { useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import type { Scenario } from '@/lib/engine/types';
import { type NumberInput, numberOf, shownNumber } from './inputs';

type Props = { inputs: readonly NumberInput[]; scenario: Scenario; readOnly: boolean };

/** Fields of a scenario's numbers, each with its slider, its unit and what it normally is. */
export function NumberInputs({ inputs, scenario, readOnly }: Props) {
  return inputs.map((input) => (
    <SlidingNumber key={input.key} input={input} stored={numberOf(scenario, input.key)} readOnly={readOnly} />
  ));
}

type SlidingNumberProps = { input: NumberInput; stored: number; readOnly: boolean };

function SlidingNumber({ input, stored, readOnly }: SlidingNumberProps) {
  const [value, setValue] = useState<number | null>(stored);
  const { key, label, term, hint, normally, as, of, min, max, slider } = input;
  return (
    <div>
      <NumberField
        name={key}
        label={label}
        term={term}
        hint={`${hint} Normally ${shownNumber(input, normally)}.`}
        value={value}
        onChange={setValue}
        percent={as === 'percent'}
        of={of}
        unit={as === 'months' ? 'months' : as === 'factor' ? 'times' : undefined}
        min={min}
        max={max}
        required
        width="medium"
        readOnly={readOnly}
      />
      {readOnly ? null : (
        <input
          type="range"
          className="slider max-w-96"
          aria-label={`${label}, slider`}
          aria-valuetext={shownNumber(input, value ?? stored)}
          min={Math.min(slider.from, stored)}
          max={Math.max(slider.to, stored)}
          step={slider.step}
          value={value ?? stored}
          onChange={(event) => setValue(event.currentTarget.valueAsNumber)}
        />
      )}
    </div>
  );
}
