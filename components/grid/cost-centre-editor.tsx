'use client';

import { CircleHelp } from 'lucide-react';
import dynamic from 'next/dynamic';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { EstimateEditor } from '@/components/estimate/estimate-editor';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SaveState } from '@/components/ui/save-state';
import { useFrame } from '@/components/ui/use-frame';
import { NBSP, plural } from '@/lib/format';
import type { CentreView } from './centre-view';
import { ChangeDialog } from './change-dialog';
import { ColumnChoice } from './column-choice';
import { ConflictList } from './conflict-list';
import { GridHelp } from './grid-help';
import { commandOf } from './grid-keys';
import { rowMaker } from './grid-row';
import { useHiddenColumns } from './hidden-columns';
import type { Hindrance } from './hindrance';
import { InvalidList } from './invalid-list';
import { LeaveGuard } from './leave-guard';
import { LineButtons } from './line-buttons';
import { liveTotals, type TotalsBasis } from './live-totals';
import { NotationChoice } from './notation-choice';
import { RangeStatus } from './range-status';
import { createRangeStore, type RangeStore } from './range-store';
import { RemoveDialog } from './remove-dialog';
import type { CellKey, RoleGridHandlers } from './role-grid';
import { type CellEdit, previewRoles } from './sheet';
import { SplitDialog } from './split-dialog';
import type { Verb } from './steps';
import { TotalsBar } from './totals-bar';
import { UndoButtons } from './undo-buttons';
import { useLatest } from './use-latest';
import { useNotation } from './use-notation';
import { type Saved, type SaveRoles, type Saving, useRoleSheet } from './use-role-sheet';
import { useRowEffects } from './use-row-effects';
import { useView } from './use-view';
import { ViewBar } from './view-bar';
import { PLAIN_VIEW } from './view-query';

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
  const { state, dispatch, saving, retry, settle, loss } = useRoleSheet({ planId, lines, save, onSaved });
  const { sheet } = state;
  const [preview, setPreview] = useState<CellEdit | null>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [estimating, setEstimating] = useState<readonly string[] | null>(null);
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [changing, setChanging] = useState<readonly string[] | null>(null);
  const [splitting, setSplitting] = useState<string | null>(null);
  const [wanted, setWanted] = useState<CellKey | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  const saveState = useRef<HTMLSpanElement>(null);
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
  const opened = useMemo(() => new Map(lines.map(({ id, role }) => [id, role])), [lines]);
  const shownView = useView({
    sheet,
    systemNames: names.systems,
    centreId: centre.id,
    centreNames: names.centres,
    effects,
    opened,
    conflicts: state.conflicts,
  });
  const rows = useMemo(
    () => makeRows(sheet, state.conflicts, shownView.lines),
    [makeRows, sheet, state.conflicts, shownView.lines],
  );
  const [range] = useState(createRangeStore);
  const spanned = useSyncExternalStore(
    range.subscribe,
    () => spannedLines(range),
    () => NO_LINES,
  );
  /** A selection never reaches lines that are not in sight. */
  const chosen = useMemo(() => {
    const inSight = new Set(rows.map((row) => row.id));
    const ticked = selected.filter((id) => inSight.has(id));
    return ticked.length > 0 ? ticked : spanned.filter((id) => inSight.has(id));
  }, [rows, selected, spanned]);
  const { notation, choose: chooseNotation } = useNotation();
  const said = state.said.text + (state.said.turn % 2 === 0 ? '' : NBSP);
  const splitLine = sheet.lines.find((line) => line.id === splitting);
  const { hidden, show: showColumn } = useHiddenColumns();

  const previewSoon = useFrame(setPreview);
  const edit = (edits: CellEdit[], verb?: Verb) => {
    setPreview(null);
    dispatch({ type: 'edit', edits, source: 'typed', surroundings, verb });
  };
  const undo = () => dispatch({ type: 'undo' });
  const redo = () => dispatch({ type: 'redo' });
  const remove = (ids: readonly string[]) => {
    dispatch({ type: 'remove', ids });
    setSelected([]);
    setRemoving(null);
  };
  const addLine = () => {
    const id = crypto.randomUUID();
    dispatch({ type: 'add', id, centre });
    setWanted({ id, field: 'title' });
  };

  /** Nothing hides the cell, and it takes the focus. */
  const goToCell = ({ id, field }: CellKey) => {
    if (!rows.some((row) => row.id === id)) shownView.change(PLAIN_VIEW);
    showColumn(field, true);
    setWanted({ id, field });
  };
  useImperativeHandle(ref, () => ({
    settle,
    goTo: (hindrance) => {
      const [cell] = hindrance.kind === 'invalid' ? hindrance.cells : [];
      if (cell) goToCell(cell);
      else (choices.current?.querySelector('button') ?? saveState.current?.querySelector('button'))?.focus();
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
        block: { ...pasted, notation, centre, newId: () => crypto.randomUUID() },
        surroundings,
      }),
    onSort: (sort) => shownView.change({ ...shownView.query, sort }),
    onCopied: (cells) => dispatch({ type: 'say', text: `Copied ${plural(cells, 'cell')}.` }),
    onNotice: (notice) => dispatch({ type: 'notice', notice }),
    onSelect: setSelected,
    onRemove: setRemoving,
    onOpenEstimate: setEstimating,
    onHelp: () => setHelpOpen(true),
    onLeave: () => toolbar.current?.querySelector('button')?.focus(),
  });

  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isTextEntry(event.target)) return;
    const command = commandOf(event.nativeEvent)?.kind;
    if (command === 'undo' && may.edit) undo();
    else if (command === 'redo' && may.edit) redo();
    else if (command === 'help') setHelpOpen(true);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls inside of it bubble up to here
    <div className="stack" onKeyDown={keyDown}>
      <p role="status" className="sr-only">
        {said}
      </p>
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
            <LineButtons
              chosen={chosen}
              onAdd={addLine}
              onEstimate={setEstimating}
              onChange={setChanging}
              onRemove={setRemoving}
              onMerge={(ids) => dispatch({ type: 'merge', ids })}
              onSplit={setSplitting}
            />
            <UndoButtons past={state.past} future={state.future} onUndo={undo} onRedo={redo} />
          </>
        ) : null}
        <span className="ml-auto" ref={saveState}>
          <SaveState
            {...withInvalid(saving, sheet.invalid.size)}
            onRetry={saving.state === 'error' ? retry : undefined}
          />
        </span>
      </div>
      <ViewBar
        view={shownView}
        all={sheet.lines.length}
        currency={currency}
        ownCentre={centres.length > 1 ? centre.name : null}
      >
        <Button variant="quiet" icon={<CircleHelp size={14} />} onClick={() => setHelpOpen(true)}>
          Keys
        </Button>
        <NotationChoice notation={notation} onChoose={chooseNotation} />
        <ColumnChoice hidden={hidden} currency={currency} onShow={showColumn} />
      </ViewBar>
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
          notation={notation}
          sort={shownView.query.sort}
          range={range}
          wanted={wanted}
          handlers={handlers}
        />
      )}
      <RangeStatus store={range} rows={rows} />
      <InvalidList sheet={sheet} onGo={goToCell} />
      {changing ? (
        <ChangeDialog
          ids={changing}
          currency={currency}
          column={range.get()?.fields[0]}
          onClose={() => setChanging(null)}
          onChange={edit}
        />
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
      <LeaveGuard loss={loss} />
      <GridHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

const NO_LINES: readonly string[] = [];
/** Lines of a range; one cell alone is only where the focus is. */
const spannedLines = (range: RangeStore) => {
  const cells = range.get();
  return cells && cells.ids.length * cells.columns.length > 1 ? cells.ids : NO_LINES;
};

/** Where Ctrl Z belongs to the text, and ? is a character. */
const isTextEntry = (target: EventTarget) =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog') !== null;

/** Lines with a cell that cannot be saved are named beside "Saved", so that it never says too much. */
const withInvalid = (saving: Saving, lines: number): Saving =>
  saving.state === 'saved' && lines > 0
    ? { ...saving, message: `Saved, but for ${plural(lines, 'line')} with a value to correct` }
    : saving;
