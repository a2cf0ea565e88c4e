import { type Columns, NONE } from './columns';
import { type DemandLevels, spanLevel } from './demand';
import { add, ROW, ROW_LENGTH } from './ledger';

/**
 * The workload roles of each centre and of all centres below it: their approved posts F, and their staff by month, those
 * of centre c from index c · months on. model.md, section 3.
 */
type Supervision = { posts: Float64Array; staff: Float64Array; baselineStaff: Float64Array };

/** From the ledgers of the centres, to which nothing but the workload roles of each has been added so far. */
function supervisionOf(columns: Columns, ledgers: readonly Float64Array[]): Supervision {
  const { months, roles, centres } = columns;
  const posts = new Float64Array(centres.count);
  const staff = new Float64Array(centres.count * months);
  const baselineStaff = new Float64Array(centres.count * months);
  for (let r = 0; r < roles.count; r++) {
    if (!roles.span[r]) add(posts, roles.centre[r] ?? NONE, roles.fte[r] ?? 0);
  }
  for (const [centre, ledger] of ledgers.entries()) {
    for (let t = 0; t < months; t++) {
      staff[centre * months + t] = ledger[t * ROW_LENGTH + ROW.staff] ?? 0;
      baselineStaff[centre * months + t] = ledger[t * ROW_LENGTH + ROW.baselineStaff] ?? 0;
    }
  }
  const supervision = { posts, staff, baselineStaff };
  addBelow(supervision, columns);
  return supervision;
}

/** Adds every centre to its parent, the deepest first. */
function addBelow({ posts, staff, baselineStaff }: Supervision, { months, centres }: Columns): void {
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

/** Turns the staff of every centre into levels of demand, in place. */
function toLevels(staff: Float64Array, posts: Float64Array, months: number): Float64Array {
  for (const [centre, supervised] of posts.entries()) {
    for (let cell = centre * months; cell < (centre + 1) * months; cell++) {
      staff[cell] = spanLevel(staff[cell] ?? 0, supervised);
    }
  }
  return staff;
}

/** The demand of span roles: the levels of their centres. */
export function spanLevels(columns: Columns, ledgers: readonly Float64Array[]): DemandLevels {
  const { posts, staff, baselineStaff } = supervisionOf(columns, ledgers);
  const { months, roles } = columns;
  return {
    plan: toLevels(staff, posts, months),
    baseline: toLevels(baselineStaff, posts, months),
    at: roles.centre.map((centre) => centre * months),
  };
}
