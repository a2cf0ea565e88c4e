import { type Columns, NONE } from './columns';
import { type DemandLevels, spanLevel } from './demand';
import { add, ROW, ROW_LENGTH } from './ledger';

/**
 * The workload roles of each centre and of all centres below it: their approved posts F, and their staff by month, those
 * of centre c from index c · months on. model.md, section 3.
 */
export type Supervision = { posts: Float64Array; staff: Float64Array; baselineStaff: Float64Array };

/** From the ledgers of the centres, to which nothing but the workload roles of each has been added so far. */
export function supervisionOf(columns: Columns, ledgers: readonly Float64Array[]): Supervision {
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
