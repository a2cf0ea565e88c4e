import { listExposureFigures, listExposureImports } from '@/db/queries/exposure';
import { can } from '@/lib/access';
import {
  differingOccupations,
  EXPOSURE_SOURCE_NAMES,
  type ExposureSource,
  type Figures,
} from '@/lib/evidence';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { storedSource } from './rows';

export type ExposureImport = {
  source: ExposureSource;
  fileName: string;
  importedAt: number;
  importedBy: string;
  rowsRead: number;
  matched: number;
  unmatched: { code: string; title: string }[];
  /** Codes of our occupations of which our table says something else. */
  differing: string[];
};

export type ImportedExposure = {
  imports: ExposureImport[];
  /** By code of occupation: all figures of all imports. */
  figures: ReadonlyMap<string, Figures>;
  mayImport: boolean;
};

/** The public tables that the organisation imported. Every member may read them. */
export async function listImportedExposure({ database, actor }: Context): Promise<ImportedExposure> {
  const { organisationId } = actor;
  const subject = { organisationId };
  authorise(actor, 'exposure:read', subject);
  const { imports, rows } = await database.snapshot(async (reader) => ({
    imports: await listExposureImports(reader, organisationId),
    rows: await listExposureFigures(reader, organisationId),
  }));
  const figures = new Map<string, Figures>();
  for (const row of rows) figures.set(row.occupation, { ...figures.get(row.occupation), ...row.figures });
  const inOrder = EXPOSURE_SOURCE_NAMES.flatMap((name) =>
    imports.filter((row) => storedSource(row) === name),
  );
  return {
    imports: inOrder.map((row) => {
      const own = rows.filter(({ source }) => source === row.source);
      return {
        source: storedSource(row),
        fileName: row.fileName,
        importedAt: row.importedAt,
        importedBy: row.importedByName,
        rowsRead: row.rowsRead,
        matched: own.length,
        unmatched: row.unmatched,
        differing: differingOccupations(own).map(({ occupation }) => occupation.code),
      };
    }),
    figures,
    mayImport: can(actor, 'exposure:import', subject),
  };
}
