'use client';

import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type FormDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string | undefined;
  size?: 'small' | 'wide' | undefined;
  /** Of the button that submits. */
  submitLabel: string;
  pending: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
};

/** A form in a dialog, with the buttons that submit it and leave it. */
export function FormDialog({ submitLabel, pending, onSubmit, children, ...dialog }: FormDialogProps) {
  const form = useId();
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button onClick={dialog.onClose}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" pending={pending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={onSubmit}>
        {children}
      </form>
    </Dialog>
  );
}
