'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

type SubmitButtonProps = Omit<ButtonProps, 'type'> & { pendingLabel?: string | undefined };

/** Submits its form and shows while the form's action runs. */
export function SubmitButton({
  pendingLabel,
  children,
  pending,
  variant = 'primary',
  ...rest
}: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending || status.pending;
  return (
    <Button {...rest} type="submit" variant={variant} pending={busy}>
      {busy && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
