import { NONE, type RoleColumns } from './columns';

/** The roles first … until − 1 of the columns, all of one driver, centre and system: their sums share a ledger. */
export type Group = { first: number; until: number; centre: number; system: number; span: boolean };

/** All roles in groups; each by itself if roles are asked for singly. */
export function groupsOf(roles: RoleColumns, singly: boolean): Group[] {
  const groups: Group[] = [];
  for (let r = 0; r < roles.count; r++) {
    const centre = roles.centre[r] ?? NONE;
    const system = roles.system[r] ?? NONE;
    const span = roles.span[r] === 1;
    const open = groups.at(-1);
    if (!singly && open && open.centre === centre && open.system === system && open.span === span)
      open.until++;
    else groups.push({ first: r, until: r + 1, centre, system, span });
  }
  return groups;
}
