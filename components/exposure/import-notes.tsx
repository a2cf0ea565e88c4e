import { EXPOSURE_SOURCES } from '@/lib/evidence';
import { formatCount, formatDate, plural } from '@/lib/format';
import type { ExposureImport } from '@/lib/services/exposure/list';
import { CodeList } from './code-list';

/** Where the imported columns come from, on what terms, and what their authors say they are not. */
export function ImportNotes({ imports }: { imports: readonly ExposureImport[] }) {
  return (
    <section className="section" aria-labelledby="imported">
      <h2 id="imported" className="mb-2">
        Imported beside our own
      </h2>
      <ul className="stack max-w-3xl text-13">
        {imports.map((one) => {
          const { label, licence, caveat } = EXPOSURE_SOURCES[one.source];
          return (
            <li key={one.source}>
              <p>
                <strong className="font-semibold">{label}</strong>: {caveat} {licence}
              </p>
              <p className="text-muted">
                {one.fileName}, {plural(one.rowsRead, 'occupation')}, of which {formatCount(one.matched)} are
                ours, imported on {formatDate(new Date(one.importedAt))} by {one.importedBy}.
                {one.source === 'gpts-are-gpts'
                  ? ` ${one.differing.length === 0 ? 'Our own table agrees with it' : `Our own table says something else of ${formatCount(one.differing.length)}`}; ours remains what presets start from.`
                  : ''}
              </p>
              {one.unmatched.length > 0 ? (
                <CodeList
                  label="Codes that are none of our occupations"
                  codes={one.unmatched}
                  fileName={`${one.source}-unmatched`}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
