import type { Reader } from '@/db';
import { listMembers } from '@/db/queries/members';
import type { NotificationRow } from '@/db/queries/notifications';
import { findPlan, listPlanCostCentres, type PlanRow } from '@/db/queries/plans';
import { findRoles } from '@/db/queries/roles';
import { type Actor, can } from '@/lib/access';
import { groupBy } from '@/lib/group-by';
import { costCentrePaths, planSubject } from '../plans/read-plan';
import { sentenceOf } from './sentence';

/** What a member is told, as far as they may see it now. */
export type Entry = {
  id: string;
  at: number;
  isRead: boolean;
  /** Null where what it is about is gone, or no longer the member's to see. */
  shown: Shown | null;
};
export type Shown = {
  sentence: string;
  /** What somebody wrote to go with it; else empty. */
  note: string;
  plan: string;
  /** Where it leads, from the root of the installation. */
  path: string;
};

/** @param rows of this actor. To be read in one snapshot or unit */
export async function readEntries(
  reader: Reader,
  actor: Actor,
  rows: readonly NotificationRow[],
): Promise<Entry[]> {
  const members = await listMembers(reader, actor.organisationId);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const shown = new Map<string, Shown>();
  for (const [planId, ofPlan] of groupBy(rows, (row) => row.planId)) {
    const plan = await findPlan(reader, actor.organisationId, planId);
    if (!plan) continue;
    const places = await readPlaces(reader, plan, ofPlan);
    for (const row of ofPlan) {
      const place = places(row);
      const isSeen = place?.path
        ? can(actor, 'comments:read', { ...planSubject(plan), costCentrePath: place.path })
        : can(actor, 'plan:read', planSubject(plan));
      if (!place || !isSeen) continue;
      const by = row.byMemberId === null ? '' : (names.get(row.byMemberId) ?? 'A former member');
      shown.set(row.id, {
        sentence: sentenceOf(row, { by, place: place.name }),
        note: row.kind === 'returned' || row.kind === 'plan-rejected' ? row.detail : '',
        plan: plan.name,
        path: pathOf(row),
      });
    }
  }
  return rows.map(({ id, at, readAt }) => ({
    id,
    at,
    isRead: readAt !== null,
    shown: shown.get(id) ?? null,
  }));
}

/** What an entry is about: a centre or a role line with the centres it lies in, or, without a path, the plan. */
type Place = { name: string; path: readonly string[] | null };

async function readPlaces(
  reader: Reader,
  { organisationId, id: planId, name }: PlanRow,
  rows: readonly NotificationRow[],
): Promise<(row: NotificationRow) => Place | null> {
  const inPlan = { organisationId, planId };
  const centres = await listPlanCostCentres(reader, inPlan);
  const paths = costCentrePaths(centres);
  const roleIds = new Set(rows.flatMap(({ roleId }) => (roleId === null ? [] : [roleId])));
  const roles = await findRoles(reader, inPlan, [...roleIds]);
  return ({ planCostCentreId, roleId }) => {
    const role = roles.find(({ id }) => id === roleId);
    if (roleId !== null)
      return role ? { name: role.title || role.code, path: paths.get(role.planCostCentreId) ?? [] } : null;
    if (planCostCentreId === null) return { name, path: null };
    const centre = centres.find(({ id }) => id === planCostCentreId);
    return centre ? { name: centre.name, path: paths.get(centre.id) ?? [] } : null;
  };
}

function pathOf({ kind, planId, planCostCentreId, roleId, detail }: NotificationRow): string {
  const plan = `/plans/${planId}`;
  if (kind === 'submitted' || kind.startsWith('plan-')) return `${plan}/review`;
  const said = kind === 'mention' || kind === 'comment' ? `#comment-${detail}` : '';
  if (roleId !== null) return `${plan}/roles/${roleId}${said}`;
  return `${plan}/centres/${planCostCentreId}${said}`;
}
