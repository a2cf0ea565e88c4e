/** What a step is counted in; `factor` has no unit. */
export type StepUnit = 'fte' | 'share' | 'money' | 'factor' | 'months' | 'count';
export type Quantity = { name: string; value: number; unit: StepUnit };

export type Section = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One line of the model with a role's numbers in it: the result of `formula` over `inputs`. */
export type Step = Quantity & { section: Section; formula: string; inputs: Quantity[] };

export const fte = (name: string, value: number): Quantity => ({ name, value, unit: 'fte' });
export const share = (name: string, value: number): Quantity => ({ name, value, unit: 'share' });
export const money = (name: string, value: number): Quantity => ({ name, value, unit: 'money' });
export const factor = (name: string, value: number): Quantity => ({ name, value, unit: 'factor' });
export const months = (name: string, value: number): Quantity => ({ name, value, unit: 'months' });
export const count = (name: string, value: number): Quantity => ({ name, value, unit: 'count' });

/** Writes steps down in their order and gives back each result, so that the next can be worked out from it. */
export class Steps {
  readonly list: Step[] = [];
  #section: Section = 1;

  section(section: Section): void {
    this.#section = section;
  }

  add(result: Quantity, formula: string, inputs: Quantity[]): Quantity {
    this.list.push({ ...result, section: this.#section, formula, inputs });
    return result;
  }
}
