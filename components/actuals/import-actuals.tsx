'use client';

import { useRouter } from 'next/navigation';
import { FaultListButton } from '@/components/inventory/fault-list-button';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { FaultTable } from '@/components/ui/fault-table';
import { FileDrop } from '@/components/ui/file-drop';
import { FormError } from '@/components/ui/form-error';
import { KeyFigure, KeyFigureRow } from '@/components/ui/key-figure';
import { ProgressBar } from '@/components/ui/progress-bar';
import { RowTh, Table, Td, Th } from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import { formatMonth, formatMonthRange, formatNumber, plural } from '@/lib/format';
import { MEASURE_LABELS } from '@/lib/plan/actuals';
import type { PreviewedActuals } from '@/lib/services/actuals/preview';
import { ActualsReading } from './actuals-reading';
import { type Doing, useActualsImport } from './use-actuals-import';

type Props = { planId: string; maxBytes: number; minutesKept: number };

const DOING: Record<Doing, string> = {
  sending: 'Sending the file',
  reading: 'Reading the file',
  listing: 'Listing what is refused',
  writing: 'Writing the actuals',
};

/** Choose a file, see how it is read and what it would change, correct that, confirm. */
export function ImportActuals({ planId, maxBytes, minutesKept }: Props) {
  const router = useRouter();
  const { preview, doing, wasCancelled, error, take, choose, confirm, listFaults, cancel } = useActualsImport(
    planId,
    (done) => {
      showToast({
        tone: 'good',
        message: `Imported: ${plural(done.added, 'new value')}, ${done.replaced} replaced, ${done.unchanged} unchanged.`,
      });
      router.push(`/plans/${planId}/actuals`);
    },
  );
  const changing = preview ? preview.added + preview.replaced.count : 0;
  const isBlocked =
    !preview || preview.values === 0 || (preview.refused.count > 0 && !preview.choices.withoutRefused);
  return (
    <div className="stack">
      <FileDrop
        label="Choose a file of actuals"
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        hint={`Excel workbook (.xlsx) or CSV in any usual encoding and with any delimiter, up to ${Math.round(maxBytes / 1024 / 1024)} MB: a row for a line and a month, or a column for each month. The file is deleted from the server once it is imported, after ${minutesKept} minutes at the latest.`}
        maxBytes={maxBytes}
        pending={doing === 'sending' || doing === 'writing'}
        onFile={take}
      />
      {doing ? (
        <div className="stack max-w-xl" role="status">
          <ProgressBar label={DOING[doing]} value={null} />
          <div>
            <Button onClick={cancel}>Cancel</Button>
          </div>
        </div>
      ) : null}
      {wasCancelled ? <p role="status">Cancelled. Nothing was changed.</p> : null}
      {error?.code === 'CONFLICT' ? (
        <Callout
          tone="caution"
          role="alert"
          title={error.message}
          action={<Button onClick={() => choose({})}>Preview again</Button>}
        />
      ) : (
        <FormError error={error} />
      )}
      {preview ? (
        <div
          aria-busy={doing !== null}
          inert={doing === 'writing'}
          className={doing ? 'opacity-60' : undefined}
        >
          <Summary preview={preview} />
          <Refused preview={preview} choose={choose} listFaults={() => listFaults(preview)} />
          <Replaced preview={preview} />
          <ActualsReading preview={preview} choose={choose} />
          <section className="section stack" aria-label="Confirm">
            {preview.values > 0 && changing === 0 ? (
              <Callout tone="good" title="Nothing changes">
                The plan holds everything that the file says. There is nothing to import.
              </Callout>
            ) : (
              <div className="row">
                <Button
                  variant="primary"
                  disabled={isBlocked || doing === 'reading' || doing === 'listing'}
                  pending={doing === 'writing'}
                  onClick={() => void confirm(preview)}
                >
                  Import {plural(changing, 'value')}
                </Button>
                <span className="text-13 text-muted">Everything is written in one step, or nothing.</span>
              </div>
            )}
          </section>
        </div>
      ) : null}
    </div>
  );
}

type PartProps = {
  preview: PreviewedActuals;
  choose: ReturnType<typeof useActualsImport>['choose'];
};

function Summary({ preview }: { preview: PreviewedActuals }) {
  const { months, rowsRead, values, added, replaced, unchanged, roles, costCentres, doubts } = preview;
  const [first] = months;
  const last = months.at(-1);
  return (
    <section className="section" aria-labelledby="read">
      <h2 id="read" className="mb-3">
        {first && last
          ? `${plural(values, 'value')} of ${formatMonthRange(first, last)}`
          : 'No value of this file can be read'}
      </h2>
      <KeyFigureRow>
        <KeyFigure
          label="Rows read"
          value={rowsRead}
          unit="count"
          note={
            preview.totalsLeftOut > 0 ? `${plural(preview.totalsLeftOut, 'row')} of totals left out` : null
          }
        />
        <KeyFigure label="Months" value={months.length} unit="count" />
        <KeyFigure
          label="Lines"
          value={roles + costCentres}
          unit="count"
          note={`${plural(roles, 'role line')}, ${plural(costCentres, 'cost centre')}`}
        />
        <KeyFigure label="New values" value={added} unit="count" />
        <KeyFigure label="Replaced" value={replaced.count} unit="count" note={`${unchanged} unchanged`} />
      </KeyFigureRow>
      {doubts.length > 0 ? (
        <div className="mt-4">
          <Callout tone="caution" title="Please check before you confirm">
            <ul className="mt-1 list-disc pl-4">
              {doubts.map((doubt) => (
                <li key={doubt}>{doubt}</li>
              ))}
            </ul>
          </Callout>
        </div>
      ) : null}
    </section>
  );
}

type RefusedProps = PartProps & { listFaults: () => Promise<string | null> };

function Refused({ preview: { refused, choices }, choose, listFaults }: RefusedProps) {
  if (refused.count === 0) return null;
  return (
    <section className="section stack" aria-label="What cannot be imported">
      <FaultTable
        caption={`${plural(refused.count, 'value')} refused${refused.count > refused.first.length ? `, the first ${refused.first.length} of them` : ''}`}
        faults={refused.first}
      />
      <FaultListButton list={listFaults} fileName="actuals-faults.csv" />
      <Checkbox
        label="Import the other values without these"
        hint="What they say is then missing. Better: correct the file and choose it again."
        checked={choices.withoutRefused ?? false}
        onChange={(event) => choose({ withoutRefused: event.currentTarget.checked })}
      />
    </section>
  );
}

function Replaced({ preview: { replaced } }: { preview: PreviewedActuals }) {
  if (replaced.count === 0) return null;
  return (
    <section className="section" aria-label="Values that are replaced">
      <Table
        caption={`${plural(replaced.count, 'earlier value')} replaced${replaced.count > replaced.first.length ? `, the first ${replaced.first.length} of them` : ''}`}
        dense
        className="max-h-80"
      >
        <thead>
          <tr>
            <Th>Line</Th>
            <Th>Code</Th>
            <Th>Month</Th>
            <Th>What</Th>
            <Th numeric>Now</Th>
            <Th numeric>After</Th>
          </tr>
        </thead>
        <tbody>
          {replaced.first.map(({ line, code, name, month, measure, before, after }) => (
            <tr key={`${line} ${code} ${month} ${measure}`}>
              <RowTh>{name}</RowTh>
              <Td>{code}</Td>
              <Td>{formatMonth(month)}</Td>
              <Td>{MEASURE_LABELS[measure]}</Td>
              <Td numeric>{formatNumber(before)}</Td>
              <Td numeric>{formatNumber(after)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
