import { type Columns, NONE } from './columns';
import { type DemandLevels, spanLevel } from './demand';
import { add, ROW, ROW_LENGTH } from './ledger';

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

/** Counts workload role `r`, whose months are in `ledger`, to its own centre. */
export function supervise(supervision: Supervision, columns: Columns, r: number, ledger: Float64Array): void {
  const { roles, months } = columns;
  const centre = roles.centre[r] ?? NONE;
  add(supervision.posts, centre, roles.fte[r] ?? 0);
  for (let t = 0, row = 0; t < months; t++, row += ROW_LENGTH) {
    add(supervision.staff, centre * months + t, ledger[row + ROW.staff] ?? 0);
    add(supervision.baselineStaff, centre * months + t, ledger[row + ROW.baselineStaff] ?? 0);
  }
}

/** Counts every centre to its parent, once all workload roles are counted to their own. */
export function superviseBelow(supervision: Supervision, columns: Columns): void {
  const { posts, staff, baselineStaff } = supervision;
  const { months, centres } = columns;
  for (const centre of centres.deepestFirst) {
    const parent = centres.parent[centre] ?? NONE;
    if (parent === NONE) continue;
    add(posts, parent, posts[centre] ?? 0);
    for (let t = 0; t < months; t++) {
      add(staff, parent * months + t, staff[centre * months + t] ?? 0);
      add(baselineStaff, parent * months + t, baselineStaff[centre * months + t] ?? 0);
    }
  }
}

/** The demand of span roles: the levels of their centres. */
export function spanLevels(supervision: Supervision, columns: Columns): DemandLevels {
  const { months } = columns;
  const levels = (staff: Float64Array) =>
    staff.map((people, cell) => spanLevel(people, supervision.posts[Math.floor(cell / months)] ?? 0));
  return {
    plan: levels(supervision.staff),
    baseline: levels(supervision.baselineStaff),
    at: columns.roles.centre.map((centre) => centre * months),
  };
}
