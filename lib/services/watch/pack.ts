import { monthLabels, type Policy, type RoleHeads, roleHeadsOf, type SiteHeads } from '@/lib/engine';
import { plural } from '@/lib/format';
import { groupBy } from '@/lib/group-by';
import type { WatchedPlan } from './compute-watch';
import { placeOf } from './words';

/** People of one title and grade at a site, in whole people. */
export type PackCategory = {
  title: string;
  grade: string;
  /** Before the first release, to the nearest person. */
  employed: number;
  /** A fraction of an expected head counts as one. */
  released: number;
  /** Released, as computed. */
  expected: number;
};

/** The figures of Directive 98/59/EC, article 2(3)(b), for one site. */
export type SitePack = {
  key: string;
  place: string;
  country: string;
  location: string;
  /** Months of the first and the last release; null where nobody is released. */
  period: { first: string; last: string } | null;
  /** Expected heads by month of the period. */
  byMonth: { month: string; expected: number }[];
  categories: PackCategory[];
  total: Omit<PackCategory, 'title' | 'grade'>;
};

/** What sums of fractions are off by, in heads. */
const SLACK = 1e-9;
const wholePeople = (heads: number) => Math.max(0, Math.ceil(heads - SLACK));
const sumOf = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

export function sitePack(
  { plan, scenario }: Pick<WatchedPlan, 'plan' | 'scenario'>,
  site: SiteHeads,
): SitePack {
  const months = monthLabels(plan.plan);
  const first = site.separations.findIndex((heads) => heads > SLACK);
  const last = site.separations.findLastIndex((heads) => heads > SLACK);
  const lines = roleHeadsOf(plan, { scenario: scenario.code, site: site.key });
  const categories = categoriesOf(lines, Math.max(0, first));
  const total = (name: 'employed' | 'released' | 'expected') => sumOf(categories.map((one) => one[name]));
  const isReleasing = first !== -1;
  return {
    key: site.key,
    place: placeOf(site),
    country: site.country,
    location: site.location,
    period: isReleasing ? { first: months[first] ?? '', last: months[last] ?? '' } : null,
    byMonth: isReleasing
      ? months
          .slice(first, last + 1)
          .map((month, at) => ({ month, expected: site.separations[first + at] ?? 0 }))
      : [],
    categories,
    total: { employed: total('employed'), released: total('released'), expected: total('expected') },
  };
}

function categoriesOf(lines: readonly RoleHeads[], first: number): PackCategory[] {
  const groups = groupBy(lines, ({ role }) => JSON.stringify([role.title, role.grade]));
  return [...groups.values()]
    .flatMap((group): PackCategory[] => {
      const [one] = group;
      if (!one) return [];
      const expected = sumOf(group.map(({ separations }) => sumOf(separations)));
      const released = wholePeople(expected);
      const inPost = sumOf(group.map(({ workforce }) => workforce[first] ?? 0));
      return [
        {
          title: one.role.title,
          grade: one.role.grade,
          employed: Math.max(Math.round(inPost), Math.min(wholePeople(inPost), released)),
          released,
          expected,
        },
      ];
    })
    .sort((a, b) => b.expected - a.expected);
}

/** How the scenario pays people who are released. model.md, section 5. */
export function paymentOf({ severanceMonths }: Policy): string {
  return severanceMonths === 0
    ? 'The scenario provides no severance beyond what the law gives.'
    : `The scenario provides ${plural(severanceMonths, 'month')} of salary for each FTE released, at the pay of the month of release and without on-cost.`;
}
