import { ceilingAt, gainAt, POINTS } from './augmentation';
import { monthIndex } from './time';
import type { Curve, Estimate, Plan, Point, Role } from './types';

/** Index that stands for "no system" and "no parent". */
export const NONE = -1;

/** Gain and ceiling of every role at one point, 0 without an estimate. model.md, section 2. */
export type PointColumns = { gain: Float64Array; ceiling: Float64Array };
export type RolloutKind = { rampMonths: number; curve: Curve };

/**
 * The roles of a plan, one typed array per attribute, sorted by driver (workload first: span roles follow their staff)
 * and centre, so that the roles whose sums go together lie together.
 */
export type RoleColumns = {
  count: number;
  /** The roles themselves, in this order. */
  sorted: readonly Role[];
  /** Where each role stands in the plan. */
  planIndex: Int32Array;
  centre: Int32Array;
  /** Index of the system that the estimate names, or NONE. */
  system: Int32Array;
  fte: Float64Array;
  /** Staff in post before the plan starts, FTE. */
  opening: Float64Array;
  salary: Float64Array;
  onCost: Float64Array;
  /** (1 − attrition)^(1/12): the share that stays a month. */
  stayRate: Float64Array;
  /** Index into `growths`. */
  growth: Int32Array;
  /** The distinct growths of the roles, a year. */
  growths: number[];
  contractor: Uint8Array;
  span: Uint8Array;
  estimated: Uint8Array;
  /** Month index in which the rollout starts; may lie outside of the plan. */
  rolloutStart: Int32Array;
  /** Index into `rollouts`. */
  rollout: Int32Array;
  rollouts: RolloutKind[];
  points: Readonly<Record<Point, PointColumns>>;
  quality: Float64Array;
  usage: Float64Array;
};

/** The tree of cost centres. `deepestFirst` lists every centre before its parent. */
export type CentreColumns = {
  count: number;
  codes: readonly string[];
  parent: Int32Array;
  deepestFirst: Int32Array;
};

export type Columns = { plan: Plan; months: number; roles: RoleColumns; centres: CentreColumns };

function indexByCode(items: readonly { code: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.code, index]));
}

function found(index: ReadonlyMap<string, number>, code: string, kind: string): number {
  const at = index.get(code);
  if (at === undefined) throw new Error(`The plan has no ${kind} "${code}".`);
  return at;
}

function centreColumns(plan: Plan, index: ReadonlyMap<string, number>): CentreColumns {
  const centres = plan.costCentres;
  const parent = Int32Array.from(centres, (centre) =>
    centre.parent === null ? NONE : found(index, centre.parent, 'cost centre'),
  );
  const depth = Int32Array.from(centres, (_, centre) => {
    let levels = 0;
    for (let above = parent[centre] ?? NONE; above !== NONE; above = parent[above] ?? NONE) {
      if (++levels > centres.length) throw new Error('The cost centres form a cycle.');
    }
    return levels;
  });
  const deepestFirst = Int32Array.from(centres.keys()).sort((a, b) => (depth[b] ?? 0) - (depth[a] ?? 0));
  return { count: centres.length, codes: centres.map((centre) => centre.code), parent, deepestFirst };
}

type Place = { index: number; role: Role; centre: number };

/** The plan's roles by driver and centre. */
function placesOf(plan: Plan, centreOf: ReadonlyMap<string, number>): Place[] {
  const workload = plan.costCentres.map((): Place[] => []);
  const span = plan.costCentres.map((): Place[] => []);
  for (const [index, role] of plan.roles.entries()) {
    const centre = found(centreOf, role.costCentre, 'cost centre');
    (role.driver === 'span' ? span : workload)[centre]?.push({ index, role, centre });
  }
  return [...workload.flat(), ...span.flat()];
}

/** Numbers the distinct things it is shown, 0 first. */
class Numbering<Key> {
  readonly known = new Map<Key, number>();

  of(key: Key): number {
    const at = this.known.get(key);
    if (at !== undefined) return at;
    this.known.set(key, this.known.size);
    return this.known.size - 1;
  }
}

/** One literal, and no spread: objects of one shape keep the compiled loops that read them. */
function emptyRoleColumns(sorted: readonly Role[]) {
  const count = sorted.length;
  const growths: number[] = [];
  const rollouts: RolloutKind[] = [];
  const point = (): PointColumns => ({ gain: new Float64Array(count), ceiling: new Float64Array(count) });
  return {
    count,
    sorted,
    growths,
    rollouts,
    points: { conservative: point(), likely: point(), ambitious: point() },
    planIndex: new Int32Array(count),
    centre: new Int32Array(count),
    system: new Int32Array(count).fill(NONE),
    fte: new Float64Array(count),
    opening: new Float64Array(count),
    salary: new Float64Array(count),
    onCost: new Float64Array(count),
    stayRate: new Float64Array(count),
    growth: new Int32Array(count),
    contractor: new Uint8Array(count),
    span: new Uint8Array(count),
    estimated: new Uint8Array(count),
    rolloutStart: new Int32Array(count),
    rollout: new Int32Array(count),
    quality: new Float64Array(count),
    usage: new Float64Array(count),
  };
}

function fillPoints(points: RoleColumns['points'], r: number, estimate: Estimate): void {
  for (const point of POINTS) {
    points[point].gain[r] = gainAt(estimate, point);
    points[point].ceiling[r] = ceilingAt(estimate, point);
  }
}

function roleColumns(plan: Plan, centreOf: ReadonlyMap<string, number>): RoleColumns {
  const systemOf = indexByCode(plan.systems);
  const places = placesOf(plan, centreOf);
  const columns = emptyRoleColumns(places.map(({ role }) => role));
  const growths = new Numbering<number>();
  const kinds = new Numbering<number>();
  const starts = new Map<string, number>();
  for (const [r, { index, role, centre }] of places.entries()) {
    columns.planIndex[r] = index;
    columns.centre[r] = centre;
    columns.fte[r] = role.fte;
    columns.opening[r] = role.fte - role.vacant;
    columns.salary[r] = role.salary;
    columns.onCost[r] = role.onCost;
    columns.stayRate[r] = (1 - role.attrition) ** (1 / 12);
    columns.growth[r] = growths.of(role.growth);
    columns.contractor[r] = role.engagement === 'contractor' ? 1 : 0;
    columns.span[r] = role.driver === 'span' ? 1 : 0;
    const { estimate } = role;
    if (!estimate) continue;
    columns.estimated[r] = 1;
    if (estimate.system !== undefined) columns.system[r] = found(systemOf, estimate.system, 'system');
    fillPoints(columns.points, r, estimate);
    columns.quality[r] = estimate.quality;
    columns.usage[r] = estimate.usage;
    const { start, rampMonths, curve } = estimate.rollout;
    const kind = kinds.of(curve === 's' ? rampMonths : -1 - rampMonths);
    columns.rollouts[kind] ??= { rampMonths, curve };
    columns.rollout[r] = kind;
    const month = starts.get(start) ?? monthIndex(plan.plan.start, start);
    starts.set(start, month);
    columns.rolloutStart[r] = month;
  }
  for (const growth of growths.known.keys()) columns.growths.push(growth);
  return columns;
}

/** The plan as typed arrays, one per attribute, so that the sums of a scenario allocate nothing per role. */
export function columnsOf(plan: Plan): Columns {
  const centreOf = indexByCode(plan.costCentres);
  return {
    plan,
    months: plan.plan.months,
    centres: centreColumns(plan, centreOf),
    roles: roleColumns(plan, centreOf),
  };
}
