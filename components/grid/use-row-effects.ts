'use client';

import { useEffect, useRef, useState } from 'react';
import type { Role } from '@/lib/engine';
import type { EffectsAnswer, EffectsRequest } from './effects-worker';
import type { RowEffect, TotalsBasis } from './live-totals';

/** Long enough that a burst of edits is computed once. */
const SETTLED_MS = 150;

/** Every line's effect by role code, computed in a worker; what is shown is at most one computation behind. */
export function useRowEffects(roles: readonly Role[], basis: TotalsBasis): ReadonlyMap<string, RowEffect> {
  const [effects, setEffects] = useState<ReadonlyMap<string, RowEffect>>(new Map());
  const worker = useRef<Worker | null>(null);
  const request = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL('./effects-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<EffectsAnswer>) => {
      if (data.request === request.current) setEffects(data.effects);
    };
    worker.current = started;
    return () => started.terminate();
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => {
      request.current += 1;
      const message: EffectsRequest = { request: request.current, roles, basis };
      worker.current?.postMessage(message);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [roles, basis]);

  return effects;
}
