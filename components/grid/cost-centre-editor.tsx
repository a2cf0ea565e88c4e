'use client';

import { CircleHelp, Merge, PencilLine, Plus, Redo2, Sparkles, Split, Trash2, Undo2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type Ref, useDeferredValue, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { EstimateEditor } from '@/components/estimate/estimate-editor';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SaveState } from '@/components/ui/save-state';
import { useFrame } from '@/components/ui/use-frame';
import { plural } from '@/lib/format';
import type { CentreView } from './centre-view';
import { ChangeDialog } from './change-dialog';
import { ColumnChoice } from './column-choice';
import { ConflictList } from './conflict-list';
import { lineFinder } from './find-lines';
import { GridHelp } from './grid-help';
import { rowMaker } from './grid-row';
import { useHiddenColumns } from './hidden-columns';
import type { Hindrance } from './hindrance';
import { InvalidList } from './invalid-list';
import { liveTotals, type TotalsBasis } from './live-totals';
import { RemoveDialog } from './remove-dialog';
import type { CellKey, RoleGridHandlers } from './role-grid';
import { type CellEdit, previewRoles } from './sheet';
import { SplitDialog } from './split-dialog';
import { TotalsBar } from './totals-bar';
import { useLatest } from './use-latest';
import { type Saved, type SaveRoles, type Saving, useRoleSheet } from './use-role-sheet';
import { useRowEffects } from './use-row-effects';

const RoleGrid = dynamic(() => import('./role-grid'), {
  ssr: false,
  loading: () => <p className="p-4 text-muted">Loading the grid…</p>,
});

/** What the submission above the lines asks of them. */
export type EditorHandle = {
  /** Stores what is not stored yet. @returns what keeps it from being all stored, or null */
  settle: () => Promise<Hindrance | null>;
  /** The focus goes to where it can be put right. */
  goTo: (hindrance: Hindrance) => void;
};

type Props = {
  ref: Ref<EditorHandle>;
  view: CentreView;
  save: SaveRoles;
  onSaved: (saved: Saved) => void;
  /** Everything on the page is stored. */
  onSettled: () => void;
};

