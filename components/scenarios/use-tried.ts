'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Plan, Scenario } from '@/lib/engine';
import type { Refusal, Result } from '@/lib/result';
import type { Outcome } from './outcome';
import type { TryAnswer, TryRequest } from './try-worker';

export type Tried = {
  /** Null until something was tried. */
  outcome: Outcome | null;
  /** What the last computation took. */
  milliseconds: number;
  loading: boolean;
  error: Refusal | null;
  /** Computes the plan with this scenario; of many in a row the newest counts. */
  tryOut: (scenario: Scenario) => void;
  /** Forgets what was tried. */
  clear: () => void;
};

/** The plan is asked for when something is tried first; then a worker computes one scenario at a time. */
export function useTried(load: () => Promise<Result<Plan>>): Tried {
  const [answer, setAnswer] = useState<Pick<TryAnswer, 'outcome' | 'milliseconds'> | null>(null);
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const worker = useRef<Promise<Worker | null> | null>(null);
  const line = useRef({ request: 0, busy: false, next: null as Scenario | null });

  const send = useCallback((to: Worker) => {
    const { next } = line.current;
    if (!next || line.current.busy) return;
    line.current = { request: line.current.request + 1, busy: true, next: null };
    const message: TryRequest = { request: line.current.request, scenario: next };
    to.postMessage(message);
  }, []);

  const start = useCallback(async (): Promise<Worker | null> => {
    setLoading(true);
    const plan = await load().catch(() => null);
    setLoading(false);
    if (!plan?.ok) {
      setError(plan?.error ?? UNREACHABLE);
      worker.current = null;
      return null;
    }
    setError(null);
    const started = new Worker(new URL('./try-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<TryAnswer>) => {
      line.current.busy = false;
      if (data.request === line.current.request) setAnswer(data);
      send(started);
    };
    const message: TryRequest = { plan: plan.value };
    started.postMessage(message);
    return started;
  }, [load, send]);

  const tryOut = useCallback(
    async (scenario: Scenario) => {
      line.current.next = scenario;
      worker.current ??= start();
      const started = await worker.current;
      if (started) send(started);
    },
    [send, start],
  );

  const clear = useCallback(() => {
    line.current = { request: line.current.request + 1, busy: false, next: null };
    setAnswer(null);
  }, []);

  useEffect(() => {
    const started = worker;
    return () => {
      void started.current?.then((one) => one?.terminate());
      started.current = null;
    };
  }, []);

  return {
    outcome: answer?.outcome ?? null,
    milliseconds: answer?.milliseconds ?? 0,
    loading,
    error,
    tryOut: (scenario) => void tryOut(scenario),
    clear,
  };
}

const UNREACHABLE: Refusal = {
  code: 'UNAVAILABLE',
  message: 'The server did not answer. Check the connection and move a value again.',
};
