import type { Fault } from '@/lib/result';
import { readCsv, type TableSource } from '@/lib/tabular';
import { type ActualsRead, type ActualsSurroundings, actualsScore, readActuals } from '@/lib/tabular/actuals';
import { isZip } from '@/lib/tabular/file-kind';
import { readWorkbook } from '@/lib/tabular/read-workbook';
import type { ActualsChoices } from './inputs';

export type ReadRequest = {
  choices: ActualsChoices;
  surroundings: ActualsSurroundings;
  signal?: AbortSignal | undefined;
};
export type ReadOutcome =
  | { ok: true; source: TableSource; read: ActualsRead }
  | { ok: false; faults: Fault[] };

/** Reads one file as asked: where its bytes are and in which thread is its own affair. */
export type ActualsReader = (request: ReadRequest) => Promise<ReadOutcome>;

/** A reader of these bytes, in this thread. They are those of a file that has been checked. */
export const actualsReaderOf =
  (bytes: Uint8Array): ActualsReader =>
  async ({ choices, surroundings }) => {
    const { sheet, encoding, delimiter } = choices;
    const opened = isZip(bytes)
      ? await readWorkbook(bytes, { judge: actualsScore, ...(sheet === undefined ? {} : { sheet }) })
      : readCsv(bytes, {
          ...(encoding === undefined ? {} : { encoding }),
          ...(delimiter === undefined ? {} : { delimiter }),
        });
    if (!opened.ok) return opened;
    const outcome = readActuals(opened.table, surroundings, choices);
    return outcome.ok ? { ...outcome, source: opened.table.source } : outcome;
  };
