/** A value of a field where two versions of one thing differ; undefined where one of them does not have the field. */
export type Difference = { path: string; before: Leaf | undefined; after: Leaf | undefined };
/** What is compared as one: a value, or a list of values such as a triple. */
export type Leaf = string | number | boolean | null | readonly (string | number | boolean | null)[];

/**
 * Where two JSON values differ, field by field in the order of the first and then of what only the second has. Paths are keys
 * with dots; the members of a list of objects go by their code, else their name, else their place.
 */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const difference = { path, before: old.get(path), after: now.get(path) };
    return isSame(difference.before, difference.after) ? [] : [difference];
  });
}

const isSame = (a: Leaf | undefined, b: Leaf | undefined) => JSON.stringify(a) === JSON.stringify(b);

function leavesOf(value: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  collect(value, '', leaves);
  return leaves;
}

function collect(value: unknown, path: string, leaves: Map<string, Leaf>): void {
  if (isLeaf(value)) {
    leaves.set(path, value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value)
    ? value.map((item, index): [string, unknown] => [keyOf(item, index), item])
    : Object.entries(value);
  for (const [key, inner] of entries) collect(inner, path === '' ? key : `${path}.${key}`, leaves);
}

function keyOf(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(index);
  const named =
    Object.entries(item).find(([key]) => key === 'code') ??
    Object.entries(item).find(([key]) => key === 'name');
  return typeof named?.[1] === 'string' ? named[1] : String(index);
}

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isLeaf = (value: unknown): value is Leaf =>
  isScalar(value) || (Array.isArray(value) && value.every(isScalar));
