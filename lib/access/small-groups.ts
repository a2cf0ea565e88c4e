import type { CostCentre, Plan, Role } from '@/lib/engine/types';
import { type Masks, WHOLE } from './mask-result';
import { type Group, maskSmallGroups } from './mask-small-groups';
import { type Cell, maskSystems } from './mask-systems';

/**
 * People in post when the plan starts, in heads: a role's heads (else its FTE rounded up), less its vacant posts. Somebody works where
 * there is FTE, whatever the count of heads says.
 */
export function peopleInPost({ fte, vacant, heads }: Pick<Role, 'fte' | 'vacant' | 'heads'>): number {
  return fte > 0 ? ((heads || Math.ceil(fte)) * (fte - vacant)) / fte : (heads ?? 0);
}

/** What is masked for a reader without pay: cost centres of few people, and systems by which such could be worked out. */
export function masksOf(plan: Plan, threshold: number): Masks {
  const centres = maskCentres(plan.costCentres, peopleByCentre(plan.roles), threshold);
  const above = new Map(plan.costCentres.map(({ code, parent }) => [code, parent ?? WHOLE]));
  const pathOf = (code: string): string[] => {
    const path = [code];
    for (let at = above.get(code); at !== undefined; at = above.get(at)) path.push(at);
    return path;
  };
  const paths = new Map(plan.costCentres.map(({ code }) => [code, pathOf(code)]));
  const systems = maskSystems({
    cells: cellsOf(plan.roles),
    shownOver: (centre) => paths.get(centre)?.find((code) => !centres.has(code)) ?? null,
    hidden: [...centres].map(
      (code) => new Set([...paths].flatMap(([inside, path]) => (path.includes(code) ? [inside] : []))),
    ),
    threshold,
  });
  return { centres, systems: systems.size > 0 ? new Set([...systems, WHOLE]) : systems };
}

/** Cost centres of few people, and others until nothing masked follows; `people` are each centre's own. */
export function maskCentres(
  costCentres: readonly Pick<CostCentre, 'code' | 'parent'>[],
  people: ReadonlyMap<string, number>,
  threshold: number,
): ReadonlySet<string> {
  const group = (code: string, parent: string | null, own = 0): Group => ({ code, parent, people: own });
  return maskSmallGroups(
    [group(WHOLE, null), ...costCentres.map((c) => group(c.code, c.parent ?? WHOLE, people.get(c.code)))],
    threshold,
  );
}

function peopleByCentre(roles: readonly Role[]): Map<string, number> {
  const people = new Map<string, number>();
  for (const role of roles) {
    people.set(role.costCentre, (people.get(role.costCentre) ?? 0) + peopleInPost(role));
  }
  return people;
}

/** One for each centre and system that role lines bring together. */
function cellsOf(roles: readonly Role[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const role of roles) {
    const { costCentre: centre, estimate } = role;
    const key = JSON.stringify([centre, estimate?.system]);
    const cell = cells.get(key) ?? { centre, system: estimate?.system, people: 0 };
    cells.set(key, { ...cell, people: cell.people + peopleInPost(role) });
  }
  return [...cells.values()];
}
