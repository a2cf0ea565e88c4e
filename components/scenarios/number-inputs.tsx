import { NumberField } from '@/components/ui/number-field';
import type { Scenario } from '@/lib/engine/types';
import { type NumberInput, numberOf, shownNumber } from './inputs';

type Props = { inputs: readonly NumberInput[]; scenario: Scenario; readOnly: boolean };

/** Fields of a scenario's numbers, each with its unit and what it normally is. */
export function NumberInputs({ inputs, scenario, readOnly }: Props) {
  return inputs.map((input) => (
    <NumberField
      key={input.key}
      name={input.key}
      label={input.label}
      term={input.term}
      hint={`${input.hint} Normally ${shownNumber(input, input.normally)}.`}
      defaultValue={numberOf(scenario, input.key)}
      percent={input.as === 'percent'}
      of={input.of}
      unit={input.as === 'months' ? 'months' : input.as === 'factor' ? 'times' : undefined}
      min={input.min}
      max={input.max}
      required
      width="medium"
      readOnly={readOnly}
    />
  ));
}
