'use client';

import { useEffect, useRef, useState } from 'react';
import { sendFile, watch } from '@/components/inventory/import-requests';
import type { Refusal, Result } from '@/lib/result';
import type { ImportedActuals } from '@/lib/services/actuals/import';
import type { ActualsChoices } from '@/lib/services/actuals/inputs';
import type { PreviewedActuals } from '@/lib/services/actuals/preview';

export type Doing = 'sending' | 'reading' | 'listing' | 'writing';
type Sent = { upload: string; fileName: string };
const unmeasured = () => {};

/** One file on its way into a plan: sent, previewed as often as a choice changes, written. One thing at a time; it can be cancelled. */
export function useActualsImport(planId: string, onImported: (done: ImportedActuals) => void) {
  const address = (part: string) => `/plans/${planId}/actuals/import/${part}`;
  const [sent, setSent] = useState<Sent | null>(null);
  const [preview, setPreview] = useState<PreviewedActuals | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [wasCancelled, setWasCancelled] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** The newest work alone counts: what it replaces is broken off, and its answer is nobody's. */
  async function run<O>(
    what: Doing,
    request: (signal: AbortSignal) => Promise<Result<O>>,
  ): Promise<O | null> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setDoing(what);
    setWasCancelled(false);
    setError(null);
    const result = await request(controller.signal);
    if (running.current !== controller) return null;
    running.current = null;
    setDoing(null);
    setWasCancelled(controller.signal.aborted);
    if (controller.signal.aborted) return null;
    if (result.ok) return result.value;
    setError(result.error);
    return null;
  }

  async function read(file: Sent, choices: ActualsChoices): Promise<void> {
    const found = await run('reading', (signal) =>
      watch<PreviewedActuals>(
        address('preview'),
        { planId, ...file, choices },
        { signal, onProgress: unmeasured },
      ),
    );
    if (found) setPreview(found);
  }

  async function take(chosen: File): Promise<void> {
    setPreview(null);
    setSent(null);
    const received = await run('sending', (signal) => sendFile(address('upload'), chosen, { signal }));
    if (!received) return;
    const now = { upload: received.upload, fileName: chosen.name };
    setSent(now);
    await read(now, {});
  }

  /** Reads the file again with this changed; another sheet, delimiter or encoding begins anew. */
  function choose(changed: ActualsChoices): void {
    if (!sent || !preview) return;
    const begins = 'sheet' in changed || 'delimiter' in changed || 'encoding' in changed;
    const { sheet, encoding, delimiter } = preview.choices;
    const kept = begins
      ? {
          ...(sheet === undefined ? {} : { sheet }),
          ...(encoding === undefined ? {} : { encoding }),
          ...(delimiter === undefined ? {} : { delimiter }),
        }
      : preview.choices;
    void read(sent, { ...kept, ...changed });
  }

  async function confirm({ choices, state }: PreviewedActuals): Promise<void> {
    if (!sent) return;
    const done = await run('writing', (signal) =>
      watch<ImportedActuals>(
        address('write'),
        { planId, ...sent, choices, state },
        { signal, onProgress: unmeasured },
      ),
    );
    if (done) onImported(done);
  }

  async function listFaults({ choices }: PreviewedActuals): Promise<string | null> {
    if (!sent) return null;
    const listed = await run('listing', (signal) =>
      watch<{ csv: string }>(
        address('faults'),
        { planId, ...sent, choices },
        { signal, onProgress: unmeasured },
      ),
    );
    return listed?.csv ?? null;
  }

  return {
    ...{ preview, doing, wasCancelled, error, choose, confirm, listFaults },
    take: (file: File) => void take(file),
    cancel: () => running.current?.abort(),
  };
}
