import { listMembers } from '@/db/queries/members';
import type { PlanDecision } from '@/lib/access';
import type { Context } from '../context';
import { getPlanEvidence, type PlanEvidence } from '../evidence/get-plan-evidence';
import { requirePlan } from '../plans/read-plan';
import { getWatchSummary, type WatchSummary } from '../watch/get-summary';
import { getOverview } from './get-overview';
import type { Overview } from './overview-view';

/** What is said of a plan, or of one cost centre of it, in a few sentences: on the overview and in the report alike. */
export type PlanSummary = {
  overview: Overview;
  /** Null for a reader who may not see role lines. */
  evidence: PlanEvidence | null;
  /** Of the whole plan; null where a centre is shown. */
  watch: WatchSummary | null;
  decision: { decision: PlanDecision; by: string; at: number; reason: string } | null;
};

/** @throws NOT_FOUND unless the actor may read the plan and see the centre */
export async function getSummary(
  context: Context,
  asked: { planId: string; scenario?: string | undefined; centre?: string | undefined },
): Promise<PlanSummary> {
  const overview = await getOverview(context, asked);
  const { planId, centre } = asked;
  const scenario = overview.scenario.code;
  return {
    overview,
    evidence: overview.pay ? await getPlanEvidence(context, { planId, scenario, centre }) : null,
    watch: centre === undefined ? await getWatchSummary(context, { planId, scenario }) : null,
    decision: await readDecision(context, planId),
  };
}

async function readDecision({ database, actor }: Context, planId: string): Promise<PlanSummary['decision']> {
  return database.snapshot(async (reader) => {
    const row = await requirePlan(reader, actor, planId, 'plan:read');
    if (!row.decision || !row.decidedAt) return null;
    const members = await listMembers(reader, actor.organisationId);
    return {
      decision: row.decision,
      by: members.find(({ id }) => id === row.decidedBy)?.name ?? 'a former member',
      at: row.decidedAt,
      reason: row.decisionReason,
    };
  });
}
