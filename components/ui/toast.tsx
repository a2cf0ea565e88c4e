'use client';

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { cx } from './cx';

export type Toast = {
  tone?: 'info' | 'good' | 'bad' | undefined;
  message: string;
  action?: { label: string; onSelect: () => void } | undefined;
};
type Shown = Toast & { id: number };

const listeners = new Set<(toast: Toast) => void>();

/** Says something in the corner of the page, and aloud. For what needs no answer; errors of a form belong in the form. */
export function showToast(toast: Toast): void {
  for (const listener of listeners) listener(toast);
}

export const useToast = () => showToast;

const SHOWN_FOR_MS = 8000;
const EDGES = { info: 'border-l-accent', good: 'border-l-good', bad: 'border-l-bad' } as const;

export function ToastRegion() {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);

  useEffect(() => {
    let last = 0;
    const add = (toast: Toast) => {
      last += 1;
      const id = last;
      setToasts((shown) => [...shown.slice(-2), { ...toast, id }]);
      const stays = toast.action || toast.tone === 'bad';
      if (!stays)
        setTimeout(() => setToasts((shown) => shown.filter((other) => other.id !== id)), SHOWN_FOR_MS);
    };
    listeners.add(add);
    return () => {
      listeners.delete(add);
    };
  }, []);

  const dismiss = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));

  return (
    <div
      role="status"
      className="fixed right-4 bottom-4 z-50 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2 print:hidden"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={cx(
            'flex items-start gap-2 rounded-md border border-l-3 border-control bg-surface p-2 pl-3 text-13 shadow-lg',
            EDGES[toast.tone ?? 'info'],
          )}
        >
          <p className="min-w-0 flex-1 py-1">{toast.message}</p>
          {toast.action ? (
            <Button
              variant="quiet"
              onClick={() => {
                toast.action?.onSelect();
                dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          ) : null}
          <Button
            variant="quiet"
            aria-label="Dismiss"
            icon={<X size={14} />}
            onClick={() => dismiss(toast.id)}
          />
        </div>
      ))}
    </div>
  );
}
