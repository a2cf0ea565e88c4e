/** People between two of the things that figures are of. */
export type Edge = { from: string; to: string; people: number };

const SAME = 1e-9;

type Graph = Map<string, Map<string, number>>;

/**
 * The side, without the point `outside`, of a cut of a graph that fewer than `threshold` people, and somebody, lie on; null where there is none. Points that no such cut
 * parts are drawn together until nothing is left: those with `threshold` people between them, and the last two of an order in which each is
 * the one with most people to those before it (Stoer and Wagner, 1997).
 */
export function findSmallCut(
  edges: readonly Edge[],
  { threshold, outside }: { threshold: number; outside: string },
): ReadonlySet<string> | null {
  const graph = graphOf(edges);
  const inside = new Map([...graph.keys()].map((point) => [point, new Set([point])]));
  const join = (kept: string, gone: string) => {
    merge(graph, kept, gone);
    for (const point of inside.get(gone) ?? []) inside.get(kept)?.add(point);
    inside.delete(gone);
  };
  const isSmall = (people: number) => people > SAME && people < threshold - SAME;
  for (;;) {
    joinHeavy(graph, threshold, join);
    for (const [point, near] of graph) {
      if (!isSmall(sumOf(near))) continue;
      const side = inside.get(point) ?? new Set();
      return side.has(outside) ? restOf(graphOf(edges), side) : side;
    }
    const pair = lastTwo(graph);
    if (!pair) return null;
    join(pair[0], pair[1]);
  }
}

const sumOf = (near: ReadonlyMap<string, number>) =>
  [...near.values()].reduce((sum, people) => sum + people, 0);

function graphOf(edges: readonly Edge[]): Graph {
  const graph: Graph = new Map();
  const add = (a: string, b: string, people: number) => {
    const near = graph.get(a) ?? new Map<string, number>();
    near.set(b, (near.get(b) ?? 0) + people);
    graph.set(a, near);
  };
  for (const { from, to, people } of edges) {
    if (from === to || people <= SAME) continue;
    add(from, to, people);
    add(to, from, people);
  }
  return graph;
}

function merge(graph: Graph, kept: string, gone: string): void {
  const near = graph.get(kept);
  for (const [point, people] of graph.get(gone) ?? []) {
    const back = graph.get(point);
    back?.delete(gone);
    if (point === kept) continue;
    near?.set(point, (near.get(point) ?? 0) + people);
    back?.set(kept, (back.get(kept) ?? 0) + people);
  }
  graph.delete(gone);
}

function joinHeavy(graph: Graph, threshold: number, join: (kept: string, gone: string) => void): void {
  const open = [...graph.keys()];
  for (const point of open) {
    for (
      let heavy = heavyOf(graph, point, threshold);
      heavy !== undefined;
      heavy = heavyOf(graph, point, threshold)
    ) {
      join(point, heavy);
    }
  }
}

function heavyOf(graph: Graph, point: string, threshold: number): string | undefined {
  for (const [other, people] of graph.get(point) ?? []) if (people >= threshold - SAME) return other;
  return undefined;
}

/** What hangs together with the points of a side and is none of them. */
function restOf(graph: Graph, side: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(side);
  for (const point of reached) for (const near of graph.get(point)?.keys() ?? []) reached.add(near);
  return new Set([...reached].filter((point) => !side.has(point)));
}

/** Of the first part of the graph that hangs together and has two points or more. */
function lastTwo(graph: Graph): [string, string] | null {
  const start = [...graph].find(([, near]) => near.size > 0)?.[0];
  if (start === undefined) return null;
  const order = [start];
  const reached = new Map(graph.get(start));
  while (reached.size > 0) {
    const [next] = [...reached].reduce((most, one) => (one[1] > most[1] ? one : most));
    reached.delete(next);
    order.push(next);
    for (const [point, people] of graph.get(next) ?? []) {
      if (!order.includes(point)) reached.set(point, (reached.get(point) ?? 0) + people);
    }
  }
  const [last, before] = order.reverse();
  return last !== undefined && before !== undefined ? [before, last] : null;
}
