import { listMembers } from '@/db/queries/members';
import { findOrganisation } from '@/db/queries/organisations';
import { findLastPlanVersion } from '@/db/queries/plan-versions';
import type { PlanDecision } from '@/lib/access';
import type { PlanHeader, Role } from '@/lib/engine';
import { EVIDENCE_LABELS, type EvidenceKey } from '@/lib/evidence';
import type { Context } from '../context';
import { getPlanEvidence, type PlanEvidence } from '../evidence/get-plan-evidence';
import { requirePlan } from '../plans/read-plan';
import { computeVisible } from '../results/compute-visible';
import { getOverview } from '../results/get-overview';
import type { Overview } from '../results/overview-view';
import { compareScenarios, type ScenarioComparison } from '../scenarios/compare';
import { listSystemsInScenario, type SystemList } from '../systems/list';
import { getWatchSummary, type WatchSummary } from '../watch/get-summary';

/** A source that estimates name, with how many role lines rest on it. */
export type NamedSource = { source: string; evidence: string; roles: number };

/** The board paper of a plan in one scenario, as far as its reader may see it. */
export type Report = {
  organisation: string;
  /** Who has it made, and when. */
  madeBy: string;
  madeAt: number;
  /** The last version that is kept, and whether the plan is still as it holds it; null where there is none. */
  version: { number: number; isCurrent: boolean } | null;
  decision: { decision: PlanDecision; by: string; at: number; reason: string } | null;
  header: PlanHeader;
  overview: Overview;
  comparison: ScenarioComparison;
  systems: SystemList;
  /** Null for a reader who may not see role lines. */
  evidence: PlanEvidence | null;
  sources: NamedSource[];
  watch: WatchSummary | null;
};

/** @throws NOT_FOUND unless the actor may read the plan */
export async function getReport(
  context: Context,
  asked: { planId: string; scenario?: string | undefined },
): Promise<Report> {
  const { database, actor, clock } = context;
  const overview = await getOverview(context, asked);
  const { planId } = asked;
  const scenario = overview.scenario.code;
  const { plan } = await computeVisible(context, planId, []);
  const first = overview.scenarios.map(({ code }) => code);
  return {
    ...(await database.snapshot(async (reader) => {
      const row = await requirePlan(reader, actor, planId, 'plan:read');
      const inPlan = { organisationId: actor.organisationId, planId };
      const version = await findLastPlanVersion(reader, inPlan);
      const organisation = await findOrganisation(reader, actor.organisationId);
      const by = (await listMembers(reader, actor.organisationId)).find(({ id }) => id === row.decidedBy);
      return {
        organisation: organisation?.name ?? '',
        version: version && { number: version.number, isCurrent: version.revision === row.revision },
        decision:
          row.decision && row.decidedAt
            ? {
                decision: row.decision,
                by: by?.name ?? 'a former member',
                at: row.decidedAt,
                reason: row.decisionReason,
              }
            : null,
      };
    })),
    madeBy: actor.name,
    madeAt: clock(),
    header: plan.plan,
    overview,
    comparison: await compareScenarios(context, { planId, codes: shownBeside(scenario, first) }),
    systems: await listSystemsInScenario(context, { planId, scenario }),
    evidence: overview.pay ? await getPlanEvidence(context, { planId, scenario }) : null,
    sources: sourcesOf(plan.roles),
    watch: await getWatchSummary(context, { planId, scenario }),
  };
}

const MOST_BESIDE = 4;

/** The report's scenario and the first others of the plan. */
const shownBeside = (scenario: string, all: readonly string[]) => [
  scenario,
  ...all.filter((code) => code !== scenario).slice(0, MOST_BESIDE),
];

function sourcesOf(roles: readonly Role[]): NamedSource[] {
  const sources = new Map<string, NamedSource>();
  for (const { estimate } of roles) {
    if (!estimate) continue;
    const kind: EvidenceKey = estimate.evidence?.class ?? 'unstated';
    const source = estimate.evidence?.source?.trim() || 'no source named';
    const key = `${kind} ${source}`;
    const known = sources.get(key) ?? { source, evidence: EVIDENCE_LABELS[kind], roles: 0 };
    sources.set(key, { ...known, roles: known.roles + 1 });
  }
  return [...sources.values()].sort((a, b) => b.roles - a.roles || a.source.localeCompare(b.source));
}
