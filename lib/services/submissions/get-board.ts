import { listMembers } from '@/db/queries/members';
import type { PlanRow } from '@/db/queries/plans';
import { can, type PlanDecision, type PlanStatus } from '@/lib/access';
import { notFound } from '@/lib/errors';
import { groupBy } from '@/lib/group-by';
import type { Context } from '../context';
import { type Due, dueView, readDueDates } from '../due-dates/read';
import { countDoubts, doubtLines, monthOf } from '../evidence/doubts';
import { readPilots } from '../pilots/rows';
import { costCentrePaths, planSubject, requirePlanContent } from '../plans/read-plan';
import { type CentreChanges, changesByCentre } from '../versions/changes-by-centre';
import { readSubmissions } from './states';
import { type SubmissionView, submissionView } from './view';

/** A cost centre that has role lines of its own, or had them when it was submitted. */
export type BoardLine = SubmissionView & {
  code: string;
  name: string;
  /** Names of the heads who answer for the centre or one above it. */
  heads: string[];
  /** Approved posts of the centre's own lines, FTE. */
  fte: number;
  roles: number;
  rolesWithEstimate: number;
  /** Own lines whose estimate is in doubt. */
  inDoubt: number;
  /** What changed in its own lines since a planner last had it in hand; null where nothing is kept from then, or it is not the reader's. */
  changes: CentreChanges | null;
};

export type Board = {
  planId: string;
  planStatus: PlanStatus;
  currency: string;
  /** What an executive decides on; null for all others and while the plan is not in review. */
  toDecide: { version: number; revision: number } | null;
  /** The last decision; null before the first. */
  decision: { decision: PlanDecision; by: string; at: number; reason: string } | null;
  /** Whether the reader may see versions of the plan, and so what changed. */
  showsChanges: boolean;
  /** The date of the round; version 0 where it never had one. */
  round: { due: Due | null; version: number };
  lines: BoardLine[];
  may: { setDueDates: boolean; remind: boolean };
};

/** @throws NOT_FOUND where the plan has cost centres and none of them is the actor's to read */
export async function getBoard({ database, actor, clock }: Context, planId: string): Promise<Board> {
  return database.snapshot(async (reader) => {
    const content = await requirePlanContent(reader, actor, planId);
    const { plan, costCentres, roles, estimates } = content;
    const paths = costCentrePaths(costCentres);
    const subjectOf = (id: string) => ({ ...planSubject(plan), costCentrePath: paths.get(id) ?? [] });
    const visible = costCentres.filter(({ id }) => can(actor, 'submissions:read', subjectOf(id)));
    if (visible.length === 0 && (costCentres.length > 0 || !can(actor, 'roles:read', planSubject(plan))))
      throw notFound();
    const members = await listMembers(reader, plan.organisationId);
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const heads = members.filter(({ role, disabledAt }) => role === 'head' && disabledAt === null);
    const rows = await readSubmissions(reader, { organisationId: plan.organisationId, planId });
    const dates = await readDueDates(reader, { organisationId: plan.organisationId, planId });
    const now = clock();
    const linesOf = groupBy(roles, (role) => role.planCostCentreId);
    const estimated = new Set(estimates.map(({ roleId }) => roleId));
    const showsChanges = can(actor, 'versions:read', planSubject(plan));
    const codes = costCentres.map(({ code }) => code);
    const changes = showsChanges ? await changesByCentre(reader, plan, codes) : null;
    const pilots = new Set((await readPilots(reader, plan.organisationId)).map(({ code }) => code));
    const doubts = countDoubts(doubtLines(actor, content, { thisMonth: monthOf(now), pilots }));
    const mayDecide = can(actor, 'plan:decide', planSubject(plan));
    return {
      planId,
      planStatus: plan.status,
      currency: plan.currency,
      toDecide: mayDecide ? { version: plan.version, revision: plan.revision } : null,
      decision: decisionOf(plan, names),
      showsChanges,
      round: {
        due: dueView(dates.round.dueOn, { planStatus: plan.status, now }),
        version: dates.round.version,
      },
      lines: visible.flatMap(({ id, code, name }) => {
        const own = linesOf.get(id) ?? [];
        if (own.length === 0 && !rows.has(id)) return [];
        const path = paths.get(id) ?? [];
        return {
          ...submissionView(actor, subjectOf(id), { centreId: id, row: rows.get(id), names, dates, now }),
          code,
          name,
          heads: heads
            .filter(({ scopes }) => scopes.some((scope) => path.includes(scope)))
            .map((head) => head.name),
          fte: own.reduce((sum, role) => sum + role.fte, 0),
          roles: own.length,
          rolesWithEstimate: own.filter((role) => estimated.has(role.id)).length,
          inDoubt: doubts.get(id)?.lines ?? 0,
          changes: changes?.get(code) ?? null,
        };
      }),
      may: {
        setDueDates: can(actor, 'dueDates:edit', planSubject(plan)),
        remind: can(actor, 'reminders:send', planSubject(plan)),
      },
    };
  });
}

function decisionOf(
  { decision, decidedBy, decidedAt, decisionReason }: PlanRow,
  names: ReadonlyMap<string, string>,
): Board['decision'] {
  if (!decision || !decidedBy || !decidedAt) return null;
  return {
    decision,
    by: names.get(decidedBy) ?? 'a former member',
    at: decidedAt,
    reason: decisionReason,
  };
}
