'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button';
import { cx } from './cx';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the last one the main one. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'wide' | undefined;
};

/** A modal dialog: the page behind is inert, Esc closes, focus returns to where it was. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  size = 'medium',
}: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      className={cx('dialog', size !== 'medium' && `dialog-${size}`)}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClose={onClose}
    >
      {open ? (
        <>
          <div className="flex items-start justify-between gap-4 px-5 pt-4">
            <h2 id={`${id}-title`} className="text-16 font-semibold">
              {title}
            </h2>
            <Button variant="quiet" aria-label="Close" icon={<X size={16} />} onClick={onClose} />
          </div>
          <div className="px-5 pt-1 pb-5">
            {description ? (
              <p id={`${id}-description`} className="mb-4 text-muted">
                {description}
              </p>
            ) : null}
            {children}
          </div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-raised px-5 py-3">
              {footer}
            </div>
          ) : null}
        </>
      ) : null}
    </dialog>
  );
}
