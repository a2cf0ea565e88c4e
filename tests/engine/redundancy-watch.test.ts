import { describe, expect, test } from 'vitest';
import {
  compute,
  headsPerFte,
  noticeDays,
  type Plan,
  roleHeadsOf,
  rulesFor,
  type SiteHeads,
  siteHeads,
  thresholdOf,
  watchSites,
} from '@/lib/engine';
import { BUILT_IN_RULES, type DatedRule, EU_COUNTRIES } from '@/lib/evidence';
import { randomPlan } from '../helpers/random-plan';
import { estimate, role, smallPlan } from '../helpers/small-plan';

const MONTHS = 12;

/** A site of `staff` people of whom so many are released by month, from the first on. */
function site(country: string, staff: number, released: readonly number[], location = 'Town'): SiteHeads {
  const separations = Float64Array.from({ length: MONTHS }, (_, t) => released[t] ?? 0);
  const workforce = separations.map(
    (_, t) => staff - separations.slice(0, t).reduce((sum, heads) => sum + heads, 0),
  );
  return { key: `${country}/${location}`, country, location, roles: 1, workforce, separations };
}

const watch = (sites: SiteHeads[], rules: readonly DatedRule[] = BUILT_IN_RULES, start = '2027-01') =>
  watchSites(sites, { start, rules, union: EU_COUNTRIES });

/** The level at the first of the sites of the window that begins in month 0. */
const level = (code: string, sites: SiteHeads[], windowMonths = 1) =>
  watch(sites).lines.find((line) => line.rule.code === code && line.windowMonths === windowMonths)?.windows[0]
    ?.level;

describe('the Department of Labor’s example: 189 staff, 30 + 23 + 6 + 5 separations within 90 days', () => {
  const wave = (code: string, fte: number, start: string) =>
    role(code, { fte, country: 'US-TX', location: 'Dallas', estimate: estimate(1, {}, { start }) });
  const dallas = smallPlan({
    roles: [
      role('stays', { fte: 125, country: 'US-TX', location: 'Dallas' }),
      wave('first', 30, '2027-02'),
      wave('second', 23, '2027-03'),
      wave('third', 6, '2027-04'),
      wave('fourth', 5, '2027-04'),
    ],
    policy: { release: true, noticeMonths: 0 },
  });
  const { lines } = watch(siteHeads(dallas, 'x'));
  const [month, quarter] = lines;

  test('reach a third of the site together (64 of 62.37), though no month does alone', () => {
    expect(lines.map((line) => [line.rule.code, line.windowMonths])).toEqual([
      ['us-warn', 1],
      ['us-warn', 3],
    ]);
    expect(month?.windows.map((w) => [w.first, w.separations, w.level])).toEqual([
      [1, 30, 'clear'],
      [2, 23, 'clear'],
      [3, 11, 'clear'],
    ]);
    const [first] = quarter?.windows ?? [];
    expect(first).toMatchObject({ first: 1, last: 3, separations: 64, workforce: 189, level: 'over' });
    expect(first?.threshold).toBeCloseTo(62.37, 10);
  });

  test('ask for notice 60 days before the first of them: 1 February less 60 days is 3 December', () => {
    expect(quarter?.runs).toHaveLength(1);
    expect(quarter?.runs[0]).toMatchObject({ level: 'over', noticeBy: '2026-12-03' });
  });

  test('with two fewer (62 of 62.37) they only come near', () => {
    expect(level('us-warn', [site('US-TX', 189, [30, 23, 9])], 3)).toBe('near');
  });
});

