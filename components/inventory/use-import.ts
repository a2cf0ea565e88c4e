'use client';

import { useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '@/lib/result';
import type { ImportedInventory } from '@/lib/services/inventory/import';
import type { ImportChoices } from '@/lib/services/inventory/inputs';
import type { ImportProgress } from '@/lib/services/inventory/prepare';
import type { ImportPreview } from '@/lib/services/inventory/preview';
import { sendFile, type Watch, watch } from './import-requests';

/** What is going on: sending the file, reading it, writing it, or making the list of faults. */
export type Work = { doing: 'sending' | 'reading' | 'writing' | 'listing'; progress: ImportProgress | null };

type Sent = { upload: string; fileName: string };

/** One file on its way into a plan: sent, previewed as often as a choice changes, written. One thing at a time; it can be cancelled. */
export function useImport(planId: string, onImported: (done: ImportedInventory) => void) {
  const address = (part: string) => `/plans/${planId}/inventory/import/${part}`;
  const [sent, setSent] = useState<Sent | null>(null);
  const [made, setMade] = useState<ImportChoices>({});
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [wasCancelled, setWasCancelled] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const [writeError, setWriteError] = useState<Refusal | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = () => running.current?.abort();

  /** The newest work alone counts: what it replaces is broken off, and its answer is nobody's. */
  async function run<O>(
    doing: Work['doing'],
    request: (watching: Watch) => Promise<Result<O>>,
  ): Promise<Result<O> | null> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setWork({ doing, progress: null });
    setWasCancelled(false);
    setError(null);
    setWriteError(null);
    const result = await request({
      signal: controller.signal,
      onProgress: (progress) => {
        if (running.current === controller) setWork({ doing, progress });
      },
    });
    if (running.current !== controller) return null;
    running.current = null;
    setWork(null);
    setWasCancelled(controller.signal.aborted);
    return controller.signal.aborted ? null : result;
  }

  async function read(file: Sent, choices: ImportChoices): Promise<void> {
    const result = await run('reading', (watching) =>
      watch<ImportPreview>(address('preview'), { planId, ...file, choices }, watching),
    );
    if (result?.ok) setPreview(result.value);
    else if (result) setError(result.error);
  }

  async function send(chosen: File, choices: ImportChoices): Promise<void> {
    setSent(null);
    const result = await run('sending', (watching) => sendFile(address('upload'), chosen, watching));
    if (!result) return;
    if (!result.ok) {
      setError(result.error);
      return;
    }
    const now = { upload: result.value.upload, fileName: chosen.name };
    setSent(now);
    await read(now, choices);
  }

  function take(chosen: File): void {
    setFile(chosen);
    setMade({});
    setPreview(null);
    void send(chosen, {});
  }

  /** The same file with the same choices once more; sent anew where the server has it no longer. */
  function again(): void {
    if (sent && error?.code !== 'NOT_FOUND') void read(sent, made);
    else if (file) void send(file, made);
  }

  function choose(changed: ImportChoices): void {
    if (!sent) return;
    const choices = { ...(changed.mapping || changed.sheet ? aside(made) : made), ...changed };
    setMade(choices);
    void read(sent, choices);
  }

  async function confirm({ choices, revision }: ImportPreview): Promise<void> {
    if (!sent) return;
    const result = await run('writing', (watching) =>
      watch<ImportedInventory>(address('write'), { planId, ...sent, choices, revision }, watching),
    );
    if (result?.ok) onImported(result.value);
    else if (result) setWriteError(result.error);
  }

  /** @returns every fault as the text of a CSV, or null */
  async function listFaults({ choices }: ImportPreview): Promise<string | null> {
    if (!sent) return null;
    const result = await run('listing', (watching) =>
      watch<{ csv: string }>(address('faults'), { planId, ...sent, choices }, watching),
    );
    if (result?.ok) return result.value.csv;
    if (result) setError(result.error);
    return null;
  }

  return {
    ...{ preview, made, work, wasCancelled, error, writeError },
    ...{ take, again, choose, confirm, listFaults, cancel },
  };
}

/** With other columns the numbers are looked at anew; what has nothing to do with columns is kept. */
function aside(choices: ImportChoices): ImportChoices {
  const { encoding, delimiter, sheet, defaults, rates, newBelow, intoCentre, missing, grouping } = choices;
  return {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(sheet ? { sheet } : {}),
    ...(defaults ? { defaults } : {}),
    ...(rates ? { rates } : {}),
    ...(newBelow === undefined ? {} : { newBelow }),
    ...(intoCentre ? { intoCentre } : {}),
    ...(missing ? { missing } : {}),
    ...(grouping ? { grouping } : {}),
  };
}
