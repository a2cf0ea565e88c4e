'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount, formatPercent } from '@/lib/format';
import type { Refusal, Result } from '@/lib/result';
import type { SimulationStatus } from '@/lib/services/uncertainty/jobs';
import type { AskedRun, RunActions } from './actions';

const ASK_EVERY_MS = 400;

const LOST: Refusal = {
  code: 'UNAVAILABLE',
  message: 'The server did not answer. The run goes on there; try again to see how far it is.',
};

/**
 * Starts a run that is not kept yet and shows how far it is; when it is done, the page is read again. Keyed by the run, so
 * that another run starts afresh.
 */
export function RunProgress({ run, actions }: { run: AskedRun; actions: RunActions }) {
  const router = useRouter();
  const [attempt, setAttempt] = useState(1);
  const [status, setStatus] = useState<SimulationStatus>({ state: 'waiting' });
  const [error, setError] = useState<Refusal | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a run starts once for each attempt; its settings are the key
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
        timer = setTimeout(() => void take(actions.status(run)), ASK_EVERY_MS);
      }
    };
    void take(actions.start(run));
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [attempt]);

  const begin = () => {
    setError(null);
    setStatus({ state: 'waiting' });
    setAttempt((before) => before + 1);
  };
  const cancel = () => {
    setAttempt(0);
    void actions.cancel(run);
  };

  if (error) return <Stopped onBegin={begin} label="Try again" note={<FormError error={error} />} />;
  if (status.state === 'failed') {
    return (
      <Stopped
        onBegin={begin}
        label="Try again"
        note={<p>The run failed on the server. Nothing was changed; tell your administrator if it stays.</p>}
      />
    );
  }
  if (attempt === 0) {
    return <Stopped onBegin={begin} label="Run" note={<p>The run was cancelled. Nothing was changed.</p>} />;
  }
  if (status.state === 'none') {
    return (
      <Stopped
        onBegin={begin}
        label="Run again"
        note={<p>The run was given up, because the plan has changed or it was cancelled elsewhere.</p>}
      />
    );
  }
  const progress = status.state === 'running' ? status.progress : null;
  return (
    <div className="stack max-w-xl" role="status">
      <ProgressBar
        label={status.state === 'running' ? 'Drawing' : 'Waiting for its turn'}
        value={progress}
        text={
          progress === null
            ? `${formatCount(run.draws)} draws`
            : `${formatPercent(progress, 0)} of ${formatCount(run.draws)} draws`
        }
      />
      <div>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </div>
  );
}

function Stopped({ note, label, onBegin }: { note: React.ReactNode; label: string; onBegin: () => void }) {
  return (
    <div className="stack max-w-xl" role="status">
      {note}
      <div>
        <Button variant="primary" onClick={onBegin}>
          {label}
        </Button>
      </div>
    </div>
  );
}
