import type { ComparedLine } from './compare';
import { isGiven, lastGiven } from './continued';

/** How many role lines tell what each cause is read from. */
export type CausesTold = {
  volume: number;
  attrition: number;
  adoption: number;
  hiring: number;
  /** Payroll and staff of the same month. */
  pay: number;
  price: number;
  /** Of those with a price: without regular users, so that dearer AI and more use of it cannot be told apart. */
  priceWithoutUsers: number;
};

export function causesTold(lines: readonly ComparedLine[]): CausesTold {
  const count = (tells: (line: ComparedLine) => boolean) => lines.filter(tells).length;
  const gives = (values: Float64Array) => lastGiven(values) >= 0;
  return {
    volume: count(({ actual: { volume } }) => volume.filter(isGiven).length > 1),
    attrition: count(({ actual }) => gives(actual.leavers)),
    adoption: count(({ actual }) => gives(actual.users)),
    hiring: count(({ actual }) => gives(actual.hires)),
    pay: count(({ actual: { payroll, staff } }) =>
      payroll.some((value, t) => isGiven(value) && isGiven(staff[t])),
    ),
    price: count(({ actual }) => gives(actual.aiCost)),
    priceWithoutUsers: count(({ actual }) => gives(actual.aiCost) && !gives(actual.users)),
  };
}
