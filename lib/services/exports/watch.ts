import { listScenarios } from '@/db/queries/plans';
import type { WatchLine } from '@/lib/engine';
import { type DatedRule, NOT_LEGAL_ADVICE } from '@/lib/evidence';
import { addMonths } from '@/lib/format';
import { type Cell, writeCsv } from '@/lib/tabular';
import type { Context } from '../context';
import { requirePlan } from '../plans/read-plan';
import { computeWatch, type WatchedPlan } from '../watch/compute-watch';
import { contentsOf } from '../watch/words';
import { csvFile, type ExportFile } from './export-file';
import type { Export } from './inputs';
import { recordExport } from './record-export';
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
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/** One row a window in which somebody is released, by site and rule, and one a site that is not checked. Heads are not rounded. */
export async function exportWatch(context: Context, { planId, scenario }: Export): Promise<ExportFile> {
  const { database, actor } = context;
  const { origin, codes } = await database.write(async (writer) => {
    const plan = await requirePlan(writer, actor, planId, 'watch:read');
    const scenarios = await listScenarios(writer, { organisationId: actor.organisationId, planId });
    requireScenario({ scenarios }, scenario);
    const origin = await recordExport(writer, context, {
      plan,
      action: 'watch:export',
      after: {},
      scenarios: { asked: scenario },
    });
    return { origin, codes: scenario === undefined ? scenarios.map((s) => s.code) : [scenario] };
  });
  const rows: Row[] = [];
  for (const code of codes) rows.push(...watchRows(await computeWatch(context, { planId, scenario: code })));
  return csvFile(origin, 'redundancy-watch', [
    writeCsv([COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => cells[column]))]),
  ]);
}

function watchRows({ scenario, row, watch }: WatchedPlan): Row[] {
  const windows = watch.lines.flatMap((line) => windowRows(line, row.start));
  const unchecked = watch.unchecked.map(
    ({ site, reason }): Row => ({
      country: site.country,
      location: site.location,
      level: reason === 'no-country' ? 'not checked: no country' : 'not checked: no rule for this country',
    }),
  );
  return [...windows, ...unchecked].map((cells) => ({
    ...cells,
    scenario: scenario.code,
    note: NOT_LEGAL_ADVICE,
  }));
}

function windowRows(line: WatchLine<DatedRule>, start: string): Row[] {
  const { rule, sites, windowMonths } = line;
  const [site] = sites;
  return line.windows.map((window): Row => {
    const isCovered = window.threshold !== Number.POSITIVE_INFINITY;
    return {
      country: site && sites.length === 1 ? site.country : rule.jurisdiction,
      location: sites.map((one) => one.location).join('; '),
      rule: rule.code,
      ruleName: rule.name,
      windowMonths,
      firstMonth: addMonths(start, window.first),
      lastMonth: addMonths(start, window.last),
      separations: window.separations,
      workforce: window.workforce,
      threshold: isCovered ? window.threshold : null,
      shareOfThreshold: isCovered ? window.separations / window.threshold : null,
      level: isCovered ? window.level : 'not covered',
      noticeBy: isCovered ? window.noticeBy : null,
      noticeContains: contentsOf(rule).join('; '),
      citation: rule.citation,
      checkedOn: rule.checkedOn,
    };
  });
}
