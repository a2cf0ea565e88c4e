'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FileDrop } from '@/components/ui/file-drop';
import { FormError } from '@/components/ui/form-error';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { plural } from '@/lib/format';
import type { ImportChoices } from '@/lib/services/inventory/inputs';
import type { ImportPreview } from '@/lib/services/inventory/preview';
import type { ImportAction, PreviewAction } from './actions';
import { CentrePlacement } from './centre-placement';
import { ChangeLists } from './change-lists';
import { ColumnMapping } from './column-mapping';
import { ImportSummary } from './import-summary';
import { ReadingOptions } from './reading-options';
import { RefusedRows } from './refused-rows';
import { withChoices } from './with-choices';

type Props = { planId: string; preview: PreviewAction; write: ImportAction };

const LARGEST_FILE = 20 * 1024 * 1024;

/** Choose a file, see how it is read and what it would change, correct that, confirm. */
export function ImportInventory({ planId, preview: previewAction, write }: Props) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [made, setMade] = useState<ImportChoices>({});
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const reading = useResult(previewAction, setPreview);
  const writing = useResult(write, (done) => {
    showToast({
      tone: 'good',
      message: `Imported: ${plural(done.added, 'role line')} added, ${done.changed} changed, ${done.unchanged} unchanged${done.removed > 0 ? `, ${done.removed} removed` : ''}.`,
    });
    router.push(`/plans/${planId}/centres`);
  });

  const take = (chosen: File) => {
    setFile(chosen);
    setMade({});
    setPreview(null);
    writing.clear();
    reading.run({ planId, file: chosen, choices: {} });
  };
  const choose = (changed: ImportChoices) => {
    if (!file) return;
    const choices = { ...(changed.mapping ? aside(made) : made), ...changed };
    setMade(choices);
    writing.clear();
    reading.run({ planId, file, choices });
  };
  const confirm = (confirmed: ImportPreview) => {
    if (file) writing.run({ planId, file, choices: confirmed.choices, revision: confirmed.revision });
  };
  const shown = preview && withChoices(preview, made);
  const isBlocked =
    !preview ||
    preview.misfits.count > 0 ||
    preview.counts.rows === 0 ||
    (preview.refused.count > 0 && !preview.choices.withoutRefusedRows);

  return (
    <div className="stack">
      <FileDrop
        label="Choose an inventory file"
        accept=".csv,.txt,text/csv"
        hint="CSV in any usual encoding and with any delimiter, up to 20 MB. Columns are found by their headers, in any order."
        maxBytes={LARGEST_FILE}
        pending={reading.pending}
        onFile={take}
      />
      <FormError error={reading.error} />
      {preview && shown ? (
        <div aria-busy={reading.pending} className={reading.pending ? 'opacity-60' : undefined}>
          <ImportSummary preview={preview} />
          <RefusedRows preview={shown} choose={choose} />
          <ReadingOptions preview={shown} choose={choose} />
          <ColumnMapping preview={shown} choose={choose} />
          <CentrePlacement preview={shown} choose={choose} />
          <ChangeLists preview={shown} choose={choose} />
          <section className="section stack" aria-label="Confirm">
            {writing.error?.code === 'CONFLICT' ? (
              <Callout
                tone="caution"
                role="alert"
                title={writing.error.message}
                action={<Button onClick={() => choose({})}>Preview again</Button>}
              />
            ) : (
              <FormError error={writing.error} />
            )}
            {preview.nothingChanges ? (
              <Callout tone="good" title="Nothing changes">
                The plan holds everything that the file says. There is nothing to import.
              </Callout>
            ) : (
              <div className="row">
                <Button
                  variant="primary"
                  disabled={isBlocked || reading.pending}
                  pending={writing.pending}
                  onClick={() => confirm(preview)}
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

/** With other columns the numbers are looked at anew; what has nothing to do with columns is kept. */
function aside({ encoding, delimiter, defaults, rates, newBelow, intoCentre, missing }: ImportChoices) {
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(defaults ? { defaults } : {}),
    ...(rates ? { rates } : {}),
    ...(newBelow === undefined ? {} : { newBelow }),
    ...(intoCentre ? { intoCentre } : {}),
    ...(missing ? { missing } : {}),
  };
}
