import type { PlanContent } from '@/db/queries/plans';
import { type Actor, can } from '@/lib/access';
import { augmentationAt, type Role } from '@/lib/engine';
import { notFound } from '@/lib/errors';
import { DOUBT_KINDS, type DoubtKind, doubtsOf, type EstimateDoubt } from '@/lib/evidence';
import { costCentrePaths, planSubject } from '../plans/read-plan';
import { storedLines } from '../roles/lines';

/** A role line whose estimate is in doubt. */
export type DoubtLine = {
  roleId: string;
  title: string;
  /** Id and name of its cost centre in the plan. */
  centreId: string;
  centre: string;
  /** Who answers for the estimate; empty where it names nobody. */
  owner: string;
  doubts: EstimateDoubt[];
};

/** Role lines of a cost centre with each doubt; `lines` counts a line once. */
export type DoubtCounts = Record<DoubtKind | 'lines', number>;

/** YYYY-MM of a clock's now, UTC. */
export const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7);

type Asked = { thisMonth: string; pilots: ReadonlySet<string> };

/**
 * The estimates in doubt among the role lines that the actor may read, in the order of the plan.
 * @throws NOT_FOUND where the plan has cost centres and none of them is the actor's to read
 */
export function doubtLines(actor: Actor, content: PlanContent, asked: Asked): DoubtLine[] {
  const names = readableCentres(actor, content);
  const rows = content.roles.filter((role) => names.has(role.planCostCentreId));
  const lines = storedLines(content, { ...content, roles: rows });
  return doubtsAmong(
    lines.map(({ id, centreId, role }) => ({ id, centreId, centre: names.get(centreId) ?? '', role })),
    asked,
  );
}

type Line = { id: string; centreId: string; centre: string; role: Role };

/** Those of the lines whose estimates are in doubt. */
export function doubtsAmong(lines: readonly Line[], asked: Asked): DoubtLine[] {
  return lines.flatMap(({ id, centreId, centre, role }) => {
    if (!role.estimate) return [];
    const { gain } = augmentationAt(role.estimate, 'likely');
    const doubts = doubtsOf(role.estimate, { ...asked, gain });
    if (doubts.length === 0) return [];
    return {
      roleId: id,
      title: role.title || role.code,
      centreId,
      centre,
      owner: role.estimate.evidence?.owner?.trim() ?? '',
      doubts,
    };
  });
}

/** Names by id of the plan's centres whose role lines the actor may read. */
function readableCentres(actor: Actor, { plan, costCentres }: PlanContent): Map<string, string> {
  const paths = costCentrePaths(costCentres);
  const subject = planSubject(plan);
  const readable = costCentres.filter(({ id }) =>
    can(actor, 'roles:read', { ...subject, costCentrePath: paths.get(id) ?? [] }),
  );
  if (readable.length === 0 && (costCentres.length > 0 || !can(actor, 'roles:read', subject)))
    throw notFound();
  return new Map(readable.map(({ id, name }) => [id, name]));
}

/** By id in the plan of each cost centre with lines of its own in doubt. */
export function countDoubts(lines: readonly DoubtLine[]): Map<string, DoubtCounts> {
  const counts = new Map<string, DoubtCounts>();
  for (const { centreId, doubts } of lines) {
    const count = counts.get(centreId) ?? noDoubts();
    count.lines += 1;
    for (const { kind } of doubts) count[kind] += 1;
    counts.set(centreId, count);
  }
  return counts;
}

function noDoubts(): DoubtCounts {
  const none = DOUBT_KINDS.map((kind): [DoubtKind, number] => [kind, 0]);
  return { ...(Object.fromEntries(none) as Record<DoubtKind, number>), lines: 0 };
}
