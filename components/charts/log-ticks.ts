import { roundStepAbove, roundStepBelow } from '@/lib/format';

/** Round values from one end of a logarithmic axis to the other, both above 0: 1, 2 and 5 of each power of ten where they fit, else powers. */
export function logTicks([from, to]: readonly [from: number, to: number], most: number): number[] {
  const first = Math.floor(Math.log10(from) + 1e-9);
  const last = Math.ceil(Math.log10(to) - 1e-9);
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const inside = (value: number) => value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9);
  const of = (power: number, steps: readonly number[]) => steps.map((step) => step * 10 ** power);
  const fine = powers.flatMap((power) => of(power, [1, 2, 5])).filter(inside);
  if (fine.length <= most) return fine;
  const coarse = powers.flatMap((power) => of(power, [1])).filter(inside);
  const every = Math.max(1, Math.ceil(coarse.length / Math.max(1, most)));
  return coarse.filter((_, i) => i % every === 0);
}

/** The ends of a logarithmic axis around values above 0: round, at least a decade apart. */
export function logDomain(values: readonly number[]): [from: number, to: number] {
  const known = values.filter((value) => value > 0 && Number.isFinite(value));
  const low = known.length > 0 ? Math.min(...known) : 1;
  const high = known.length > 0 ? Math.max(...known) : 10;
  const lacking = Math.sqrt(Math.max(1, 10 / (high / low)));
  return [roundStepBelow(low / lacking), roundStepAbove(high * lacking)];
}
