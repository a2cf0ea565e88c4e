import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../database';
import { exposureFigures, exposureImports, members, users } from '../schema';
import { insertInBatches } from './insert-in-batches';

export type ExposureImportRow = typeof exposureImports.$inferSelect;
export type ExposureFigureRow = typeof exposureFigures.$inferSelect;
type Key = Pick<ExposureImportRow, 'organisationId' | 'source'>;

const isImport = ({ organisationId, source }: Key) =>
  and(eq(exposureImports.organisationId, organisationId), eq(exposureImports.source, source));

/** The imports of an organisation with the name of who made each. */
export async function listExposureImports(
  reader: Reader,
  organisationId: string,
): Promise<(ExposureImportRow & { importedByName: string })[]> {
  const rows = await reader
    .select({ row: exposureImports, name: users.name })
    .from(exposureImports)
    .innerJoin(members, eq(members.id, exposureImports.importedBy))
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(exposureImports.organisationId, organisationId))
    .orderBy(asc(exposureImports.source));
  return rows.map(({ row, name }) => ({ ...row, importedByName: name }));
}

export async function findExposureImport(reader: Reader, key: Key): Promise<ExposureImportRow | null> {
  const [row] = await reader.select().from(exposureImports).where(isImport(key));
  return row ?? null;
}

export async function listExposureFigures(
  reader: Reader,
  organisationId: string,
): Promise<ExposureFigureRow[]> {
  return reader.select().from(exposureFigures).where(eq(exposureFigures.organisationId, organisationId));
}

/** Puts an import in the place of the one before from the same source. */
export async function replaceExposureImport(
  writer: Writer,
  row: typeof exposureImports.$inferInsert,
  figures: readonly Pick<ExposureFigureRow, 'occupation' | 'figures'>[],
): Promise<void> {
  const { organisationId, source } = row;
  await writer
    .delete(exposureFigures)
    .where(and(eq(exposureFigures.organisationId, organisationId), eq(exposureFigures.source, source)));
  await writer.delete(exposureImports).where(isImport(row));
  await writer.insert(exposureImports).values(row);
  await insertInBatches(
    figures.map((figure) => ({ ...figure, organisationId, source })),
    (batch) => writer.insert(exposureFigures).values(batch),
  );
}
