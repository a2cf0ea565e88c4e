import type { Scenario } from '@/lib/engine/types';
import type { TermKey } from '@/lib/glossary';
import type { SourcedSystem } from '@/lib/services/scenarios/sourced-systems';
import { MODEL_INPUTS, numberOf, POINT_NAMES, POLICY_INPUTS, shownNumber } from './inputs';

export type InputRow = {
  label: string;
  term?: TermKey | undefined;
  of?: string | undefined;
  /** One for each scenario, as shown. */
  values: string[];
  differs: boolean;
};

const yesNo = (value: boolean) => (value ? 'Yes' : 'No');

/** Every input of model.md, section 8, of several scenarios beside each other. */
export function inputRows(scenarios: readonly Scenario[], systems: readonly SourcedSystem[]): InputRow[] {
  const row = (
    label: string,
    value: (scenario: Scenario) => string,
    more: { term?: TermKey; of?: string } = {},
  ) => {
    const values = scenarios.map(value);
    return { label, ...more, values, differs: new Set(values).size > 1 };
  };
  const numbers = (inputs: typeof MODEL_INPUTS) =>
    inputs.map((input) =>
      row(input.label, (scenario) => shownNumber(input, numberOf(scenario, input.key)), {
        ...(input.term ? { term: input.term } : {}),
        ...(input.of ? { of: input.of } : {}),
      }),
    );
  return [
    row('Point', (scenario) => POINT_NAMES[scenario.point], { term: 'point' }),
    ...numbers(MODEL_INPUTS),
    row('Whole positions', (scenario) => yesNo(scenario.wholePositions), { term: 'wholePositions' }),
    ...systems.map((system) =>
      row(`Sourcing of ${system.name}`, (scenario) => optionName(system, scenario.sourcing[system.code]), {
        term: 'sourcing',
      }),
    ),
    row('Release', (scenario) => yesNo(scenario.policy.release), { term: 'released' }),
    ...numbers(POLICY_INPUTS),
  ];
}

const optionName = ({ options }: SourcedSystem, code: string | undefined) =>
  (options.find((option) => option.code === code) ?? options[0])?.name ?? '–';
