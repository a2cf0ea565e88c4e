'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { submittedFields } from '@/components/ui/form-values';
import { RefusalNote } from '@/components/ui/refusal-note';
import { TextArea } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useResult } from '@/components/ui/use-result';
import type { PackView } from '@/lib/services/watch/get-pack';
import type { SaveTexts } from './actions';

type Texts = PackView['texts'];

const LABELS: Record<keyof Texts, string> = {
  reasons: 'Reasons',
  selection: 'Selection criteria',
  payments: 'Calculation of payments',
};

type Props = { planId: string; texts: Texts; version: number; payment: string; save: SaveTexts };

/** What a planner writes into the packs of the plan. */
export function PackTexts({ planId, texts, version, payment, save }: Props) {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(texts);
  const saving = useResult(save, () => {
    setOpen(false);
    showToast({ tone: 'good', message: 'The texts are saved.' });
  });
  const close = () => {
    setOpen(false);
    saving.clear();
  };
  const submit = (field: (name: string) => string) => {
    const written = {
      reasons: field('reasons'),
      selection: field('selection'),
      payments: field('payments'),
    };
    setSent(written);
    saving.run({ planId, version, texts: written });
  };
  const hints: Record<keyof Texts, string> = {
    reasons: 'Why posts are to go, in words that the workers’ representatives can discuss.',
    selection: 'By which criteria those who leave are to be chosen, and how they are weighed.',
    payments: `Whatever is to be paid beyond national law. The pack says by itself: ${payment}`,
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Edit the texts</Button>
      <FormDialog
        key={version}
        open={open}
        onClose={close}
        title="Texts of the consultation packs"
        description="They belong to the plan and stand in the pack of every site and scenario."
        size="wide"
        submitLabel="Save"
        pending={saving.pending}
        onSubmit={(event) => submit(submittedFields(event))}
      >
        <RefusalNote
          error={saving.error}
          differences={(current) => differencesOf(sent, storedTexts(current))}
          onTakeStored={close}
        />
        {(['reasons', 'selection', 'payments'] as const).map((name) => (
          <TextArea
            key={name}
            label={LABELS[name]}
            name={name}
            rows={5}
            maxLength={10_000}
            defaultValue={texts[name]}
            hint={hints[name]}
          />
        ))}
      </FormDialog>
    </>
  );
}

/** `current` of a CONFLICT of saveConsultationTexts. */
const storedTexts = (current: unknown) => (current as { texts: Texts }).texts;

const differencesOf = (mine: Texts, stored: Texts) =>
  (['reasons', 'selection', 'payments'] as const)
    .filter((name) => mine[name] !== stored[name])
    .map((name) => ({
      label: LABELS[name],
      mine: mine[name] || 'nothing',
      stored: stored[name] || 'nothing',
    }));