describe('each rule on both sides of its threshold', () => {
  test.each([
    // US, WARN Act: 50 if at least 33 %, or 500; an employer of 100 or more
    ['us-warn', 'US-TX', 150, 50, 'over'],
    ['us-warn', 'US-TX', 150, 49, 'near'],
    ['us-warn', 'US-TX', 150, 40, 'near'],
    ['us-warn', 'US-TX', 150, 39, 'clear'],
    ['us-warn', 'US-TX', 200, 66, 'over'],
    ['us-warn', 'US-TX', 200, 65, 'near'],
    ['us-warn', 'US-TX', 2000, 500, 'over'],
    ['us-warn', 'US-TX', 2000, 499, 'near'],
    ['us-warn', 'US-TX', 100, 50, 'over'],
    ['us-warn', 'US-TX', 99, 50, 'clear'],
    // New York: 25 if at least 33 %, or 250; an employer of 50 or more in the state
    ['us-ny', 'US-NY', 75, 25, 'over'],
    ['us-ny', 'US-NY', 75, 24, 'near'],
    ['us-ny', 'US-NY', 100, 33, 'over'],
    ['us-ny', 'US-NY', 100, 32, 'near'],
    ['us-ny', 'US-NY', 900, 250, 'over'],
    ['us-ny', 'US-NY', 900, 249, 'near'],
    ['us-ny', 'US-NY', 50, 25, 'over'],
    ['us-ny', 'US-NY', 49, 25, 'clear'],
    // California: 50 at a site of 75 or more
    ['us-ca', 'US-CA', 75, 50, 'over'],
    ['us-ca', 'US-CA', 75, 49, 'near'],
    ['us-ca', 'US-CA', 74, 50, 'clear'],
    // New Jersey: 50 in the state; an employer of 100 or more
    ['us-nj', 'US-NJ', 400, 50, 'over'],
    ['us-nj', 'US-NJ', 400, 49, 'near'],
    ['us-nj', 'US-NJ', 100, 50, 'over'],
    ['us-nj', 'US-NJ', 99, 50, 'clear'],
    // EU, option i: more than 20; 10 of 21–99, 10 % of 100–299, 30 of 300 or more
    ['eu-i', 'IE', 21, 10, 'over'],
    ['eu-i', 'IE', 20, 10, 'clear'],
    ['eu-i', 'IE', 99, 10, 'over'],
    ['eu-i', 'IE', 99, 9, 'near'],
    ['eu-i', 'IE', 100, 10, 'over'],
    ['eu-i', 'IE', 100, 9, 'near'],
    ['eu-i', 'IE', 299, 30, 'over'],
    ['eu-i', 'IE', 299, 29, 'near'],
    ['eu-i', 'IE', 300, 30, 'over'],
    ['eu-i', 'IE', 2000, 30, 'over'],
    ['eu-i', 'IE', 2000, 29, 'near'],
    // Germany: 6 of 21–59; 10 % or 26 of 60–499; 30 of 500 or more
    ['de', 'DE', 21, 6, 'over'],
    ['de', 'DE', 20, 6, 'clear'],
    ['de', 'DE', 59, 6, 'over'],
    ['de', 'DE', 59, 5, 'near'],
    ['de', 'DE', 60, 6, 'over'],
    ['de', 'DE', 60, 5, 'near'],
    ['de', 'DE', 259, 26, 'over'],
    ['de', 'DE', 259, 25, 'near'],
    ['de', 'DE', 499, 26, 'over'],
    ['de', 'DE', 499, 25, 'near'],
    ['de', 'DE', 500, 30, 'over'],
    ['de', 'DE', 500, 29, 'near'],
  ] as const)(
    '%s in %s: of %i staff %i released in a month is %s',
    (code, country, staff, released, expected) => {
      expect(level(code, [site(country, staff, [released])])).toBe(expected);
    },
  );

  test.each([
    // EU, option ii: 20 at any site within 90 days
    ['eu-ii', 'IE', 25, [10, 5, 5], 'over'],
    ['eu-ii', 'IE', 25, [10, 5, 4], 'near'],
    ['eu-ii', 'IE', 25, [10, 5, 0, 5], 'clear'],
    // United Kingdom: 20 at a site within 90 days
    ['uk', 'GB', 25, [10, 5, 5], 'over'],
    ['uk', 'GB', 25, [10, 5, 4], 'near'],
    ['uk', 'GB', 25, [10, 5, 0, 5], 'clear'],
    // New Jersey: 50 in the state within 90 days where related
    ['us-nj', 'US-NJ', 400, [20, 20, 10], 'over'],
    ['us-nj', 'US-NJ', 400, [20, 20, 9], 'near'],
  ] as const)(
    '%s in %s: of %i staff %o released month by month is %s',
    (code, country, staff, released, expected) => {
      expect(level(code, [site(country, staff, released)], 3)).toBe(expected);
    },
  );

  test('the built-in rules are all in these tables', () => {
    expect(BUILT_IN_RULES.map((rule) => rule.code)).toEqual([
      'us-warn',
      'us-ny',
      'us-ca',
      'us-nj',
      'eu-i',
      'eu-ii',
      'de',
      'uk',
    ]);
  });
});

