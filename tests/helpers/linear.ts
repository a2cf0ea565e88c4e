/** Reduced row echelon form of the rows: what can be solved for from them. */
export function solve(rows: readonly (readonly number[])[]): number[][] {
  const m = rows.map((row) => [...row]);
  let lead = 0;
  for (let column = 0; column < (m[0]?.length ?? 0) && lead < m.length; column++) {
    const pivot = m.findIndex((row, i) => i >= lead && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [m[lead], m[pivot]] = [m[pivot] ?? [], m[lead] ?? []];
    const by = m[lead]?.[column] ?? 1;
    m[lead] = (m[lead] ?? []).map((x) => x / by);
    for (const [i, row] of m.entries()) {
      const times = row[column] ?? 0;
      if (i !== lead) m[i] = row.map((x, j) => x - times * (m[lead]?.[j] ?? 0));
    }
    lead++;
  }
  return m.slice(0, lead);
}

export const isSolved = (target: readonly number[], solved: readonly (readonly number[])[]): boolean =>
  solve([...solved, target]).length === solved.length;

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** What is left of a vector at right angles to all rows: added to the unknowns, it changes no figure that is a sum over a row. */
export function unseenPart(vector: readonly number[], rows: readonly (readonly number[])[]): number[] {
  const basis: number[][] = [];
  const without = (v: readonly number[]) =>
    basis.reduce<number[]>((left, unit) => left.map((x, i) => x - dot(left, unit) * (unit[i] ?? 0)), [...v]);
  for (const row of rows) {
    const left = without(without(row));
    const length = Math.sqrt(dot(left, left));
    if (length > 1e-9) basis.push(left.map((x) => x / length));
  }
  return without(without(vector));
}

/** Whether a combination of independent rows is of fewer people than the threshold: by every set of unknowns that is small enough. */
export function tellsOfFew(
  rows: readonly (readonly number[])[],
  people: readonly number[],
  threshold: number,
): boolean {
  const search = (from: number, subset: number[], count: number): boolean => {
    if (subset.length > 0) {
      const others = rows.map((row) => row.filter((_, i) => !subset.includes(i)));
      if (solve(others).length < rows.length) return true;
    }
    return people.some(
      (own, i) => i >= from && count + own < threshold && search(i + 1, [...subset, i], count + own),
    );
  };
  return search(0, [], 0);
}
