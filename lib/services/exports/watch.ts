import { listScenarios } from '@/db/queries/plans';
import type { WatchLine } from '@/lib/engine';
import { type DatedRule, NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { addMonths } from '@/lib/format';
import { type Cell, writeCsv } from '@/lib/tabular';
import { recordChange } from '../audit';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { computeWatch, type WatchedPlan } from '../watch/compute-watch';
import { contentsOf } from '../watch/words';
import { CSV, type ExportFile, fileName } from './export-file';
import type { Export } from './inputs';
import { requireScenario } from './results';

const COLUMNS = [
  'scenario',
  'country',
  'location',
  'rule',
  'ruleName',
  'windowMonths',
  'firstMonth',
  'lastMonth',
  'separations',
  'workforce',
  'threshold',
  'shareOfThreshold',
  'level',
  'noticeBy',
  'noticeContains',
  'citation',
  'checkedOn',
  'note',
];

/** One row a window in which somebody is released, by site and rule, and one a site that is not checked. Heads are not rounded. */
export async function exportWatch(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor, clock } = context;
  const { row, codes } = await database.write(async (writer) => {
    const row = await requirePlan(writer, actor, planId, 'watch:read');
    const scenarios = await listScenarios(writer, { organisationId: actor.organisationId, planId });
    requireScenario({ scenarios }, scenario);
    await recordChange(writer, context, {
      action: 'watch:export',
      objectType: 'plan',
      objectId: planId,
      planId,
      after: { scenario: scenario ?? 'all' },
    });
    return { row, codes: scenario === undefined ? scenarios.map((s) => s.code) : [scenario] };
  });
  const rows: Cell[][] = [];
  for (const code of codes) rows.push(...watchRows(await computeWatch(context, { planId, scenario: code })));
  return {
    name: fileName({
      plan: row,
      what: 'redundancy-watch',
      scenario: scenario ?? 'all-scenarios',
      now: clock(),
      extension: 'csv',
    }),
    type: CSV,
    parts: [writeCsv([COLUMNS, ...rows])],
  };
}

function watchRows({ scenario, row, watch }: WatchedPlan): Cell[][] {
  return [
    ...watch.lines.flatMap((line) =>
      windowRows(line, row.start).map((cells): Cell[] => [scenario.code, ...cells, NOT_LEGAL_ADVICE]),
    ),
    ...watch.unchecked.map(({ site, reason }): Cell[] => {
      const why =
        reason === 'no-country' ? 'not checked: no country' : 'not checked: no rule for this country';
      const figures = Array.from({ length: 9 }, () => null);
      const words = Array.from({ length: 4 }, () => null);
      return [scenario.code, site.country, site.location, ...figures, why, ...words, NOT_LEGAL_ADVICE];
    }),
  ];
}

function windowRows(line: WatchLine<DatedRule>, start: string): Cell[][] {
  const { rule, sites, windowMonths } = line;
  const [site] = sites;
  const place =
    site && sites.length === 1
      ? [site.country, site.location]
      : [rule.jurisdiction, sites.map((one) => one.location).join('; ')];
  return line.windows.map((window): Cell[] => {
    const isCovered = window.threshold !== Number.POSITIVE_INFINITY;
    return [
      ...place,
      rule.code,
      rule.name,
      windowMonths,
      addMonths(start, window.first),
      addMonths(start, window.last),
      window.separations,
      window.workforce,
      isCovered ? window.threshold : null,
      isCovered ? window.separations / window.threshold : null,
      isCovered ? window.level : 'not covered',
      isCovered ? window.noticeBy : null,
      contentsOf(rule).join('; '),
      rule.citation,
      rule.checkedOn,
    ];
  });
}