describe('whose people count', () => {
  test('30 and 20 at two sites in New Jersey are 50 in the state, and 25 in New York stay apart', () => {
    const sites = [
      site('US-NJ', 200, [30], 'Newark'),
      site('US-NJ', 200, [20], 'Trenton'),
      site('US-NY', 70, [25], 'Albany'),
    ];
    const line = watch(sites).lines.find((l) => l.rule.code === 'us-nj');
    expect(line?.sites.map((s) => s.location)).toEqual(['Newark', 'Trenton']);
    expect(line?.windows[0]).toMatchObject({ separations: 50, threshold: 50, workforce: 400, level: 'over' });
  });

  test('an employer of 60 and 40 at two US sites is covered by the federal act, one of 60 and 39 is not', () => {
    const at = (other: number) => [site('US-TX', 60, [55], 'Dallas'), site('US-CT', other, [], 'Hartford')];
    expect(level('us-warn', at(40))).toBe('over');
    expect(level('us-warn', at(39))).toBe('clear');
  });

  test('employees abroad count for New Jersey’s 100, not for the federal 100', () => {
    const sites = [site('US-NJ', 60, [50], 'Newark'), site('IE', 40, [], 'Cork')];
    expect(level('us-nj', sites)).toBe('over');
    expect(level('us-warn', sites)).toBe('clear');
  });

  test('a fraction of an expected employee counts as one: 20.4 people are more than 20, and 99.2 are 100', () => {
    expect(level('eu-i', [site('IE', 20.4, [10])])).toBe('over');
    expect(thresholdOf(BUILT_IN_RULES.find((r) => r.code === 'eu-i')?.tiers ?? [], 99.2)).toBeCloseTo(9.92);
  });

  test('what sums of fractions are off by decides nothing: ten tenths of 5 people and 45 more reach 50', () => {
    const tenths = Array.from({ length: 10 }, () => 0.5).reduce(
      (sum, part) => sum + part * 1.0000000000001,
      0,
    );
    expect(level('us-ca', [site('US-CA', 400, [45 + tenths - 1e-12])])).toBe('over');
    expect(level('us-ca', [site('US-CA', 400, [45 + tenths - 1e-6])])).toBe('near');
  });
});

