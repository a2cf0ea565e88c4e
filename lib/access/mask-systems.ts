import { type Edge, findSmallCut } from './small-cut';

/** People of one cost centre (its own) who are to work with one system, or with none. */
export type Cell = { centre: string; system: string | undefined; people: number };

type Asked = {
  cells: readonly Cell[];
  /** The shown cost centre, or the whole, whose figure tells of a centre's own people; null where none does. */
  shownOver: (centre: string) => string | null;
  /** The centres in each masked one, itself among them. */
  hidden: readonly ReadonlySet<string>[];
  threshold: number;
};

const SAME = 1e-9;
const NOWHERE = '';

/**
 * The systems whose users a reader must not see. Users are staff times adoption, and seats are users times a price, so that a system's
 * figures count people as a cost centre's do: where adoption is known, either can be set off against the other. Centres and systems are
 * points of a graph and people lie between their centre and their system; what can be added and subtracted from the shown figures
 * concerns the people on a cut of it. A system is masked where fewer people than `threshold` work with it, where a cut of fewer would
 * be left, and where a masked centre would follow.
 */
export function maskSystems(asked: Asked): ReadonlySet<string> {
  const people = peopleOf(asked.cells);
  const hidden = new Set(
    [...people].filter(([, count]) => count > SAME && count < asked.threshold - SAME).map(([code]) => code),
  );
  const small = new Set(hidden);
  const bySize = [...people].sort((a, b) => a[1] - b[1]).map(([code]) => code);
  for (let told = toldBy(asked, hidden); told; told = toldBy(asked, hidden)) {
    const next = bySize.find((code) => !hidden.has(code) && told?.has(code));
    const any = next ?? bySize.find((code) => !hidden.has(code));
    if (any === undefined) break;
    hidden.add(any);
  }
  for (const code of bySize.reverse().filter((one) => hidden.has(one) && !small.has(one))) {
    hidden.delete(code);
    if (toldBy(asked, hidden)) hidden.add(code);
  }
  return hidden;
}

function peopleOf(cells: readonly Cell[]): Map<string, number> {
  const people = new Map<string, number>();
  for (const { system, people: count } of cells) {
    if (system !== undefined) people.set(system, (people.get(system) ?? 0) + count);
  }
  return people;
}

const pointOf = (kind: 'centre' | 'system', code: string) => `${kind} ${code}`;

/** Systems of which one is to be masked, because what is shown tells too much; null where it does not. */
function toldBy(asked: Asked, masked: ReadonlySet<string>): ReadonlySet<string> | null {
  const placed = placedOf(asked, masked);
  const shown = [...peopleOf(asked.cells).keys()].filter((code) => !masked.has(code));
  const cut = findSmallCut(placed, { threshold: asked.threshold, outside: NOWHERE });
  if (cut) {
    return new Set(shown.filter((code) => cut.has(pointOf('system', code))));
  }
  for (const group of asked.hidden) {
    if (!follows(placed, group)) continue;
    const near = placed.filter((cell) => group.has(cell.centre)).map(({ system }) => system);
    return new Set(shown.filter((code) => near.includes(code)));
  }
  return null;
}

type Placed = Edge & Pick<Cell, 'centre' | 'system'>;

/** Each cell between what tells of its centre and what tells of its system; what nothing tells of is nowhere. */
function placedOf({ cells, shownOver }: Asked, masked: ReadonlySet<string>): Placed[] {
  return cells.flatMap((cell): Placed[] => {
    const over = shownOver(cell.centre);
    const from = over === null ? NOWHERE : pointOf('centre', over);
    const to =
      cell.system === undefined || masked.has(cell.system) ? NOWHERE : pointOf('system', cell.system);
    return cell.people <= SAME ? [] : [{ ...cell, from, to }];
  });
}

/** Whether the figure of a group is a sum and difference of shown ones: a height for each point, one step apart on the group alone. */
function follows(placed: readonly Placed[], group: ReadonlySet<string>): boolean {
  const steps = new Map<string, { to: string; up: number }[]>();
  const add = (from: string, to: string, up: number) => {
    const known = steps.get(from);
    if (known) known.push({ to, up });
    else steps.set(from, [{ to, up }]);
  };
  for (const { centre, from, to } of placed) {
    const up = group.has(centre) ? 1 : 0;
    if (from === to && up !== 0) return false;
    add(from, to, -up);
    add(to, from, up);
  }
  const heights = new Map<string, number>();
  for (const start of steps.keys()) {
    if (heights.has(start)) continue;
    heights.set(start, 0);
    const open = [start];
    for (const point of open) {
      for (const { to, up } of steps.get(point) ?? []) {
        const height = (heights.get(point) ?? 0) + up;
        const known = heights.get(to);
        if (known === undefined) {
          heights.set(to, height);
          open.push(to);
        } else if (known !== height) return false;
      }
    }
  }
  return true;
}
