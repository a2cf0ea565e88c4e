import { z } from 'zod';
import type { Reader, Writer } from '@/db';
import { findImportMapping, rememberImportMapping } from '@/db/queries/import-mappings';
import { hashToken, newId } from '@/lib/ids';
import { closedObject, oneOf } from '@/lib/plan/fields';
import type { ActualsRead } from '@/lib/tabular/actuals';
import { ACTUAL_FIELDS } from '@/lib/tabular/actuals-headers';
import { headerKey } from '@/lib/tabular/header-text';
import type { Context } from '../context';
import { type ActualsChoices, actualsChoicesSchema } from './inputs';

/** How a file was read otherwise than it proposed itself; what is in it, such as its last month, is not remembered. */
const HOW = { decimal: true, dateOrder: true, measure: true, scale: true, addsUp: true } as const;
const rememberedSchema = closedObject({
  ...z.object(actualsChoicesSchema.shape).pick(HOW).shape,
  /** Header → what is read from its column. */
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

/** What was chosen for the last file with these headers, or null. */
export async function findRemembered(
  reader: Reader,
  organisationId: string,
  columns: Columns,
): Promise<ActualsChoices | null> {
  const row = await findImportMapping(reader, { organisationId, headerHash: hashOf(columns) });
  const parsed = row ? rememberedSchema.safeParse(row.options) : null;
  if (!parsed?.success) return null;
  const { columns: byHeader = {}, ...how } = parsed.data;
  const chosen = fixed(columns).flatMap(({ index, header }) => {
    const field = byHeader[headerKey(header)];
    return field === undefined ? [] : [[String(index), field] as const];
  });
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
  const byHeader = Object.entries(choices.columns ?? {}).flatMap(([index, field]) => {
    const header = columns[Number(index)]?.header ?? '';
    return headerKey(header) === '' ? [] : [[headerKey(header), field] as const];
  });
  if (how.length + byHeader.length === 0) return;
  await rememberImportMapping(writer, {
    id: newId(),
    organisationId: actor.organisationId,
    headerHash: hashOf(columns),
    mapping: {},
    options: { ...Object.fromEntries(how), columns: Object.fromEntries(byHeader) },
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