describe('which rules hold where', () => {
  const codes = (country: string, rules: readonly DatedRule[] = BUILT_IN_RULES) =>
    rulesFor(country, { rules, union: EU_COUNTRIES }).map((rule) => rule.code);

  test.each([
    ['US-NY', ['us-warn', 'us-ny']],
    ['US-NJ', ['us-warn', 'us-nj']],
    ['US-CA', ['us-warn', 'us-ca']],
    ['US-CT', ['us-warn']],
    ['US', ['us-warn']],
    ['IE', ['eu-i', 'eu-ii']],
    ['FR-IDF', ['eu-i', 'eu-ii']],
    ['DE', ['de']],
    ['DE-BY', ['de']],
    ['GB', ['uk']],
    ['GB-SCT', ['uk']],
    ['CH', []],
    ['', []],
  ])('%s: %o', (country, expected) => {
    expect(codes(country)).toEqual(expected);
  });

  test('Germany has both options of the directive once its own rule is gone', () => {
    expect(
      codes(
        'DE',
        BUILT_IN_RULES.filter((rule) => rule.code !== 'de'),
      ),
    ).toEqual(['eu-i', 'eu-ii']);
  });

  test('a site without a country, and one without a rule, are named and not taken for clear', () => {
    const { lines, unchecked } = watch([site('', 50, [50]), site('CH', 50, [50]), site('IE', 50, [50])]);
    expect(unchecked.map(({ site: { country }, reason }) => [country, reason])).toEqual([
      ['', 'no-country'],
      ['CH', 'no-rule'],
    ]);
    expect(new Set(lines.flatMap((line) => line.sites.map((s) => s.country)))).toEqual(new Set(['IE']));
  });
});

describe('the latest day to give notice', () => {
  const due = (start: string, country: string, released: readonly number[]) =>
    watch([site(country, 400, released)], BUILT_IN_RULES, start).lines.flatMap(
      (line) => line.windows[0]?.noticeBy ?? [],
    );

  test.each([
    ['2028-03', 'US-CA', '2028-01-01', 'a leap year: 29 days of February and 31 of January'],
    ['2027-03', 'US-CA', '2026-12-31', 'no leap year'],
    ['2100-03', 'US-CA', '2099-12-31', 'a century is no leap year'],
    ['2027-01', 'US-NJ', '2026-10-03', '90 days across a year'],
    ['2027-05', 'IE', '2027-04-01', '30 days are all of April'],
    ['2027-08', 'IE', '2027-07-02', '30 days of July’s 31'],
  ])('from 1 %s in %s it is %s (%s)', (start, country, expected) => {
    expect(due(start, country, [60]).at(-1)).toBe(expected);
  });

  test('in the UK it is 30 days before, and 45 from 100 dismissals on', () => {
    expect(due('2027-06', 'GB', [50, 49])).toEqual(['2027-05-02']);
    expect(due('2027-06', 'GB', [50, 50])).toEqual(['2027-04-17']);
  });

  test('steps hold whatever their order, and the lowest holds below all', () => {
    const steps = [
      { from: 100, days: 45 },
      { from: 20, days: 30 },
    ];
    expect([5, 20, 99, 100].map((heads) => noticeDays(steps, heads))).toEqual([30, 30, 30, 45]);
  });
});

describe('windows and runs', () => {
  const quarter = (released: readonly number[]) =>
    watch([site('IE', 400, released)]).lines.find((line) => line.rule.code === 'eu-ii');

  test('begin where somebody is released: two months before a wave are no reason for earlier notice', () => {
    const line = quarter([0, 0, 25]);
    expect(line?.windows.map((w) => w.first)).toEqual([2]);
    expect(line?.runs[0]?.noticeBy).toBe('2027-01-30');
  });

  test('that overlap are one run: its peak is the window with most, its day that of the first one over', () => {
    const line = quarter([2, 8, 8, 8, 2, 0, 0, 0, 0, 0, 17]);
    expect(line?.windows.map((w) => [w.first, w.separations, w.level])).toEqual([
      [0, 18, 'near'],
      [1, 24, 'over'],
      [2, 18, 'near'],
      [3, 10, 'clear'],
      [4, 2, 'clear'],
      [10, 17, 'near'],
    ]);
    expect(line?.runs.map((run) => [run.level, run.windows.length, run.peak.first, run.noticeBy])).toEqual([
      ['over', 3, 1, '2027-01-02'],
      ['near', 1, 10, '2027-10-02'],
    ]);
  });

  test('that reach beyond the plan’s last month count what the plan knows', () => {
    expect(quarter([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 9])?.windows).toMatchObject([
      { first: 10, last: 11, separations: 21, level: 'over' },
      { first: 11, last: 11, separations: 9, level: 'clear' },
    ]);
  });

  test('measure the share against the staff in post before the window, not after it', () => {
    const line = watch([site('IE', 110, [10, 10])]).lines.find((l) => l.rule.code === 'eu-i');
    expect(line?.windows.map((w) => [w.workforce, w.level])).toEqual([
      [110, 'near'],
      [100, 'over'],
    ]);
  });
});

