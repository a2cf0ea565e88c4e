import type { Reader } from '@/db';
import { listAuditEvents, type TrailFilter } from '@/db/queries/audit-trail';
import { listCostCentres } from '@/db/queries/cost-centres';
import { listMembers, type MemberWithUser } from '@/db/queries/members';
import { findPlanContent, listPlans } from '@/db/queries/plans';
import type { Actor } from '@/lib/access';
import { type Difference, differencesOf } from '@/lib/plan';
import { authorise } from '../authorise';
import { requirePlan } from '../plans/read-plan';
import type { AskedTrail } from './inputs';

export type TrailEvent = {
  /** Its number in the organisation's chain. */
  sequence: number;
  at: number;
  /** Name of a member; null for the installation itself. */
  by: string | null;
  action: string;
  object: { type: string; id: string; name: string };
  /** Name of the plan, where the event is of one. */
  plan: string | null;
  changes: Difference[];
  before: unknown;
  after: unknown;
  hash: string;
};

export type TrailScope = { members: readonly MemberWithUser[]; nameOf: ObjectNames };
type ObjectNames = (objectId: string) => string | undefined;

const DAY = 24 * 60 * 60 * 1000;

/** @throws NOT_FOUND, FORBIDDEN unless the actor may read the trail of the plan, or of the organisation */
export async function requireTrail(
  reader: Reader,
  actor: Actor,
  planId: string | undefined,
): Promise<TrailScope> {
  const { organisationId } = actor;
  if (planId === undefined) authorise(actor, 'auditTrail:read', { organisationId });
  else await requirePlan(reader, actor, planId, 'planTrail:read');
  const members = await listMembers(reader, organisationId);
  return { members, nameOf: await objectNames(reader, { organisationId, planId, members }) };
}

/** Events that fit, newest first. The caller has asked `requireTrail`. */
export async function readTrail(
  reader: Reader,
  {
    organisationId,
    scope,
    asked,
    limit,
  }: { organisationId: string; scope: TrailScope; asked: AskedTrail; limit: number },
): Promise<TrailEvent[]> {
  const people = new Map(scope.members.map(({ id, name }) => [id, name]));
  const rows = await listAuditEvents(reader, organisationId, {
    ...filterOf(asked),
    below: asked.below,
    limit,
  });
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    by: row.memberId === null ? null : (people.get(row.memberId) ?? 'a former member'),
    action: row.action,
    object: {
      type: row.objectType,
      id: row.objectId,
      name: scope.nameOf(row.objectId) ?? ownName(row.after) ?? ownName(row.before) ?? '',
    },
    plan: row.planId === null ? null : (scope.nameOf(row.planId) ?? 'a removed plan'),
    changes: differencesOf(row.before ?? {}, row.after ?? {}),
    before: row.before,
    after: row.after,
    hash: row.hash,
  }));
}

const filterOf = ({ planId, person, type, object, from, to }: AskedTrail): TrailFilter => ({
  planId,
  memberId: person,
  objectType: type,
  objectId: object,
  since: from === undefined ? undefined : Date.parse(from),
  until: to === undefined ? undefined : Date.parse(to) + DAY,
});

/** What an object calls itself in its record. */
function ownName(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const named = ['title', 'name', 'email', 'code'].map((key) => Reflect.get(record, key));
  return named.find((value) => typeof value === 'string');
}

async function objectNames(
  reader: Reader,
  {
    organisationId,
    planId,
    members,
  }: { organisationId: string; planId: string | undefined; members: readonly MemberWithUser[] },
): Promise<ObjectNames> {
  const names = new Map<string, string>();
  for (const { id, name } of members) names.set(id, name);
  for (const { id, name } of await listCostCentres(reader, organisationId)) names.set(id, name);
  for (const { id, name } of await listPlans(reader, organisationId)) names.set(id, name);
  const content = planId === undefined ? null : await findPlanContent(reader, organisationId, planId);
  if (content) {
    for (const { id, title } of content.roles) names.set(id, title);
    const named = [...content.costCentres, ...content.systems, ...content.options, ...content.scenarios];
    for (const { id, name } of named) names.set(id, name);
  }
  return (objectId) => names.get(objectId);
}
