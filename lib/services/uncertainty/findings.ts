import type { Distribution, Fan, TornadoBar } from '@/lib/engine';
import { formatFte, formatMoney, formatMonth, formatOdds } from '@/lib/format';
import { DRIVERS } from './drivers';

/** What the charts of a run are titled with: the finding as a sentence, from the figures that the chart shows. */

/** What is shown as zero, in FTE and in money. */
const NO_FTE = 0.05;
const NO_MONEY = 0.5;

const last = (values: ArrayLike<number>) => values[values.length - 1] ?? 0;

export function staffFinding(fan: Fan, baseline: ArrayLike<number>, months: readonly string[]): string {
  const end = formatMonth(months.at(-1) ?? '');
  const [surely, half, possibly] = [fan.p90, fan.p50, fan.p10].map((p) => last(baseline) - last(p));
  if (surely === undefined || half === undefined || possibly === undefined)
    throw new Error('A fan has three lines.');
  if (Math.max(Math.abs(surely), Math.abs(possibly)) < NO_FTE) {
    return `In 8 of 10 draws the plan has the staff of the baseline in ${end}`;
  }
  if (surely >= NO_FTE)
    return `In 9 of 10 draws the plan needs at least ${formatFte(surely)} FTE fewer than the baseline by ${end}`;
  if (half >= NO_FTE) {
    return `In half of the draws the plan needs at least ${formatFte(half)} FTE fewer than the baseline by ${end}, in 1 of 10 none fewer`;
  }
  return possibly >= NO_FTE
    ? `In 1 of 10 draws the plan needs at least ${formatFte(possibly)} FTE fewer than the baseline by ${end}, in half of them none fewer`
    : `In 9 of 10 draws the plan needs no fewer FTE than the baseline by ${end}`;
}

export function netFinding(fan: Fan, months: readonly string[], currency: string): string {
  const month = formatMonth(months.at(-1) ?? '');
  const [low, high] = [last(fan.p10), last(fan.p90)];
  const money = (value: number) => formatMoney(value, { style: 'compact', currency });
  if (Math.abs(high - low) < NO_MONEY) return `Every draw saves ${money(high)} in ${month}`;
  return `In 8 of 10 draws the plan saves between ${money(low)} and ${money(high)} in ${month}`;
}

/** The first month from which a series stays at 0 or above; null where it ends below. */
function paidBackFrom(values: readonly number[]): number | null {
  const below = values.findLastIndex((value) => value < -NO_MONEY);
  return below === values.length - 1 ? null : below + 1;
}

export function cumulativeFinding({ p10, p50 }: Fan, months: readonly string[]): string {
  const [half, most] = [paidBackFrom(p50), paidBackFrom(p10)];
  const month = (t: number) => formatMonth(months[t] ?? '');
  const end = formatMonth(months.at(-1) ?? '');
  if (half === null) return `By ${end} fewer than half of the draws have paid back`;
  if (most === null) return `Half of the draws have paid back by ${month(half)}, but not 9 of 10 by ${end}`;
  if (most === 0) return 'In 9 of 10 draws the plan needs no funding';
  return half === most
    ? `9 of 10 draws have paid back by ${month(most)}`
    : `Half of the draws have paid back by ${month(half)}, 9 of 10 by ${month(most)}`;
}

export function npvFinding({ p10, p50 }: Distribution, probabilityOfLoss: number, currency: string): string {
  const money = (value: number) => formatMoney(value, { style: 'compact', currency });
  if (probabilityOfLoss === 0) return `No draw loses money: in 9 of 10 the NPV is at least ${money(p10)}`;
  if (probabilityOfLoss === 1)
    return `Every draw loses money: in half of them the NPV is below ${money(p50)}`;
  return `The plan loses money in ${formatOdds(probabilityOfLoss)} draws; in half of them the NPV is at least ${money(p50)}`;
}

export function runRateFinding({ p10, p90 }: Distribution, currency: string): string {
  const money = (value: number) => formatMoney(value, { style: 'compact', currency });
  if (Math.abs(p90 - p10) < NO_MONEY) return `Every draw ends with a saving of ${money(p90)} a year`;
  return `In 8 of 10 draws the plan ends with a saving between ${money(p10)} and ${money(p90)} a year`;
}

export function tornadoFinding([widest]: readonly TornadoBar[], currency: string): string {
  if (!widest || Math.abs(widest.high - widest.low) < NO_MONEY) return 'No driver moves the NPV by itself';
  const money = (value: number) => formatMoney(value, { style: 'compact', currency });
  return `${DRIVERS[widest.driver].label} moves the NPV most: ${money(widest.low)} at its low, ${money(widest.high)} at its high`;
}