describe('heads of a site', () => {
  const half = (keys: Record<string, unknown>) =>
    smallPlan({
      roles: [
        role('r', {
          country: 'IE',
          location: 'Cork',
          estimate: estimate(1, {}, { start: '2027-03' }),
          ...keys,
        }),
      ],
      policy: { release: true, noticeMonths: 0 },
    });
  const only = (plan: Plan) => {
    const [first] = siteHeads(plan, 'x');
    if (!first) throw new Error('The plan has no site.');
    return first;
  };

  test('10 FTE of 16 people who all go are 16 separations, not 10', () => {
    const { separations, workforce } = only(half({ heads: 16 }));
    expect(separations[2]).toBeCloseTo(16, 9);
    expect([workforce[2], workforce[3]]).toEqual([16, 0]);
  });

  test('without heads an FTE rounded up stands for them: 9.5 FTE are 10 people; heads of 0 count as not given', () => {
    expect(only(half({ fte: 9.5 })).separations[2]).toBeCloseTo(10, 9);
    expect(headsPerFte({ fte: 9.5, heads: 0 })).toBeCloseTo(10 / 9.5, 12);
    expect(headsPerFte({ fte: 0, heads: 3 })).toBe(0);
  });

  test('vacant posts are nobody: of 10 FTE 4 vacant, 6 are in post and 6 are released', () => {
    const { separations, workforce } = only(half({ vacant: 4, estimate: estimate(1) }));
    expect([workforce[0], separations[0]]).toEqual([6, 6]);
  });

  test('contractors do not count, nor those who leave or move by themselves', () => {
    expect(siteHeads(half({ engagement: 'contractor' }), 'x')).toEqual([]);
    const moved = smallPlan({
      roles: [role('r', { country: 'IE', estimate: estimate(1) })],
      policy: { release: true, noticeMonths: 0, redeployShare: 1 },
    });
    expect(Math.max(...only(moved).separations)).toBe(0);
  });

  test('one place in other capitals and with more spaces is one site, another country is not', () => {
    const plan = smallPlan({
      roles: ['Cork', ' cork ', 'CORK', 'New  Cork'].map((location, i) =>
        role(`r${i}`, { country: 'IE', location }),
      ),
    });
    expect(siteHeads(plan, 'x').map((s) => [s.location, s.roles, s.workforce[0]])).toEqual([
      ['Cork', 3, 30],
      ['New Cork', 1, 10],
    ]);
  });

  test('of 60 random plans are the engine’s own series in heads, role by role and site by site', () => {
    let released = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const plan = randomPlan(seed);
      for (const scenario of compute(plan, { roles: true }).scenarios) {
        for (const site of siteHeads(plan, scenario.code)) {
          const lines = roleHeadsOf(plan, { scenario: scenario.code, site: site.key });
          expect(lines).toHaveLength(site.roles);
          for (const t of site.separations.keys()) {
            let [gone, there] = [0, 0];
            for (const { role: line } of lines) {
              const series = scenario.roles[line.code]?.series;
              const before = t === 0 ? line.fte - line.vacant : (series?.staff[t - 1] ?? Number.NaN);
              gone += (series?.released[t] ?? Number.NaN) * headsPerFte(line);
              there += before * headsPerFte(line);
            }
            expect(site.separations[t]).toBeCloseTo(gone, 9);
            expect(site.workforce[t]).toBeCloseTo(there, 9);
            released += gone;
          }
        }
      }
    }
    expect(released).toBeGreaterThan(50);
  });
});
