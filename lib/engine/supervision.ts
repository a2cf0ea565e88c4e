import { type Columns, NONE } from './columns';
import type { Group } from './groups';
import { ROW, ROW_LENGTH } from './ledger';

/**
 * The workload roles of each centre and of all centres below it: their approved posts F, and their staff by month, those
 * of centre c from index c · months on. model.md, section 3.
 */
export type Supervision = { posts: Float64Array; staff: Float64Array; baselineStaff: Float64Array };

export function emptySupervision(columns: Columns): Supervision {
  const cells = columns.centres.count * columns.months;
  return {
    posts: new Float64Array(columns.centres.count),
    staff: new Float64Array(cells),
    baselineStaff: new Float64Array(cells),
  };
}

/** Counts the workload roles of a group, whose sums are in `ledger`, to their own centre. */
export function superviseGroup(
  supervision: Supervision,
  columns: Columns,
  group: Group,
  ledger: Float64Array,
): void {
  const { posts, staff, baselineStaff } = supervision;
  const { fte } = columns.roles;
  for (const r of group.roles) posts[group.centre] = (posts[group.centre] ?? 0) + (fte[r] ?? 0);
  for (let t = 0, row = 0; t < columns.months; t++, row += ROW_LENGTH) {
    const cell = group.centre * columns.months + t;
    staff[cell] = (staff[cell] ?? 0) + (ledger[row + ROW.staff] ?? 0);
    baselineStaff[cell] = (baselineStaff[cell] ?? 0) + (ledger[row + ROW.baselineStaff] ?? 0);
  }
}

/** Counts every centre to its parent, once all workload roles are counted to their own. */
export function superviseBelow(supervision: Supervision, columns: Columns): void {
  const { posts, staff, baselineStaff } = supervision;
  const { months, centres } = columns;
  for (const centre of centres.deepestFirst) {
    const parent = centres.parent[centre] ?? NONE;
    if (parent === NONE) continue;
    posts[parent] = (posts[parent] ?? 0) + (posts[centre] ?? 0);
    for (let t = 0; t < months; t++) {
      const below = centre * months + t;
      const above = parent * months + t;
      staff[above] = (staff[above] ?? 0) + (staff[below] ?? 0);
      baselineStaff[above] = (baselineStaff[above] ?? 0) + (baselineStaff[below] ?? 0);
    }
  }
}
