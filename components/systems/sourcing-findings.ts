import { formatMoney, formatMonth, formatMonths, formatSignificant } from '@/lib/format';
import type { ComparedOption, SystemSourcing } from '@/lib/services/systems/get-sourcing';
import type { BreakEven, SteadyComparison } from '@/lib/services/systems/steady-comparison';

/** What the charts of sourcing are titled with: the finding as a sentence. */

const money = (value: number, currency: string) => formatMoney(value, { style: 'compact', currency });

/** Which option costs least over the horizon, beside the chosen one. */
export function cheapestFinding(
  options: readonly ComparedOption[],
  months: number,
  currency: string,
): string {
  const known = options.flatMap(({ name, isChosen, end, figures }) =>
    figures ? [{ name, isChosen, end, total: figures.total }] : [],
  );
  const [cheapest] = known.toSorted((a, b) => a.total - b.total);
  const chosen = known.find(({ isChosen }) => isChosen);
  const horizon = `over ${formatMonths(months)}`;
  if (!cheapest || !chosen) return `Cost of each option ${horizon}`;
  if (cheapest.total === chosen.total)
    return `${chosen.name}, which is chosen, costs least ${horizon}: ${money(chosen.total, currency)}`;
  return `${cheapest.name} costs ${money(chosen.total - cheapest.total, currency)} less ${horizon} than ${chosen.name}, which is chosen${cheapest.end ? `; it ends in ${formatMonth(cheapest.end)}` : ''}`;
}

type Look = { role: 'plan' | 'other'; hue?: number };

/** How an option is drawn, the same in every chart of a page: the chosen one in the accent, the others in hues in their order. */
export function lookOf(options: readonly { code: string; isChosen: boolean }[], code: string): Look {
  const others = options.filter(({ isChosen }) => !isChosen).map((option) => option.code);
  const hue = others.indexOf(code);
  return hue === -1 ? { role: 'plan' } : { role: 'other', hue };
}

/** "49.8 × 1,000 contacts": a volume with its unit. */
export const volumeText = (volume: number, unit: string) => `${formatSignificant(volume)} × ${unit}`;

type Names = ReadonlyMap<string, string>;
export const namesOf = (options: readonly { code: string; name: string }[]): Names =>
  new Map(options.map(({ code, name }) => [code, name]));
const nameOf = (names: Names, code: string) => names.get(code) ?? code;

/** What happens at a break-even point, without its volume. */
export function breakEvenText(point: BreakEven, names: Names): string {
  const [above, below] = [nameOf(names, point.above), nameOf(names, point.below)];
  return point.turns
    ? `${above} becomes cheaper than ${below}`
    : `${above} and ${below} cost the same, and keep their order beyond`;
}

export function settledSentence(
  { cheaper, dearer, isSame }: SteadyComparison['settled'][number],
  names: Names,
): string {
  const [first, second] = [nameOf(names, cheaper), nameOf(names, dearer)];
  return isSame ? `${first} and ${second} cost the same` : `${first} stays cheaper than ${second}`;
}

/** The break-even point that is the nearest to the plan's last volume, else what costs least there. */
export function unitCostFinding({ breakEvens, options, end }: SteadyComparison, unit: string): string {
  const distance = ({ volume }: BreakEven) => Math.abs(Math.log(volume / end.volume));
  const [nearest] = breakEvens
    .filter((point) => point.matters && point.turns)
    .toSorted((a, b) => distance(a) - distance(b));
  if (nearest)
    return `${breakEvenText(nearest, namesOf(options))} from ${volumeText(nearest.volume, unit)} a month`;
  const [cheapest] = options.filter(({ runs }) => runs).toSorted((a, b) => a.monthly - b.monthly);
  return options.length > 1
    ? `${cheapest?.name ?? ''} costs least at the plan’s volume, and no other option overtakes it`
    : `A unit of ${cheapest?.name ?? ''} costs less the more is used`;
}

/** The centre whose allocation is furthest from what it adds. */
export function sharesFinding(shares: NonNullable<SystemSourcing['shares']>, currency: string): string {
  const [furthest] = shares.toSorted(
    (a, b) => Math.abs(b.allocated - b.marginal) - Math.abs(a.allocated - a.marginal),
  );
  if (!furthest) return 'No cost centre works with it';
  const { name, marginal, allocated } = furthest;
  if (Math.abs(allocated - marginal) < 0.5)
    return 'Nothing of this option is shared: each cost centre adds what it is allocated';
  return `On a platform that already runs, ${name} adds ${money(marginal, currency)} where its share is ${money(allocated, currency)}`;
}
