'use client';

import { useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';

type Handled<I> = {
  run: (input: I) => void;
  pending: boolean;
  error: Refusal | null;
  clear: () => void;
};

/** Runs an action and keeps why it was refused; what it answers goes to `onValue`. */
export function useResult<I, O>(
  action: (input: I) => Promise<Result<O>>,
  onValue: (value: O, input: I) => void | Promise<void>,
): Handled<I> {
  const [error, setError] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const run = (input: I) =>
    startTransition(async () => {
      const result = await answered(() => action(input));
      setError(result.ok ? null : result.error);
      if (result.ok) await onValue(result.value, input);
    });
  return { run, pending, error, clear: () => setError(null) };
}

async function answered<O>(call: () => Promise<Result<O>>): Promise<Result<O>> {
  try {
    return await call();
  } catch {
    const message = 'The server did not answer. Nothing was changed; check the connection and try again.';
    return { ok: false, error: { code: 'UNAVAILABLE', message } };
  }
}
