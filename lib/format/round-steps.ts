const STEPS = [1, 2, 5, 10] as const;
const powerOf = (value: number) => 10 ** Math.floor(Math.log10(value));

/** The next of 1, 2 and 5 of a power of ten at or below a value above 0. */
export function roundStepBelow(value: number): number {
  const power = powerOf(value);
  return power * (STEPS.findLast((step) => step * power <= value * (1 + 1e-9)) ?? 1);
}

/** The next of 1, 2 and 5 of a power of ten at or above a value above 0. */
export function roundStepAbove(value: number): number {
  const power = powerOf(value);
  return power * (STEPS.find((step) => step * power >= value * (1 - 1e-9)) ?? 10);
}
