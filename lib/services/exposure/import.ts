import { createHash } from 'node:crypto';
import { findExposureImport, replaceExposureImport } from '@/db/queries/exposure';
import { AppError } from '@/lib/errors';
import {
  differingOccupations,
  type ExposureSource,
  matchFigures,
  type OccupationFigures,
  readFigures,
} from '@/lib/evidence';
import type { Fault } from '@/lib/result';
import { recordChange } from '../audit';
import { authorise } from '../authorise';
import type { Context } from '../context';
import { readTable } from './read-table';

type Named = { code: string; title: string };

/** What an import found and did. */
export type ExposureReport = {
  source: ExposureSource;
  rowsRead: number;
  matched: number;
  /** Our occupations that the file does not have. */
  missing: Named[];
  /** Codes of the file that are none of our occupations. */
  unmatched: Named[];
  /** Our occupations of which our table says something else. */
  differing: Named[];
  /** False where the same figures were imported before: nothing was written. */
  changed: boolean;
};

/**
 * Stores what a public table says of our occupations, in the place of its import before. Everything in one step, or nothing.
 * @throws FORBIDDEN, or INVALID with each line that cannot be read
 */
export async function importExposure(
  context: Context,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<ExposureReport> {
  const { database, actor, clock } = context;
  const { organisationId } = actor;
  authorise(actor, 'exposure:import', { organisationId });
  const table = await readTable(bytes);
  if (!table.ok) throw unreadable(table.faults);
  const read = readFigures(table.rows);
  if (!read.ok) throw unreadable(read.faults);
  const { source, rows } = read;
  const { figures, unmatched, missing } = matchFigures(source, rows);
  const digest = digestOf(figures, unmatched);
  const changed = await database.write(async (writer) => {
    authorise(actor, 'exposure:import', { organisationId });
    const before = await findExposureImport(writer, { organisationId, source });
    if (before?.digest === digest) return false;
    const importRow = { organisationId, source, fileName, rowsRead: rows.length, unmatched, digest };
    await replaceExposureImport(
      writer,
      { ...importRow, importedBy: actor.memberId, importedAt: clock() },
      figures,
    );
    await recordChange(writer, context, {
      action: 'exposure:import',
      objectType: 'exposure',
      objectId: source,
      ...(before ? { before: { fileName: before.fileName, digest: before.digest } } : {}),
      after: { fileName, rowsRead: rows.length, matched: figures.length, digest },
    });
    return true;
  });
  const named = ({ code, title }: Named): Named => ({ code, title });
  return {
    source,
    rowsRead: rows.length,
    matched: figures.length,
    missing: missing.map(named),
    unmatched,
    differing: differingOccupations(figures).map(({ occupation }) => named(occupation)),
    changed,
  };
}

const digestOf = (figures: readonly OccupationFigures[], unmatched: readonly Named[]) =>
  createHash('sha256').update(JSON.stringify({ figures, unmatched })).digest('hex');

const unreadable = (faults: Fault[]) =>
  new AppError('INVALID', 'This file cannot be used. Nothing was changed.', { faults });
