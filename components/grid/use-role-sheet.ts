'use client';

import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { SubmissionStatus } from '@/lib/access';
import type { RoleBatch, StoredLine } from '@/lib/plan/role-batch';
import type { Result } from '@/lib/result';
import { type GridAction, initialState, reduceGrid } from './grid-state';
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
  const [failure, setFailure] = useState<string | null>(null);
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
    if (!sending) return;
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
      setFailure(result.ok || latest.current !== before ? null : result.error.message);
    } catch {
      setFailure(
        'The server cannot be reached. Your changes are kept here; try again once you are connected.',
      );
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

  const hasUnsaved = isWaiting || isSaving || state.sheet.invalid.size > 0;
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

  const retry = useCallback(() => setFailure(null), []);
  return {
    state,
    dispatch,
    retry,
    settle,
    saving: savingOf({ failure, isBusy: isWaiting || isSaving, hasSaved, state }),
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
