import { Callout } from '@/components/ui/callout';
import { KeyFigure, KeyFigureRow } from '@/components/ui/key-figure';
import { formatCount, plural } from '@/lib/format';
import type { ImportPreview } from '@/lib/services/inventory/preview';

/** What was read, what is not certain, and what was decided on the way. */
export function ImportSummary({ preview }: { preview: ImportPreview }) {
  const { counts, currency, doubts, notes, options, mapping } = preview;
  return (
    <section className="section" aria-labelledby="read">
      <h2 id="read" className="mb-3">
        {options.kind === 'persons'
          ? `Read as a list of persons: ${formatCount(counts.persons)} become ${plural(counts.lines, 'role line')}`
          : `Read as ${plural(counts.lines, 'role line')}`}
      </h2>
      <KeyFigureRow>
        <KeyFigure label="Rows read" value={counts.rows} unit="count" />
        <KeyFigure label="Role lines" term="roleLine" value={counts.lines} unit="count" />
        <KeyFigure label="FTE" term="fte" value={counts.fte} unit="fte" />
        <KeyFigure
          label="Pay a year"
          value={mapping.salary === undefined ? null : counts.pay}
          unit="money"
          currency={currency}
          style="compact"
          note="Without on-cost"
        />
      </KeyFigureRow>
      {preview.wasRemembered ? (
        <p className="mt-4 text-muted">
          The columns are read as when you last imported a file with these headers.
        </p>
      ) : null}
      {doubts.length > 0 ? (
        <div className="mt-4">
          <Callout tone="caution" title="Please check before you confirm">
            <ul className="mt-1 list-disc pl-4">
              {doubts.map((doubt) => (
                <li key={doubt.text}>{doubt.text}</li>
              ))}
            </ul>
          </Callout>
        </div>
      ) : null}
      <ul className="mt-4 list-disc pl-5 text-13 text-muted">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
