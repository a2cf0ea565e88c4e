import { can } from '@/lib/access';
import { monthLabels } from '@/lib/engine';
import type { Context } from '../context';
import { watchedCharts } from './charts';
import { computeWatch, type WatchedPlan } from './compute-watch';
import { findingOf } from './finding';
import { watchGaps } from './gaps';
import { watchedRuns } from './runs';
import { watchedSites } from './sites';
import type { AppliedRule, WatchView } from './watch-view';
import { contentsOf } from './words';

/** A list that nobody reads to its end is cut here: an inventory with a place for every person makes thousands of sites. */
const MOST = { runs: 200, charts: 8, sites: 200, gaps: 20 };
const beyond = (list: readonly unknown[], most: number) => Math.max(0, list.length - most);

/**
 * The collective-redundancy watch of one scenario, the plan's first where it has none of this code.
 * @throws NOT_FOUND unless the actor may see it
 */
export async function getWatch(
  context: Context,
  asked: { planId: string; scenario?: string | undefined },
): Promise<WatchView> {
  const { actor, clock } = context;
  const watched = await computeWatch(context, asked);
  const { plan, scenario, watch, rules } = watched;
  const sites = watchedSites(watched);
  const charts = watchedCharts(watched);
  const runs = watchedRuns(watched, clock());
  const gaps = watchGaps(watched);
  const { text } = findingOf(
    watch,
    sites.reduce((sum, site) => sum + site.released, 0),
  );
  return {
    scenario: { code: scenario.code, name: scenario.name },
    months: monthLabels(plan.plan),
    finding: text,
    runs: runs.slice(0, MOST.runs),
    charts: charts.slice(0, MOST.charts),
    sites: sites.slice(0, MOST.sites),
    gaps: gaps.slice(0, MOST.gaps),
    rules: appliedRules(watched),
    switchedOff: rules.filter(({ rule }) => !rule.enabled).map(({ rule }) => rule.name),
    mayEditRules: can(actor, 'redundancyRules:edit', { organisationId: actor.organisationId }),
    leftOut: {
      runs: beyond(runs, MOST.runs),
      charts: beyond(charts, MOST.charts),
      sites: beyond(sites, MOST.sites),
      gaps: beyond(gaps, MOST.gaps),
    },
  };
}

/** The rules that hold at one of the plan's sites. */
function appliedRules({ watch, rules }: WatchedPlan): AppliedRule[] {
  const applied = new Set(watch.lines.map((line) => line.rule));
  return rules
    .filter(({ rule }) => applied.has(rule))
    .map(({ rule, origin }) => ({
      code: rule.code,
      name: rule.name,
      origin,
      duty: rule.duty,
      contents: contentsOf(rule),
      citation: rule.citation,
      checkedOn: rule.checkedOn,
    }));
}
