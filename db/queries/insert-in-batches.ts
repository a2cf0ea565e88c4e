/** Rows a statement: well below the number of bound values that either database takes, at up to 30 columns a row. */
const ROWS_PER_STATEMENT = 500;

export async function insertInBatches<T>(
  rows: readonly T[],
  insert: (batch: T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS_PER_STATEMENT) {
    await insert(rows.slice(first, first + ROWS_PER_STATEMENT));
  }
}
