import type { CostCentre, Role } from '@/lib/engine';
import { groupBy } from '@/lib/group-by';
import { levelsThatFit } from '@/lib/plan';

/** Rows of a table that nobody has folded or unfolded, at most: as many levels of the tree as fit. */
const MOST_AT_FIRST = 25;

/** A row before it has figures. */
export type Place = {
  centre: CostCentre;
  depth: number;
  hasBelow: boolean;
  isOpen: boolean;
  ownLines: number;
};

type Tree = { costCentres: readonly CostCentre[]; top: string | null; roles: readonly Role[] };

/** The centres below `top` in reading order, those below a folded one left out; `open` are the codes of those that are not folded. */
export function placesOf({ costCentres, top, roles }: Tree, open: ReadonlySet<string> | null): Place[] {
  const below = belowOf(costCentres);
  const lines = groupBy(roles, (role) => role.costCentre);
  const isOpen = open ? (code: string) => open.has(code) : openAtFirst(below, top);
  const places: Place[] = [];
  const add = (centre: CostCentre, depth: number) => {
    const centres = below.get(centre.code) ?? [];
    const place = {
      centre,
      depth,
      hasBelow: centres.length > 0,
      isOpen: centres.length > 0 && isOpen(centre.code, depth),
      ownLines: lines.get(centre.code)?.length ?? 0,
    };
    places.push(place);
    if (place.isOpen) for (const one of centres) add(one, depth + 1);
  };
  for (const centre of below.get(top) ?? []) add(centre, 0);
  return places;
}

type Below = ReadonlyMap<string | null, CostCentre[]>;

/** By parent; the top centres of a part, whose parents are not in it, by null. */
function belowOf(costCentres: readonly CostCentre[]): Below {
  const codes = new Set(costCentres.map(({ code }) => code));
  return groupBy(costCentres, ({ parent }) => (parent !== null && codes.has(parent) ? parent : null));
}

function openAtFirst(below: Below, top: string | null): (code: string, depth: number) => boolean {
  const depthsBelow = (parent: string | null, depth: number): number[] =>
    (below.get(parent) ?? []).flatMap(({ code }) => [depth, ...depthsBelow(code, depth + 1)]);
  const levels = levelsThatFit(depthsBelow(top, 0), MOST_AT_FIRST);
  return (_, depth) => depth + 1 < levels;
}
