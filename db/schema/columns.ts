import { blob, integer, text } from 'drizzle-orm/sqlite-core';

/** Column shapes that every table shares. A dialect with other types replaces this file's bodies, not its callers. */
export const id = (name = 'id') => text(name).primaryKey();
export const instant = (name: string) => integer(name, { mode: 'number' });
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const version = () => integer('version').notNull().default(1);
export const jsonText = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
export const bytes = (name: string) => blob(name, { mode: 'buffer' });
