'use client';

import { Check, CircleAlert } from 'lucide-react';
import { Button } from './button';

type SaveStateProps = {
  state: 'idle' | 'saving' | 'saved' | 'conflict' | 'error';
  /** In the place of the usual words. */
  message?: string | undefined;
  onRetry?: (() => void) | undefined;
};

const WORDS = {
  idle: '',
  saving: 'Saving…',
  saved: 'Saved',
  conflict: 'Changed by someone else in the meantime. Your value is kept here.',
  error: 'Not saved. Your value is kept here.',
} as const;

/** Whether what one typed is safe, in sight and aloud. */
export function SaveState({ state, message, onRetry }: SaveStateProps) {
  const failed = state === 'conflict' || state === 'error';
  return (
    <div className="flex min-h-8 items-center gap-1.5 text-13">
      {state === 'saving' ? <span className="spinner text-muted" aria-hidden="true" /> : null}
      {state === 'saved' ? <Check size={14} className="text-good" aria-hidden="true" /> : null}
      {failed ? <CircleAlert size={14} className="text-bad" aria-hidden="true" /> : null}
      <span role="status" className={failed ? 'text-bad' : 'text-muted'}>
        {message ?? WORDS[state]}
      </span>
      {failed && onRetry ? (
        <Button variant="quiet" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
