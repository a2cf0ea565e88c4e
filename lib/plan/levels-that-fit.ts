/** How many levels of a tree, from the top and at least one, have at most so many rows together; `depths` has one entry a row, 0 at the top. */
export function levelsThatFit(depths: readonly number[], most: number): number {
  const deepest = depths.reduce((depth, one) => Math.max(depth, one), 0);
  for (let levels = deepest + 1; levels > 1; levels--) {
    if (depths.filter((depth) => depth < levels).length <= most) return levels;
  }
  return 1;
}
