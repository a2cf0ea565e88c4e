'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { FileDrop } from '@/components/ui/file-drop';
import { FormError } from '@/components/ui/form-error';
import { TextArea } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import { plural } from '@/lib/format';
import type { Result } from '@/lib/result';
import type { TreeDiff } from '@/lib/services/cost-centres/read-list';

type Preview = TreeDiff & { tree: string };
type Props = {
  previewList: (input: { csv: string }) => Promise<Result<Preview>>;
  importList: (input: { csv: string; tree: string }) => Promise<Result<{ added: number; changed: number }>>;
};

const LARGEST_LIST = 2_000_000;

/** Reads a list of centres from a file or a paste, shows what it would do, and then does it. */
export function ImportListButton({ previewList, importList }: Props) {
  const [open, setOpen] = useState(false);
  const [csv, setCsv] = useState('');
  const [preview, setPreview] = useState<Preview | null>(null);
  const read = useResult(previewList, setPreview);
  const write = useResult(importList, ({ added, changed }) => {
    close();
    showToast({ tone: 'good', message: `${plural(added, 'cost centre')} added, ${changed} changed.` });
  });
  const close = () => {
    setOpen(false);
    setPreview(null);
    setCsv('');
    read.clear();
    write.clear();
  };
  const change = (text: string) => {
    setCsv(text);
    setPreview(null);
  };
  const mayImport =
    preview && preview.faults.length === 0 && preview.added.length + preview.changed.length > 0;

  return (
    <>
      <Button onClick={() => setOpen(true)}>Import a list</Button>
      <Dialog
        open={open}
        onClose={close}
        title="Import a list of cost centres"
        description="A CSV, or cells copied from a spreadsheet, with the columns code, name and parent (the code of the centre above; empty at the top). Centres that the list does not name stay as they are."
        size="wide"
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            {mayImport ? (
              <Button
                variant="primary"
                pending={write.pending}
                onClick={() => write.run({ csv, tree: preview.tree })}
              >
                Import {plural(preview.added.length + preview.changed.length, 'centre')}
              </Button>
            ) : (
              <Button variant="primary" pending={read.pending} onClick={() => read.run({ csv })}>
                Preview
              </Button>
            )}
          </>
        }
      >
        <div className="stack">
          <FileDrop
            label="Choose a CSV file"
            accept=".csv,.txt,text/csv"
            maxBytes={LARGEST_LIST}
            onFile={(file) => file.text().then(change)}
          />
          <TextArea
            label="Or paste it here"
            name="csv"
            rows={8}
            value={csv}
            onChange={(event) => change(event.currentTarget.value)}
            className="font-mono"
          />
          <FormError error={read.error ?? write.error} />
          {preview ? <ListPreview preview={preview} /> : null}
        </div>
      </Dialog>
    </>
  );
}

function ListPreview({ preview: { added, changed, unchanged, faults } }: { preview: TreeDiff }) {
  if (faults.length > 0) {
    return (
      <FormError error={{ message: 'The list cannot be used as it is. Nothing was changed.', faults }} />
    );
  }
  if (added.length + changed.length === 0) {
    return <Callout title="Nothing changes">All {unchanged} centres of the list are there just so.</Callout>;
  }
  return (
    <div aria-live="polite">
      <p className="font-medium">
        {added.length} added, {changed.length} changed, {unchanged} unchanged
      </p>
      <ul className="mt-2 max-h-60 list-disc overflow-y-auto pl-5 text-13">
        {added.map((centre) => (
          <li key={centre.code}>
            New: {centre.name} ({centre.code}){centre.parent ? `, below ${centre.parent}` : ', at the top'}
          </li>
        ))}
        {changed.map(({ before, after }) => (
          <li key={after.code}>
            {after.code}: {before.name}
            {before.name === after.name ? '' : ` becomes ${after.name}`}
            {before.parent === after.parent ? '' : `, moves below ${after.parent ?? 'the top'}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
