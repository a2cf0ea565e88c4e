import type { Plan, Role } from '@/lib/engine/types';
import { type Masks, WHOLE } from './mask-result';
import { type Group, maskSmallGroups } from './mask-small-groups';

/** People in post when the plan starts, in heads: a role's heads (else its FTE rounded up), less its vacant posts. */
export function peopleInPost({ fte, vacant, heads }: Pick<Role, 'fte' | 'vacant' | 'heads'>): number {
  return fte > 0 ? ((heads ?? Math.ceil(fte)) * (fte - vacant)) / fte : (heads ?? 0);
}

/** What is masked for a reader without pay: cost centres of few people, and systems that few people are to work with. */
export function masksOf(plan: Plan, threshold: number): Masks {
  const centres = peopleBy(plan.roles, (role) => role.costCentre);
  const systems = peopleBy(plan.roles, (role) => role.estimate?.system);
  const group = (code: string, parent: string | null, people = 0): Group => ({ code, parent, people });
  return {
    centres: maskSmallGroups(
      [
        group(WHOLE, null),
        ...plan.costCentres.map((c) => group(c.code, c.parent ?? WHOLE, centres.get(c.code))),
      ],
      threshold,
    ),
    systems: maskSmallGroups(
      [group(WHOLE, null), ...plan.systems.map((s) => group(s.code, WHOLE, systems.get(s.code)))],
      threshold,
    ),
  };
}

function peopleBy(roles: readonly Role[], keyOf: (role: Role) => string | undefined): Map<string, number> {
  const people = new Map<string, number>();
  for (const role of roles) {
    const key = keyOf(role);
    if (key !== undefined) people.set(key, (people.get(key) ?? 0) + peopleInPost(role));
  }
  return people;
}
