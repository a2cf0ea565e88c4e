import type { Reader } from '@/db';
import { listMembers } from '@/db/queries/members';
import type { PlanRow } from '@/db/queries/plans';
import type { PlanDecision } from '@/lib/access';
import type { Found } from '../actuals/actuals-view';
import { getActuals } from '../actuals/get';
import type { Context } from '../context';
import { getPlanEvidence, type PlanEvidence } from '../evidence/get-plan-evidence';
import { requirePlan } from '../plans/read-plan';
import { type RoundProgress, roundProgress } from '../submissions/progress';
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
  /** Of the whole plan; null without actuals, and where a centre is shown. */
  actuals: Found;
  decision: { decision: PlanDecision; by: string; at: number; reason: string } | null;
  /** How far the round is, where one goes on that the reader may follow. */
  round: RoundProgress | null;
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
    actuals: centre === undefined ? (await getActuals(context, { planId, scenario })).found : null,
    ...(await readWorkflow(context, planId)),
  };
}

async function readWorkflow(
  { database, actor, clock }: Context,
  planId: string,
): Promise<Pick<PlanSummary, 'decision' | 'round'>> {
  return database.snapshot(async (reader) => {
    const row = await requirePlan(reader, actor, planId, 'plan:read');
    return {
      decision: await readDecision(reader, row),
      round: await roundProgress(reader, actor, { plan: row, now: clock() }),
    };
  });
}

async function readDecision(reader: Reader, row: PlanRow): Promise<PlanSummary['decision']> {
  if (!row.decision || !row.decidedAt) return null;
  const members = await listMembers(reader, row.organisationId);
  return {
    decision: row.decision,
    by: members.find(({ id }) => id === row.decidedBy)?.name ?? 'a former member',
    at: row.decidedAt,
    reason: row.decisionReason,
  };
}
