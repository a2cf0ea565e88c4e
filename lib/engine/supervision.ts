import { type CentreColumns, type Columns, NONE } from './columns';
import { type DemandLevels, spanLevel } from './demand';
import { add, ROW, ROW_LENGTH } from './ledger';

/**
 * The workload roles of each centre and of all centres below it: their approved posts F, and their staff by month, those
 * of centre c from index c · months on. model.md, section 3.
 */
type Supervision = { posts: Float64Array; staff: Float64Array; baselineStaff: Float64Array };

/** From the ledgers of the centres, to which nothing but the workload roles of each has been added so far. */
function supervisionOf(columns: Columns, ledgers: readonly Float64Array[]): Supervision {
  const { months, centres } = columns;
  const staff = new Float64Array(centres.count * months);
  const baselineStaff = new Float64Array(centres.count * months);
  for (const [centre, ledger] of ledgers.entries()) {
    for (let t = 0; t < months; t++) {
      staff[centre * months + t] = ledger[t * ROW_LENGTH + ROW.staff] ?? 0;
      baselineStaff[centre * months + t] = ledger[t * ROW_LENGTH + ROW.baselineStaff] ?? 0;
    }
  }
  addToParents(staff, months, centres);
  addToParents(baselineStaff, months, centres);
  return { posts: supervisedPosts(columns), staff, baselineStaff };
}

/** F of every centre: approved posts of the workload roles in it and in all centres below. model.md, section 3. */
export function supervisedPosts({ roles, centres }: Columns): Float64Array {
  const posts = new Float64Array(centres.count);
  for (let r = 0; r < roles.count; r++) {
    if (!roles.span[r]) add(posts, roles.centre[r] ?? NONE, roles.fte[r] ?? 0);
  }
  addToParents(posts, 1, centres);
  return posts;
}

/** Adds the `width` cells of every centre to those of its parent, the deepest first. */
export function addToParents(cells: Float64Array, width: number, centres: CentreColumns): void {
  for (const centre of centres.deepestFirst) {
    const parent = centres.parent[centre] ?? NONE;
    if (parent === NONE) continue;
    for (let cell = 0; cell < width; cell++) {
      add(cells, parent * width + cell, cells[centre * width + cell] ?? 0);
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
