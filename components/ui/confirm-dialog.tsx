'use client';

import { type ReactNode, useState } from 'react';
import { Button, type ButtonVariant } from './button';
import { Dialog } from './dialog';

type ConfirmDialogProps = {
  trigger: {
    label: ReactNode;
    variant?: ButtonVariant | undefined;
    icon?: ReactNode;
    disabled?: boolean | undefined;
  };
  title: string;
  /** What will be lost. */
  children: ReactNode;
  confirmLabel: string;
  danger?: boolean | undefined;
  onConfirm: () => unknown;
};

/** A button that asks before it does what cannot be undone. */
export function ConfirmDialog({
  trigger,
  title,
  children,
  confirmLabel,
  danger,
  onConfirm,
}: ConfirmDialogProps) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const { label, ...look } = trigger;

  const confirm = async () => {
    setPending(true);
    try {
      await onConfirm();
    } finally {
      setPending(false);
      setOpen(false);
    }
  };

  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        size="small"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={confirm}>
              {confirmLabel}
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
