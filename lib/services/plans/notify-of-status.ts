import type { Writer } from '@/db';
import type { NotificationKind } from '@/db/queries/notifications';
import { listPlanCostCentres, type PlanRow } from '@/db/queries/plans';
import type { VersionCause } from '@/lib/plan';
import type { Context } from '../context';
import { activeMembers, planners } from '../members/who';
import { notify } from '../notifications/notify';

const KINDS: Partial<Record<VersionCause, NotificationKind>> = {
  opened: 'plan-opened',
  reopened: 'plan-opened',
  closed: 'plan-in-review',
  approved: 'plan-approved',
  rejected: 'plan-rejected',
};

/**
 * That a plan is open is told to the heads who have a centre in it; that it is in review, and what was decided, to planners and
 * executives too. The other steps of its life are told to nobody.
 */
export async function notifyOfStatus(
  writer: Writer,
  { actor, clock }: Context,
  { plan, cause, note }: { plan: PlanRow; cause: VersionCause; note: string },
): Promise<void> {
  const kind = KINDS[cause];
  if (!kind) return;
  const { organisationId, id: planId } = plan;
  const members = await activeMembers(writer, organisationId);
  const centres = await listPlanCostCentres(writer, { organisationId, planId });
  const inPlan = new Set(centres.map(({ costCentreId }) => costCentreId));
  const heads = members.filter(({ scopes }) => scopes.some((scope) => inPlan.has(scope)));
  const executives = members.filter(({ role }) => role === 'executive');
  const others = kind === 'plan-opened' ? [] : [...planners(members), ...executives];
  const news = { organisationId, planId, by: actor.memberId, at: clock() };
  await notify(writer, { ...news, kind, detail: kind === 'plan-rejected' ? note : '' }, [
    ...heads,
    ...others,
  ]);
}