/** The role lines of a cost centre and all below it: grid, totals that follow, estimates. */
export function CostCentreEditor({ ref, view, save, onSaved, onSettled }: Props) {
  const { planId, centre, centres, lines, part, scenario, outside, pilots, may } = view;
  const { currency, months } = part.plan;
  const { state, dispatch, saving, retry, settle } = useRoleSheet({ planId, lines, save, onSaved });
  const { sheet } = state;
  const [preview, setPreview] = useState<CellEdit | null>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [estimating, setEstimating] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [onlyOwn, setOnlyOwn] = useState(false);
  const [find, setFind] = useState('');
  const [changing, setChanging] = useState<readonly string[] | null>(null);
  const [splitting, setSplitting] = useState<string | null>(null);
  const [wanted, setWanted] = useState<CellKey | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);

  const surroundings = useMemo(
    () => ({ scenarios: part.scenarios, systems: new Set(part.systems.map((system) => system.code)) }),
    [part],
  );
  const basis = useMemo<TotalsBasis>(
    () => ({ part, outside, scenario, centre: centre.code }),
    [part, outside, scenario, centre.code],
  );
  const roles = useMemo(() => sheet.lines.map((line) => line.role), [sheet.lines]);
  const shown = useMemo(
    () => previewRoles(sheet, preview, surroundings) ?? roles,
    [preview, roles, sheet, surroundings],
  );
  const totals = useMemo(() => liveTotals(shown, basis), [shown, basis]);
  const opening = useMemo(
    () =>
      liveTotals(
        lines.map((line) => line.role),
        basis,
      ),
    [lines, basis],
  );
  const effects = useRowEffects(roles, basis);

  const names = useMemo(
    () => ({
      centres: new Map(centres.map((c) => [c.id, c.name])),
      systems: new Map(part.systems.map((system) => [system.code, system.name])),
    }),
    [centres, part],
  );
  const makeRows = useMemo(() => rowMaker(names.centres), [names]);
  const sought = useDeferredValue(find);
  const rows = useMemo(() => {
    const isFound = lineFinder(sought, names);
    return makeRows(
      sheet,
      state.conflicts,
      (line) => (!onlyOwn || line.centreId === centre.id) && isFound(line),
    );
  }, [makeRows, sheet, state.conflicts, onlyOwn, centre.id, sought, names]);
  /** A selection never reaches lines that are not in sight. */
  const chosen = useMemo(() => {
    const inSight = new Set(rows.map((row) => row.id));
    return selected.filter((id) => inSight.has(id));
  }, [rows, selected]);
  const splitLine = sheet.lines.find((line) => line.id === splitting);
  const { hidden, show: showColumn } = useHiddenColumns();

  const previewSoon = useFrame(setPreview);
  const edit = (edits: CellEdit[]) => {
    setPreview(null);
    dispatch({ type: 'edit', edits, source: 'typed', surroundings });
  };
  const remove = (ids: readonly string[]) => {
    dispatch({ type: 'remove', ids });
    setSelected([]);
    setRemoving(null);
  };
  const addLine = () => {
    const id = crypto.randomUUID();
    dispatch({ type: 'add', id, centre });
    setFind('');
    setWanted({ id, field: 'title' });
  };

  /** Nothing hides the cell, and it takes the focus. */
  const goToCell = ({ id, field }: CellKey) => {
    setFind('');
    setOnlyOwn(false);
    showColumn(field, true);
    setWanted({ id, field });
  };
  useImperativeHandle(ref, () => ({
    settle,
    goTo: (hindrance) => {
      const [cell] = hindrance.kind === 'invalid' ? hindrance.cells : [];
      if (cell) goToCell(cell);
      else choices.current?.querySelector('button')?.focus();
    },
  }));
  const isSettled = saving.state === 'saved' && sheet.invalid.size === 0;
  const settled = useLatest(onSettled);
  useEffect(() => {
    if (isSettled) settled.current();
  }, [isSettled, settled]);

  const handlers = useLatest<RoleGridHandlers>({
    onEdit: edit,
    onPreview: previewSoon,
    onPaste: (pasted) =>
      dispatch({
        type: 'paste',
        block: { ...pasted, centre, newId: () => crypto.randomUUID() },
        surroundings,
      }),
    onUndo: () => dispatch({ type: 'undo' }),
    onRedo: () => dispatch({ type: 'redo' }),
    onSelect: setSelected,
    onRemove: setRemoving,
    onOpenEstimate: setEstimating,
    onLeave: () => toolbar.current?.querySelector('button')?.focus(),
  });

  return (
    <div className="stack">
      <TotalsBar {...{ totals, opening, currency, months }} />
      <div ref={choices}>
        <ConflictList
          conflicts={state.conflicts}
          lines={sheet.lines}
          onResolve={(id, keep) => dispatch({ type: 'resolve', id, keep })}
        />
      </div>
      {state.notice ? <p role="status">{state.notice}</p> : null}
      <div className="row" ref={toolbar}>
        {may.edit ? (
          <>
            <Button icon={<Plus size={14} />} onClick={addLine}>
              Add role line
            </Button>
            <Button
              icon={<Sparkles size={14} />}
              disabled={chosen.length === 0}
              onClick={() => setEstimating(chosen)}
            >
              {chosen.length > 1 ? `Estimate for ${plural(chosen.length, 'line')}` : 'Estimate'}
            </Button>
            <Button
              icon={<PencilLine size={14} />}
              disabled={chosen.length === 0}
              onClick={() => setChanging(chosen)}
            >
              {chosen.length > 1 ? `Change ${plural(chosen.length, 'line')}` : 'Change'}
            </Button>
            <Button
              icon={<Trash2 size={14} />}
              disabled={chosen.length === 0}
              onClick={() => setRemoving(chosen)}
            >
              Remove
            </Button>
            {chosen.length > 1 ? (
              <Button icon={<Merge size={14} />} onClick={() => dispatch({ type: 'merge', ids: chosen })}>
                Merge
              </Button>
            ) : (
              <Button
                icon={<Split size={14} />}
                disabled={chosen.length === 0}
                onClick={() => setSplitting(chosen[0] ?? null)}
              >
                Split
              </Button>
            )}
            <Button
              icon={<Undo2 size={14} />}
              aria-label="Undo"
              disabled={state.past.length === 0}
              onClick={() => dispatch({ type: 'undo' })}
            />
            <Button
              icon={<Redo2 size={14} />}
              aria-label="Redo"
              disabled={state.future.length === 0}
              onClick={() => dispatch({ type: 'redo' })}
            />
          </>
        ) : null}
        <Button variant="quiet" icon={<CircleHelp size={14} />} onClick={() => setHelpOpen(true)}>
          Keys
        </Button>
        <ColumnChoice hidden={hidden} currency={currency} onShow={showColumn} />
        <input
          type="search"
          className="input w-44"
          aria-label="Find role lines"
          placeholder="Find"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        {sought.trim() === '' ? null : (
          <span role="status" className="text-13 text-muted">
            {rows.length} of {plural(sheet.lines.length, 'line')}
          </span>
        )}
        {centres.length > 1 ? (
          <label className="flex items-center gap-2 text-13">
            <input
              type="checkbox"
              className="choice"
              checked={onlyOwn}
              onChange={(e) => setOnlyOwn(e.target.checked)}
            />
            Only lines of {centre.name} itself
          </label>
        ) : null}
        <span className="ml-auto">
          <SaveState
            {...withInvalid(saving, sheet.invalid.size)}
            onRetry={saving.state === 'error' ? retry : undefined}
          />
        </span>
      </div>
      {sheet.lines.length === 0 && !may.edit ? (
        <EmptyState title="No role lines">The planner has not filled in this cost centre yet.</EmptyState>
      ) : (
        <RoleGrid
          rows={rows}
          effects={effects}
          label={`Role lines of ${centre.name}`}
          currency={currency}
          readOnly={!may.edit}
          withCentre={centres.length > 1}
          hidden={hidden}
          wanted={wanted}
          handlers={handlers}
        />
      )}
      <InvalidList sheet={sheet} onGo={goToCell} />
      {changing ? (
        <ChangeDialog ids={changing} currency={currency} onClose={() => setChanging(null)} onChange={edit} />
      ) : null}
      {splitLine ? (
        <SplitDialog
          line={splitLine}
          onClose={() => setSplitting(null)}
          onSplit={(fte) => dispatch({ type: 'split', id: splitLine.id, fte, newId: crypto.randomUUID() })}
        />
      ) : null}
      <RemoveDialog ids={removing} onClose={() => setRemoving(null)} onRemove={remove} />
      {estimating ? (
        <EstimateEditor
          lines={sheet.lines.filter((line) => estimating.includes(line.id))}
          part={part}
          scenario={scenario}
          pilots={pilots}
          readOnly={!may.edit}
          onClose={() => setEstimating(null)}
          onSave={(estimates) => {
            dispatch({ type: 'setEstimates', estimates });
            setEstimating(null);
          }}
        />
      ) : null}
      <GridHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** Lines with a cell that cannot be saved are named beside "Saved", so that it never says too much. */
const withInvalid = (saving: Saving, lines: number): Saving =>
  saving.state === 'saved' && lines > 0
    ? { ...saving, message: `Saved, but for ${plural(lines, 'line')} with a value to correct` }
    : saving;
