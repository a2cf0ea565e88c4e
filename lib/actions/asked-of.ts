import type { z } from 'zod';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for, by a schema: its empty and its unknown parts are passed over. Null where a value cannot be. */
export function askedOf<S extends z.ZodObject>(schema: S, query: Query): z.output<S> | null {
  const known = Object.entries(query).filter(([key, value]) => key in schema.shape && value !== '');
  const asked = schema.safeParse(Object.fromEntries(known));
  return asked.success ? asked.data : null;
}
