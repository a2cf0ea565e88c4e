import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { importMappings } from '../schema';

export type ImportMappingRow = typeof importMappings.$inferSelect;

export async function findImportMapping(
  reader: Reader,
  { organisationId, headerHash }: Pick<ImportMappingRow, 'organisationId' | 'headerHash'>,
): Promise<ImportMappingRow | null> {
  const [row] = await reader
    .select()
    .from(importMappings)
    .where(and(eq(importMappings.organisationId, organisationId), eq(importMappings.headerHash, headerHash)));
  return row ?? null;
}

/** Puts this reading in the place of the one that was remembered for the same headers. */
export async function rememberImportMapping(writer: Writer, row: ImportMappingRow): Promise<void> {
  await writer
    .delete(importMappings)
    .where(
      and(
        eq(importMappings.organisationId, row.organisationId),
        eq(importMappings.headerHash, row.headerHash),
      ),
    );
  await writer.insert(importMappings).values(row);
}
