import { z } from 'zod';
import type { Reader, Writer } from '@/db';
import { findImportMapping, rememberImportMapping } from '@/db/queries/import-mappings';
import { hashToken, newId } from '@/lib/ids';
import { closedObject, oneOf } from '@/lib/plan/fields';
import type { ActualsRead } from '@/lib/tabular/actuals';
import { ACTUAL_FIELDS } from '@/lib/tabular/actuals-headers';
import { headerKey, headerKeys } from '@/lib/tabular/header-text';
import type { Context } from '../context';
import { type ActualsChoices, actualsChoicesSchema } from './inputs';

/** How a file was read otherwise than it proposed itself; what is in it, such as its last month, is not remembered. */
const HOW = { decimal: true, dateOrder: true, measure: true, scale: true, addsUp: true } as const;
const rememberedSchema = closedObject({
  ...z.object(actualsChoicesSchema.shape).pick(HOW).shape,
  /** By key of a column: what is read from it. */
  columns: z.record(z.string(), oneOf(ACTUAL_FIELDS).nullable()).optional(),
});

type Columns = ActualsRead['columns'];

/** The same for the same headers in any case and order; a file has other months each time. */
const hashOf = (columns: Columns): string =>
  hashToken(
    JSON.stringify([
      'actuals',
      ...fixed(columns)
        .map(({ header }) => headerKey(header))
        .sort(),
    ]),
  );
const fixed = (columns: Columns) => columns.filter(({ reading }) => reading.kind !== 'month');

/** By index of a column that has a header: what it is known by. */
function keysOf(columns: Columns): Map<string, string> {
  const own = fixed(columns);
  const keys = headerKeys(own.map(({ header }) => header));
  return new Map(
    own.flatMap(({ index, header }, at) =>
      headerKey(header) === '' ? [] : [[String(index), keys[at] ?? '']],
    ),
  );
}

/** What was chosen for the last file with these headers, or null. */
export async function findRemembered(
  reader: Reader,
  organisationId: string,
  columns: Columns,
): Promise<ActualsChoices | null> {
  const row = await findImportMapping(reader, { organisationId, headerHash: hashOf(columns) });
  const parsed = row ? rememberedSchema.safeParse(row.options) : null;
  if (!parsed?.success) return null;
  const { columns: byKey = {}, ...how } = parsed.data;
  const chosen = [...keysOf(columns)].flatMap(([index, key]) =>
    Object.hasOwn(byKey, key) ? [[index, byKey[key] ?? null] as const] : [],
  );
  return { ...how, ...(chosen.length > 0 ? { columns: Object.fromEntries(chosen) } : {}) };
}

/** Keeps what was chosen for the next file with these headers. */
export async function rememberChoices(
  writer: Writer,
  { actor, clock }: Context,
  { columns, choices }: { columns: Columns; choices: ActualsChoices },
): Promise<void> {
  const { decimal, dateOrder, measure, scale, addsUp } = choices;
  const how = Object.entries({ decimal, dateOrder, measure, scale, addsUp }).filter(
    ([, value]) => value !== undefined,
  );
  const keys = keysOf(columns);
  const byKey = Object.entries(choices.columns ?? {}).flatMap(([index, field]) => {
    const key = keys.get(index);
    return key === undefined ? [] : [[key, field] as const];
  });
  if (how.length + byKey.length === 0) return;
  await rememberImportMapping(writer, {
    id: newId(),
    organisationId: actor.organisationId,
    headerHash: hashOf(columns),
    mapping: {},
    options: { ...Object.fromEntries(how), columns: Object.fromEntries(byKey) },
    updatedAt: clock(),
  });
}

/** Whether nothing was chosen of how the file is read, so that what is remembered may speak. */
export const choosesNothing = ({
  decimal,
  dateOrder,
  measure,
  scale,
  addsUp,
  columns,
}: ActualsChoices): boolean =>
  [decimal, dateOrder, measure, scale, addsUp, columns].every((chosen) => chosen === undefined);
