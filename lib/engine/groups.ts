import { type Columns, NONE } from './columns';

/** Roles of one centre, driver and system, whose sums are kept in one ledger; a single role if roles are asked for. */
export type Group = { roles: Int32Array; centre: number; system: number; span: boolean };

/** All roles in groups, those of the driver "workload" first, because the others supervise them. */
export function groupsOf(columns: Columns, singly: boolean): Group[] {
  const { span, centre, system, count } = columns.roles;
  const at = (column: Int32Array | Uint8Array, r: number) => column[r] ?? NONE;
  const compare = (a: number, b: number) =>
    at(span, a) - at(span, b) || at(centre, a) - at(centre, b) || at(system, a) - at(system, b);
  const order = Int32Array.from({ length: count }, (_, r) => r).sort((a, b) => compare(a, b) || a - b);
  const groups: Group[] = [];
  for (let first = 0, next = 0; first < count; first = next) {
    const head = order[first] ?? 0;
    next = first + 1;
    while (!singly && next < count && compare(head, order[next] ?? 0) === 0) next++;
    groups.push({
      roles: order.subarray(first, next),
      centre: at(centre, head),
      system: at(system, head),
      span: at(span, head) === 1,
    });
  }
  return groups;
}
