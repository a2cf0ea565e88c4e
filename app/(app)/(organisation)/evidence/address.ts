export type Query = Record<string, string | string[] | undefined>;

/** A key of a table that the address names; undefined where it names none. */
export function keyIn<Key extends string>(
  table: Readonly<Record<Key, string>>,
  value: Query[string],
): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => key === value);
}
