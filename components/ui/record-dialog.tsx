'use client';

import { type ReactNode, useState } from 'react';
import type { Result } from '@/lib/result';
import { FormDialog } from './form-dialog';
import { submittedFields } from './form-values';
import { RefusalNote } from './refusal-note';
import { showToast } from './toast';
import { useResult } from './use-result';

type Props<V> = {
  title: string;
  /** Whether it is a new one; else one that is edited. */
  isNew: boolean;
  /** What the form starts from. */
  start: V;
  /** What the form's fields hold. */
  read: (field: (name: string) => string) => V;
  save: (values: V) => Promise<Result<unknown>>;
  nameOf: (values: V) => string;
  /** What differs between what was sent and `current` of a CONFLICT. */
  differences: (sent: V, current: unknown) => { label: string; mine: string; stored: string }[];
  onClose: () => void;
  /** The form's fields. */
  children: ReactNode;
};

/** A form in a dialog that adds or edits one thing with a version: why it was refused, or both values where somebody else was first. */
export function RecordDialog<V>(props: Props<V>) {
  const { title, isNew, start, read, save, nameOf, differences, onClose, children } = props;
  const [sent, setSent] = useState(start);
  const { run, pending, error } = useResult(save, (_saved, values) => {
    onClose();
    showToast({ tone: 'good', message: `${nameOf(values)} is ${isNew ? 'added' : 'saved'}.` });
  });
  const submit = (field: (name: string) => string) => {
    const values = read(field);
    setSent(values);
    run(values);
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      size="wide"
      title={title}
      submitLabel={isNew ? 'Add' : 'Save'}
      pending={pending}
      onSubmit={(event) => submit(submittedFields(event))}
    >
      <RefusalNote
        error={error}
        differences={(current) => differences(sent, current)}
        onTakeStored={onClose}
      />
      {children}
    </FormDialog>
  );
}
