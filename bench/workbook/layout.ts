import type { Plan, Role } from '@/lib/engine/types';
import type { Rows } from './sheet';

/** Who stands in which row: a tree read depth first, so that a centre and all centres below it are one run of rows. */
export type Layout = {
  plan: Plan;
  centres: { code: string; parent: number; last: number }[];
  /** Workload roles first, then span roles; both in the order of their centres. */
  roles: { role: Role; centre: number; system: number }[];
  /** The rows of the workload roles and of the span roles of a centre and all below it. */
  rows: (centre: number) => { workload: Rows | null; span: Rows | null };
};

function depthFirst(plan: Plan, parent: string | null): string[] {
  return plan.costCentres
    .filter((centre) => centre.parent === parent)
    .flatMap((centre) => [centre.code, ...depthFirst(plan, centre.code)]);
}

function sizeOf(plan: Plan, code: string): number {
  return 1 + depthFirst(plan, code).length;
}

export function layoutOf(plan: Plan): Layout {
  const codes = depthFirst(plan, null);
  const centres = codes.map((code, row) => {
    const parent = plan.costCentres.find((centre) => centre.code === code)?.parent ?? null;
    return { code, parent: parent === null ? -1 : codes.indexOf(parent), last: row + sizeOf(plan, code) - 1 };
  });
  const roles = plan.roles
    .map((role) => ({
      role,
      centre: codes.indexOf(role.costCentre),
      system: plan.systems.findIndex((system) => system.code === role.estimate?.system),
    }))
    .sort(
      (a, b) => Number(a.role.driver === 'span') - Number(b.role.driver === 'span') || a.centre - b.centre,
    );
  const rowsOf = (driver: Role['driver'], from: number, to: number): Rows | null => {
    const isOne = (one: (typeof roles)[number]) =>
      one.role.driver === driver && one.centre >= from && one.centre <= to;
    const first = roles.findIndex(isOne);
    return first === -1 ? null : { first, last: roles.findLastIndex(isOne) };
  };
  return {
    plan,
    centres,
    roles,
    rows: (centre) => {
      const to = centres[centre]?.last ?? centre;
      return { workload: rowsOf('workload', centre, to), span: rowsOf('span', centre, to) };
    },
  };
}
