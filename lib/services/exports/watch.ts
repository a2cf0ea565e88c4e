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
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

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
  const rows: Row[] = [];
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
    parts: [writeCsv([COLUMNS, ...rows.map((cells) => COLUMNS.map((column) => cells[column]))])],
  };
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
