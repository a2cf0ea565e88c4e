import type { PlanHeader } from './types';

/** Months since year 0 of a YYYY-MM. */
export function absoluteMonth(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The YYYY-MM of an absolute month. */
export function monthLabel(absolute: number): string {
  const year = String(Math.floor(absolute / 12)).padStart(4, '0');
  return `${year}-${String((absolute % 12) + 1).padStart(2, '0')}`;
}

/** Index of `month` in a plan that starts in `start`: 0 in the plan's first month, below 0 before it. */
export function monthIndex(start: string, month: string): number {
  return absoluteMonth(month) - absoluteMonth(start);
}

/** The plan's months as YYYY-MM. model.md, section 1. */
export function monthLabels(header: PlanHeader): string[] {
  const first = absoluteMonth(header.start);
  return Array.from({ length: header.months }, (_, t) => monthLabel(first + t));
}

/** pay(t), 1 in the plan's first month: one more award from each award month on. model.md, section 1. */
export function payFactors(header: PlanHeader): Float64Array {
  const factors = new Float64Array(header.months).fill(1);
  if (!header.payAward) return factors;
  const first = absoluteMonth(header.start);
  let awards = 0;
  for (let t = 1; t < header.months; t++) {
    if (((first + t) % 12) + 1 === header.payAward.month) awards++;
    factors[t] = (1 + header.payAward.rate) ** awards;
  }
  return factors;
}

/** base^(t/12) for every month: load_r(t) (section 1) and k(t) (section 6). */
export function yearlyPowers(base: number, months: number): Float64Array {
  return yearlyPowerTable([base], months);
}

/**
 * `yearlyPowers` of many bases in one table, those of base b from index b · months on: whole years by multiplying with the
 * base, the months between with its twelfth root, which is quicker than a power each and off by a few units in the last digit.
 */
export function yearlyPowerTable(bases: ArrayLike<number>, months: number): Float64Array {
  const table = new Float64Array(bases.length * months);
  for (let b = 0; b < bases.length; b++) {
    const base = bases[b] ?? 0;
    const monthly = base ** (1 / 12);
    let years = 1;
    for (let first = 0; first < months; first += 12) {
      let power = years;
      for (let t = first; t < Math.min(first + 12, months); t++) {
        table[b * months + t] = power;
        power *= monthly;
      }
      years *= base;
    }
  }
  return table;
}
