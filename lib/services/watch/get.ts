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
  const { charts, leftOut } = watchedCharts(watched);
  const { text } = findingOf(
    watch,
    sites.reduce((sum, site) => sum + site.released, 0),
  );
  return {
    scenario: { code: scenario.code, name: scenario.name },
    months: monthLabels(plan.plan),
    finding: text,
    runs: watchedRuns(watched, clock()),
    charts,
    chartsLeftOut: leftOut,
    sites,
    gaps: watchGaps(watched),
    rules: appliedRules(watched),
    switchedOff: rules.filter(({ rule }) => !rule.enabled).map(({ rule }) => rule.name),
    mayEditRules: can(actor, 'redundancyRules:edit', { organisationId: actor.organisationId }),
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
      jurisdiction: rule.jurisdiction,
      origin,
      duty: rule.duty,
      contents: contentsOf(rule),
      citation: rule.citation,
      checkedOn: rule.checkedOn,
    }));
}
