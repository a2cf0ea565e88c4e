'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FileDrop } from '@/components/ui/file-drop';
import { FormError } from '@/components/ui/form-error';
import { ProgressBar } from '@/components/ui/progress-bar';
import { showToast } from '@/components/ui/toast';
import { formatPercent, plural } from '@/lib/format';
import { CentrePlacement } from './centre-placement';
import { ChangeLists } from './change-lists';
import { ColumnMapping } from './column-mapping';
import { FileReading } from './file-reading';
import { ImportSummary } from './import-summary';
import { ReadingOptions } from './reading-options';
import { RefusedRows } from './refused-rows';
import { useImport, type Work } from './use-import';
import { withChoices } from './with-choices';

type Props = { planId: string; maxBytes: number; minutesKept: number };

/** Choose a file, see how it is read and what it would change, correct that, confirm. */
export function ImportInventory({ planId, maxBytes, minutesKept }: Props) {
  const router = useRouter();
  const importing = useImport(planId, (done) => {
    showToast({
      tone: 'good',
      message: `Imported: ${plural(done.added, 'role line')} added, ${done.changed} changed, ${done.unchanged} unchanged${done.removed > 0 ? `, ${done.removed} removed` : ''}.`,
    });
    router.push(`/plans/${planId}/centres`);
  });
  const { preview, made, work, wasCancelled, error, writeError, choose, confirm } = importing;
  const shown = preview && withChoices(preview, made);
  const isBusy = work !== null;
  const isBlocked =
    !preview ||
    preview.misfits.count > 0 ||
    preview.counts.rows === 0 ||
    (preview.refused.count > 0 && !preview.choices.withoutRefusedRows);

  return (
    <div className="stack">
      <FileDrop
        label="Choose an inventory file"
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        hint={`Excel workbook (.xlsx) or CSV in any usual encoding and with any delimiter, up to ${Math.round(maxBytes / 1024 / 1024)} MB. Columns are found by their headers, in any order. The file is deleted from the server once it is imported, after ${minutesKept} minutes at the latest.`}
        maxBytes={maxBytes}
        pending={work?.doing === 'sending' || work?.doing === 'writing'}
        onFile={importing.take}
      />
      {work ? <WorkShown work={work} onCancel={importing.cancel} /> : null}
      <FormError error={error} />
      {wasCancelled || error ? (
        <div className="row" role="status">
          {wasCancelled ? <span>Cancelled. Nothing was changed.</span> : null}
          <Button onClick={importing.again}>Read the file again</Button>
        </div>
      ) : null}
      {preview && shown ? (
        <div
          aria-busy={isBusy}
          inert={work?.doing === 'writing'}
          className={isBusy ? 'opacity-60' : undefined}
        >
          <ImportSummary preview={preview} />
          <RefusedRows preview={shown} choose={choose} listFaults={() => importing.listFaults(preview)} />
          <FileReading preview={shown} choose={choose} />
          <ReadingOptions preview={shown} choose={choose} />
          <ColumnMapping preview={shown} choose={choose} />
          <CentrePlacement preview={shown} choose={choose} />
          <ChangeLists preview={shown} choose={choose} />
          <section className="section stack" aria-label="Confirm">
            {writeError?.code === 'CONFLICT' ? (
              <Callout
                tone="caution"
                role="alert"
                title={writeError.message}
                action={<Button onClick={() => choose({})}>Preview again</Button>}
              />
            ) : (
              <FormError error={writeError} />
            )}
            {preview.nothingChanges ? (
              <Callout tone="good" title="Nothing changes">
                The plan holds everything that the file says. There is nothing to import.
              </Callout>
            ) : (
              <div className="row">
                <Button
                  variant="primary"
                  disabled={isBlocked || (isBusy && work.doing !== 'writing')}
                  pending={work?.doing === 'writing'}
                  onClick={() => void confirm(preview)}
                >
                  Import {plural(preview.added.count + preview.changed.count, 'role line')}
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

const DOING: Record<Work['doing'], string> = {
  sending: 'Sending the file',
  reading: 'Opening the file',
  writing: 'Opening the file',
  listing: 'Making the list of faults',
};
const STEPS = {
  reading: 'Reading rows',
  comparing: 'Comparing with the plan',
  writing: 'Writing role lines',
} as const;

function WorkShown({ work: { doing, progress }, onCancel }: { work: Work; onCancel: () => void }) {
  const isMeasured = progress !== null && progress.step !== 'comparing';
  return (
    <div className="stack max-w-xl" role="status">
      <ProgressBar
        label={progress ? STEPS[progress.step] : DOING[doing]}
        value={isMeasured ? progress.share : null}
        text={isMeasured ? formatPercent(progress.share, 0) : undefined}
      />
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
