'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { FileDrop } from '@/components/ui/file-drop';
import { FormError } from '@/components/ui/form-error';
import { useResult } from '@/components/ui/use-result';
import { EXPOSURE_SOURCE_NAMES, EXPOSURE_SOURCES } from '@/lib/evidence';
import { formatCount, plural } from '@/lib/format';
import type { Result } from '@/lib/result';
import type { ExposureReport } from '@/lib/services/exposure/import';
import { CodeList } from './code-list';

type Props = {
  importFile: (input: { file: File }) => Promise<Result<ExposureReport>>;
  /** Bytes. */
  largest: number;
};

/** Reads a public table in its published form and says what was found. */
export function ImportExposureButton({ importFile, largest }: Props) {
  const [open, setOpen] = useState(false);
  const [report, setReport] = useState<ExposureReport | null>(null);
  const read = useResult(importFile, setReport);
  const close = () => {
    setOpen(false);
    setReport(null);
    read.clear();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Import a public table</Button>
      <Dialog
        open={open}
        onClose={close}
        title="Import a public table of occupations"
        size="wide"
        footer={<Button onClick={close}>Close</Button>}
      >
        <div className="stack">
          <p>As published, unchanged; which one it is, its header says:</p>
          <ul className="list-disc pl-5 text-13">
            {EXPOSURE_SOURCE_NAMES.map((name) => (
              <li key={name}>
                <strong className="font-medium">{EXPOSURE_SOURCES[name].label}</strong>,{' '}
                {EXPOSURE_SOURCES[name].file}. {EXPOSURE_SOURCES[name].licence}
              </li>
            ))}
          </ul>
          <FileDrop
            label="Choose a CSV or Excel file"
            accept=".csv,.xlsx"
            maxBytes={largest}
            pending={read.pending}
            onFile={(file) => {
              setReport(null);
              read.run({ file });
            }}
          />
          <FormError error={read.error} />
          {report ? <Report report={report} /> : null}
        </div>
      </Dialog>
    </>
  );
}

function Report({ report }: { report: ExposureReport }) {
  const { source, rowsRead, matched, missing, unmatched, differing, changed } = report;
  const { label } = EXPOSURE_SOURCES[source];
  return (
    <div aria-live="polite" className="stack">
      <Callout
        tone="good"
        title={changed ? `${label} is imported.` : `${label} was there just so: nothing was changed.`}
      >
        {plural(rowsRead, 'occupation')} read; figures for {matched} of our {matched + missing.length}.
      </Callout>
      {source === 'gpts-are-gpts' ? (
        <p>
          {differing.length === 0
            ? 'Our own table says the same of each of them.'
            : `Our own table says something else of ${formatCount(differing.length)}:`}
        </p>
      ) : null}
      {differing.length > 0 ? (
        <CodeList label="Occupations that differ" codes={differing} fileName={`${source}-differing`} />
      ) : null}
      {missing.length > 0 ? (
        <CodeList
          label="Our occupations that it does not have"
          codes={missing}
          fileName={`${source}-missing`}
        />
      ) : null}
      {unmatched.length > 0 ? (
        <CodeList
          label="Codes that are none of our occupations"
          codes={unmatched}
          fileName={`${source}-unmatched`}
        />
      ) : null}
    </div>
  );
}
