import type { CostCentre, Plan, Role } from '@/lib/engine';
import { groupBy } from '@/lib/group-by';
import type { Rows } from './references';

/** Who stands in which row: a tree read depth first, so that a centre and all centres below it are one run of rows. */
export type Layout = {
  /** `parent` is the row of the centre above, or −1; `last` that of the last centre below. */
  centres: { centre: CostCentre; parent: number; last: number }[];
  /** Workload roles first, then span roles, which follow them; both in the order of their centres. */
  roles: { role: Role; centre: number }[];
  /** The rows of the workload roles and of the span roles of a centre and all below it. */
  runs: (centre: number) => { workload: Rows | null; span: Rows | null };
};

export function layoutOf(plan: Plan): Layout {
  const centres = depthFirst(plan);
  const rowOf = new Map(centres.map(({ centre }, row) => [centre.code, row]));
  const roles = plan.roles
    .map((role) => ({ role, centre: rowOf.get(role.costCentre) ?? 0 }))
    .sort(
      (a, b) => Number(a.role.driver === 'span') - Number(b.role.driver === 'span') || a.centre - b.centre,
    );
  const runOf = (driver: Role['driver'], from: number, to: number): Rows | null => {
    const isOne = ({ role, centre }: Layout['roles'][number]) =>
      role.driver === driver && centre >= from && centre <= to;
    const first = roles.findIndex(isOne);
    return first === -1 ? null : { first, last: roles.findLastIndex(isOne) };
  };
  const runs = centres.map(({ last }, row) => ({
    workload: runOf('workload', row, last),
    span: runOf('span', row, last),
  }));
  return { centres, roles, runs: (centre) => runs[centre] ?? { workload: null, span: null } };
}

function depthFirst({ costCentres }: Plan): Layout['centres'] {
  const below = groupBy(costCentres, (centre) => centre.parent);
  const rows: Layout['centres'] = [];
  const add = (centre: CostCentre, parent: number): void => {
    const row = { centre, parent, last: 0 };
    const at = rows.push(row) - 1;
    for (const child of below.get(centre.code) ?? []) add(child, at);
    row.last = rows.length - 1;
  };
  for (const top of below.get(null) ?? []) add(top, -1);
  return rows;
}
