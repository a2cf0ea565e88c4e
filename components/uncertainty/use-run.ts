import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Refusal, Result } from '@/lib/result';
import type { SimulationStatus } from '@/lib/services/uncertainty/jobs';

const ASK_EVERY_MS = 400;

const LOST: Refusal = {
  code: 'UNAVAILABLE',
  message: 'The server did not answer. The run goes on there; try again to see how far it is.',
};

type Run = {
  status: SimulationStatus;
  error: Refusal | null;
  isCancelled: boolean;
  begin: () => void;
  /** Follows it no longer. */
  stop: () => void;
};

type Ask = () => Promise<Result<SimulationStatus>>;

/** Starts a run that is not kept yet and follows it; when it is done, the page is read again. Of one run: key its component by it. */
export function useRun({ start, status: ask }: { start: Ask; status: Ask }): Run {
  const router = useRouter();
  const [attempt, setAttempt] = useState(1);
  const [status, setStatus] = useState<SimulationStatus>({ state: 'waiting' });
  const [error, setError] = useState<Refusal | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a run starts once for each attempt; what is asked is the key
  useEffect(() => {
    if (attempt === 0) return;
    let isShown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = async (asked: Promise<Result<SimulationStatus>>): Promise<void> => {
      const result = await asked.catch(() => ({ ok: false as const, error: LOST }));
      if (!isShown) return;
      if (!result.ok) {
        setError(result.error);
        return;
      }
      setStatus(result.value);
      const { state } = result.value;
      if (state === 'done') router.refresh();
      else if (state === 'waiting' || state === 'running') {
        timer = setTimeout(() => void take(ask()), ASK_EVERY_MS);
      }
    };
    void take(start());
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [attempt]);

  return {
    status,
    error,
    isCancelled: attempt === 0,
    begin: () => {
      setError(null);
      setStatus({ state: 'waiting' });
      setAttempt((before) => before + 1);
    },
    stop: () => setAttempt(0),
  };
}
