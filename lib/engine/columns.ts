import { ceilingAt, gainAt } from './augmentation';
import { absoluteMonth } from './time';
import type { Curve, Plan, Point, Role } from './types';

/** Index that stands for "no system" and "no parent". */
export const NONE = -1;

export type RolloutKind = { rampMonths: number; curve: Curve };
export type PointColumns = { gain: Float64Array; ceiling: Float64Array };

/**
 * The roles of a plan, one typed array per attribute, sorted by driver (workload first), centre and system, so that the
 * roles whose sums are needed together lie together.
 */
export type RoleColumns = {
  count: number;
  codes: readonly string[];
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
  growths: Float64Array;
  contractor: Uint8Array;
  span: Uint8Array;
  estimated: Uint8Array;
  /** Month index in which the rollout starts; may lie outside of the plan. */
  rolloutStart: Int32Array;
  /** Index into `rollouts`. */
  rollout: Int32Array;
  rollouts: readonly RolloutKind[];
  at: Readonly<Record<Point, PointColumns>>;
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

function centreColumns(plan: Plan): CentreColumns {
  const centres = plan.costCentres;
  const index = indexByCode(centres);
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

function pointColumns(roles: readonly Role[], point: Point): PointColumns {
  const gain = new Float64Array(roles.length);
  const ceiling = new Float64Array(roles.length);
  for (const [r, role] of roles.entries()) {
    if (!role.estimate) continue;
    gain[r] = gainAt(role.estimate, point);
    ceiling[r] = ceilingAt(role.estimate, point);
  }
  return { gain, ceiling };
}

function rolloutColumns(roles: readonly Role[], firstMonth: number) {
  const rollouts: RolloutKind[] = [];
  const known = new Map<string, number>();
  const rollout = new Int32Array(roles.length);
  const rolloutStart = new Int32Array(roles.length);
  for (const [r, role] of roles.entries()) {
    if (!role.estimate) continue;
    const { start, rampMonths, curve } = role.estimate.rollout;
    const key = `${rampMonths} ${curve}`;
    let index = known.get(key);
    if (index === undefined) {
      index = rollouts.push({ rampMonths, curve }) - 1;
      known.set(key, index);
    }
    rollout[r] = index;
    rolloutStart[r] = absoluteMonth(start) - firstMonth;
  }
  return { rollouts, rollout, rolloutStart };
}

function growthColumns(roles: readonly Role[]) {
  const known = new Map<number, number>();
  const growth = new Int32Array(roles.length);
  for (const [r, role] of roles.entries()) {
    let index = known.get(role.growth);
    if (index === undefined) {
      index = known.size;
      known.set(role.growth, index);
    }
    growth[r] = index;
  }
  return { growth, growths: new Float64Array(known.keys()) };
}

type Place = { role: Role; planIndex: number; centre: number; system: number };

/** model.md, section 3: span roles come last because they follow the staff of the others. */
function placesOf(plan: Plan): Place[] {
  const centres = indexByCode(plan.costCentres);
  const systems = indexByCode(plan.systems);
  const places = plan.roles.map((role, planIndex): Place => {
    const system = role.estimate?.system;
    return {
      role,
      planIndex,
      centre: found(centres, role.costCentre, 'cost centre'),
      system: system === undefined ? NONE : found(systems, system, 'system'),
    };
  });
  const isSpan = (place: Place) => Number(place.role.driver === 'span');
  return places.sort((a, b) => isSpan(a) - isSpan(b) || a.centre - b.centre || a.system - b.system);
}

/** The plan as typed arrays, one per attribute, so that the sums of a scenario allocate nothing per role. */
export function columnsOf(plan: Plan): Columns {
  const places = placesOf(plan);
  const roles = places.map((place) => place.role);
  const numbers = (value: (role: Role) => number) => new Float64Array(roles.map(value));
  const flags = (holds: (role: Role) => boolean) =>
    new Uint8Array(roles.map((role) => (holds(role) ? 1 : 0)));
  return {
    plan,
    months: plan.plan.months,
    centres: centreColumns(plan),
    roles: {
      count: roles.length,
      codes: roles.map((role) => role.code),
      planIndex: new Int32Array(places.map((place) => place.planIndex)),
      centre: new Int32Array(places.map((place) => place.centre)),
      system: new Int32Array(places.map((place) => place.system)),
      fte: numbers((role) => role.fte),
      opening: numbers((role) => role.fte - role.vacant),
      salary: numbers((role) => role.salary),
      onCost: numbers((role) => role.onCost),
      stayRate: numbers((role) => (1 - role.attrition) ** (1 / 12)),
      ...growthColumns(roles),
      contractor: flags((role) => role.engagement === 'contractor'),
      span: flags((role) => role.driver === 'span'),
      estimated: flags((role) => role.estimate !== undefined),
      ...rolloutColumns(roles, absoluteMonth(plan.plan.start)),
      at: {
        conservative: pointColumns(roles, 'conservative'),
        likely: pointColumns(roles, 'likely'),
        ambitious: pointColumns(roles, 'ambitious'),
      },
      quality: numbers((role) => role.estimate?.quality ?? 0),
      usage: numbers((role) => role.estimate?.usage ?? 0),
    },
  };
}
