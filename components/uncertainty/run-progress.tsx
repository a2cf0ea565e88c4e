'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form-error';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount, formatPercent } from '@/lib/format';
import type { AskedRun, RunActions } from './actions';
import { useRun } from './use-run';

/**
 * Starts a run that is not kept yet and shows how far it is; when it is done, the page is read again. Keyed by the run, so
 * that another run starts afresh.
 */
export function RunProgress({ run, actions }: { run: AskedRun; actions: RunActions }) {
  const { status, error, isCancelled, begin, stop } = useRun({
    start: () => actions.start(run),
    status: () => actions.status(run),
  });
  const cancel = () => {
    stop();
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
  if (isCancelled) {
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
