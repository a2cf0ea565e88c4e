'use client';

import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { SubmissionStatus } from '@/lib/access';
import { plural } from '@/lib/format';
import type { RoleBatch, StoredLine } from '@/lib/plan/role-batch';
import type { ErrorCode, Result } from '@/lib/result';
import { type GridAction, type GridState, initialState, reduceGrid } from './grid-state';
import { faultyCells, type Hindrance } from './hindrance';
import { pendingBatch } from './pending';
import { useLatest } from './use-latest';

/** What a save answers: new versions by line, and how far the centres are in the round by their id. */
export type Saved = { versions: Record<string, number>; submissions: Record<string, SubmissionStatus> };
export type SaveRoles = (input: RoleBatch & { planId: string }) => Promise<Result<Saved>>;

export type Saving = {
  state: 'idle' | 'saving' | 'saved' | 'conflict' | 'error';
  message?: string;
};

/** Why the last save did not come about. `attempt` counts those in a row that the server did not answer; 0 where it said no. */
type Failure = { message: string; attempt: number };

const NOT_REACHED =
  'The server cannot be reached. Your changes are kept here and are sent by themselves as soon as it answers.';
const OFFLINE =
  'You are offline. Your changes are kept here and are sent by themselves once you are connected.';

/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['UNAVAILABLE', 'TOO_MANY']);

/** Milliseconds until the next attempt: 1 s, 2 s, 4 s … 30 s. */
const pauseAfter = (attempt: number) => Math.min(1000 * 2 ** (attempt - 1), 30_000);

/** Changes made in quick succession go out together. */
const SETTLED_MS = 400;

/** The sheet with its history, saved by itself; one save is under way at a time. */
export function useRoleSheet({
  planId,
  lines,
  save,
  onSaved,
}: {
  planId: string;
  lines: readonly StoredLine[];
  save: SaveRoles;
  onSaved: (saved: Saved) => void;
}) {
  const [state, dispatch] = useReducer(reduceGrid, lines, initialState);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [hasSaved, setHasSaved] = useState(false);
  const told = useLatest(onSaved);
  const latest = useRef(state);
  latest.current = state;
  const batch = pendingBatch(state.sheet, state.stored, state.conflicts);
  const isWaiting = batch !== null;

  const send = useCallback(async () => {
    const { sheet, stored, conflicts } = latest.current;
    const sending = pendingBatch(sheet, stored, conflicts);
    if (!sending) {
      setFailure(null);
      return;
    }
    const fail = (message: string, passes: boolean) =>
      setFailure((before) => ({ message, attempt: passes ? (before?.attempt ?? 0) + 1 : 0 }));
    const take = (action: GridAction) => {
      latest.current = reduceGrid(latest.current, action);
      dispatch(action);
    };
    setIsSaving(true);
    try {
      const result = await save({ planId, ...sending });
      const before = latest.current;
      if (result.ok) {
        take({ type: 'saved', batch: sending, lines: sheet.lines, versions: result.value.versions });
        setHasSaved(true);
        told.current(result.value);
      } else {
        take({ type: 'refused', refusal: result.error });
      }
      if (result.ok || latest.current !== before) setFailure(null);
      else fail(result.error.message, PASSING.has(result.error.code));
    } catch {
      fail(navigator.onLine ? NOT_REACHED : OFFLINE, true);
    } finally {
      setIsSaving(false);
    }
  }, [planId, save, told]);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const sendNext = useCallback(() => {
    underWay.current = underWay.current.then(send);
  }, [send]);

  useEffect(() => {
    if (!isWaiting || isSaving || failure !== null) return;
    const timer = setTimeout(sendNext, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isWaiting, isSaving, failure, sendNext]);

  useEffect(() => {
    if (!failure || failure.attempt === 0) return;
    const timer = setTimeout(sendNext, pauseAfter(failure.attempt));
    window.addEventListener('online', sendNext);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', sendNext);
    };
  }, [failure, sendNext]);

  const hasUnsaved = isWaiting || isSaving || state.sheet.invalid.size > 0 || state.conflicts.size > 0;
  useEffect(() => {
    if (!hasUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasUnsaved]);

  useEffect(() => sendNext, [sendNext]);

  const settle = useCallback(async (): Promise<Hindrance | null> => {
    sendNext();
    await underWay.current;
    const { sheet, stored, conflicts } = latest.current;
    const cells = faultyCells(sheet);
    if (cells.length > 0) return { kind: 'invalid', cells };
    if (conflicts.size > 0) return { kind: 'conflict', lines: conflicts.size };
    if (pendingBatch(sheet, stored, conflicts) === null) return null;
    return { kind: 'unsaved', message: 'Submit again once they are saved.' };
  }, [sendNext]);

  return {
    state,
    dispatch,
    retry: sendNext,
    loss: lossOf(state, failure),
    settle,
    saving: savingOf({ failure: failure?.message ?? null, isBusy: isWaiting || isSaving, hasSaved, state }),
  };
}

function savingOf({
  failure,
  isBusy,
  hasSaved,
  state,
}: {
  failure: string | null;
  isBusy: boolean;
  hasSaved: boolean;
  state: ReturnType<typeof initialState>;
}): Saving {
  if (failure !== null) return { state: 'error', message: failure };
  if (isBusy) return { state: 'saving' };
  if (state.conflicts.size > 0) return { state: 'conflict', message: 'Waiting for your choice' };
  return { state: hasSaved ? 'saved' : 'idle' };
}

/** What would be lost on leaving; null where all is stored or on its way. */
function lossOf({ sheet, conflicts }: GridState, failure: Failure | null): string | null {
  if (failure) return 'Your last changes are not stored yet and would be lost.';
  const cells = faultyCells(sheet).length;
  if (cells > 0) return `${plural(cells, 'cell')} with a value that cannot be saved would be lost.`;
  return conflicts.size > 0
    ? `Your changes of ${plural(conflicts.size, 'line')} wait for your choice and would be lost.`
    : null;
}
