/** A group of people in a tree. `people` are its own, without those of the groups below it. */
export type Group = { code: string; parent: string | null; people: number };

/** Sums of heads that differ by less are the same: heads in post may be fractions. */
const SAME = 1e-9;

type Node = Group & { below: Node[]; total: number };

/**
 * The groups whose figures a reader must not see where every figure is a sum over a group with all groups below it: those of
 * fewer people than `threshold`, and others wherever the first could be worked out by subtraction. What can be added up
 * from the shown figures concerns nobody, or `threshold` people or more, and is no hidden group. A group without people
 * hides nobody and is shown. @returns codes of the hidden groups
 */
export function maskSmallGroups(groups: readonly Group[], threshold: number): ReadonlySet<string> {
  const nodes = treeOf(groups);
  const hidden = new Set([...nodes.values()].filter((n) => isSmall(n.total, threshold)).map((n) => n.code));
  for (let next = nextToHide(nodes, hidden, threshold); next; next = nextToHide(nodes, hidden, threshold)) {
    hidden.add(next.code);
  }
  showWhatFollows(nodes, hidden);
  return hidden;
}

const isSmall = (people: number, threshold: number) => people > SAME && people < threshold - SAME;

function treeOf(groups: readonly Group[]): Map<string, Node> {
  const nodes = new Map(groups.map((g) => [g.code, { ...g, below: [] as Node[], total: 0 }]));
  for (const node of nodes.values()) {
    if (node.parent !== null) nodes.get(node.parent)?.below.push(node);
    for (let n: Node | undefined = node; n; n = n.parent === null ? undefined : nodes.get(n.parent)) {
      n.total += node.people;
    }
  }
  return nodes;
}

/** What a shown group's figure tells apart: itself less the nearest shown groups below it. The shown ones tell nothing finer. */
function remainder(node: Node, hidden: ReadonlySet<string>): { people: number; nearest: Node[] } {
  const nearest: Node[] = [];
  const inside = [node];
  for (const one of inside) {
    for (const below of one.below) (hidden.has(below.code) ? inside : nearest).push(below);
  }
  return { people: inside.reduce((sum, one) => sum + one.people, 0), nearest };
}

/** Where a remainder is of too few people: the smallest group that would join it, else the group itself. */
function nextToHide(
  nodes: ReadonlyMap<string, Node>,
  hidden: ReadonlySet<string>,
  threshold: number,
): Node | undefined {
  for (const node of nodes.values()) {
    if (hidden.has(node.code)) continue;
    const { people, nearest } = remainder(node, hidden);
    if (!isSmall(people, threshold)) continue;
    const [smallest] = nearest.filter((n) => n.total > SAME).sort((a, b) => a.total - b.total);
    return smallest ?? node;
  }
  return undefined;
}

/** Shows again what follows from the shown figures anyway. */
function showWhatFollows(nodes: ReadonlyMap<string, Node>, hidden: Set<string>): void {
  for (const node of [...nodes.values()].filter((n) => hidden.has(n.code))) {
    if (follows(node, nodes, hidden)) hidden.delete(node.code);
  }
}

/** Whether a hidden group is a sum of remainders: all of it lies in them, and all of them in it. */
function follows(group: Node, nodes: ReadonlyMap<string, Node>, hidden: ReadonlySet<string>): boolean {
  const owners = new Set<Node>();
  const inside = [group];
  for (const one of inside) {
    inside.push(...one.below);
    if (one.people <= SAME) continue;
    const owner = nearestShown(one, nodes, hidden);
    if (!owner) return false;
    owners.add(owner);
  }
  const told = [...owners].reduce((sum, owner) => sum + remainder(owner, hidden).people, 0);
  return Math.abs(told - group.total) <= SAME;
}

function nearestShown(
  node: Node,
  nodes: ReadonlyMap<string, Node>,
  hidden: ReadonlySet<string>,
): Node | undefined {
  let at: Node | undefined = node;
  while (at && hidden.has(at.code)) at = at.parent === null ? undefined : nodes.get(at.parent);
  return at;
}
