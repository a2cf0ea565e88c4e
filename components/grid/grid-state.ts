import type { Estimate } from '@/lib/engine';
import type { RoleBatch, StoredLine } from '@/lib/plan/role-batch';
import type { RoleSurroundings } from '@/lib/plan/role-faults';
import type { Refusal } from '@/lib/result';
import { FIELDS, isField } from './fields';
import type { Source } from './parse-cell';
import { type Block, pasteBlock } from './paste';
import { clashing, rebaseSheet, type Stored } from './pending';
import {
  applyEdits,
  type CellEdit,
  type Line,
  lineMaker,
  type Sheet,
  withEstimates,
  withoutLines,
} from './sheet';
import { mergeLines, splitLine } from './split-merge';

/** A line that somebody else changed in the same cells: theirs is what is stored. */
export type Conflict = { theirs: StoredLine };

export type GridState = {
  sheet: Sheet;
  past: readonly Sheet[];
  future: readonly Sheet[];
  stored: Stored;
  conflicts: ReadonlyMap<string, Conflict>;
  /** What last happened that a person should know, or null. */
  notice: string | null;
};

export type GridAction =
  | { type: 'edit'; edits: readonly CellEdit[]; source: Source; surroundings: RoleSurroundings }
  | { type: 'paste'; block: Block; surroundings: RoleSurroundings }
  | { type: 'add'; id: string; centre: { id: string; code: string } }
  | { type: 'remove'; ids: readonly string[] }
  | { type: 'split'; id: string; fte: number; newId: string }
  | { type: 'merge'; ids: readonly string[] }
  | { type: 'setEstimates'; estimates: ReadonlyMap<string, Estimate | undefined> }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'saved'; batch: RoleBatch; lines: readonly Line[]; versions: Readonly<Record<string, number>> }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'resolve'; id: string; keep: 'mine' | 'theirs' };

/** States that undo goes back over; each shares the lines that did not change. */
const MOST_STEPS = 200;

export function initialState(lines: readonly StoredLine[]): GridState {
  return {
    sheet: {
      lines: lines.map(({ id, centreId, position, role }) => ({ id, centreId, position, role })),
      invalid: new Map(),
    },
    past: [],
    future: [],
    stored: new Map(lines.map((line) => [line.id, line])),
    conflicts: new Map(),
    notice: null,
  };
}

export function reduceGrid(state: GridState, action: GridAction): GridState {
  const { sheet } = state;
  switch (action.type) {
    case 'edit':
      return advance(state, applyEdits(sheet, action.edits, action));
    case 'paste':
      return advance(state, pasteBlock(sheet, action.block, action.surroundings) ?? sheet);
    case 'add': {
      const line = lineMaker(sheet.lines, action.centre)(action.id);
      return advance(state, { ...sheet, lines: [...sheet.lines, line] });
    }
    case 'remove':
      return advance(state, withoutLines(sheet, new Set(action.ids)));
    case 'split':
      return changed(state, splitLine(sheet, action));
    case 'merge':
      return changed(state, mergeLines(sheet, new Set(action.ids)));
    case 'setEstimates':
      return advance(state, withEstimates(sheet, action.estimates));
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      return { ...state, sheet: before, past: state.past.slice(0, -1), future: [sheet, ...state.future] };
    }
    case 'redo': {
      const [after, ...future] = state.future;
      return after ? { ...state, sheet: after, past: [...state.past, sheet], future } : state;
    }
    case 'saved':
      return { ...state, stored: storedAfter(state.stored, action) };
    case 'refused':
      return afterRefusal(state, action.refusal);
    case 'resolve':
      return resolve(state, action);
    default:
      return action satisfies never;
  }
}

function advance(state: GridState, sheet: Sheet): GridState {
  if (sheet === state.sheet) return state;
  return {
    ...state,
    sheet,
    past: [...state.past.slice(1 - MOST_STEPS), state.sheet],
    future: [],
    notice: null,
  };
}

/** What cannot be done is said, and nothing changes. */
const changed = (state: GridState, result: ReturnType<typeof splitLine>): GridState =>
  result.ok ? advance(state, result.sheet) : { ...state, notice: result.reason };

/** `lines` are the sheet's as they were when the batch was made: what was sent is what is stored now. */
function storedAfter(
  stored: Stored,
  { batch, lines, versions }: Extract<GridAction, { type: 'saved' }>,
): Stored {
  const after = new Map(stored);
  for (const { id } of batch.removed) after.delete(id);
  const sent = new Set([...batch.added, ...batch.changed].map(({ id }) => id));
  for (const [index, line] of lines.entries()) {
    if (!sent.has(line.id)) continue;
    const { id, centreId, role } = line;
    after.set(id, {
      id,
      centreId,
      role,
      position: line.position ?? stored.get(id)?.position ?? index,
      version: versions[id] ?? 1,
    });
  }
  return after;
}

function afterRefusal(state: GridState, refusal: Refusal): GridState {
  switch (refusal.code) {
    case 'CONFLICT':
      return isStoredLines(refusal.current) ? meetOthers(state, refusal.current) : state;
    case 'NOT_FOUND':
      return dropMissing(state, refusal);
    case 'INVALID':
      return markInvalid(state, refusal);
    default:
      return state;
  }
}

/** What the save verb answers with CONFLICT. */
function isStoredLines(current: unknown): current is StoredLine[] {
  return (
    Array.isArray(current) &&
    current.every((line) => typeof line === 'object' && line !== null && 'version' in line && 'role' in line)
  );
}

/**
 * Somebody else has changed these lines. Changes of other cells go together with mine; where both changed the same cell the
 * line waits for a decision, and so does a line that I removed.
 */
function meetOthers(state: GridState, current: readonly StoredLine[]): GridState {
  let next = state;
  const conflicts = new Map(state.conflicts);
  for (const theirs of current) {
    const base = state.stored.get(theirs.id);
    const mine = state.sheet.lines.find((line) => line.id === theirs.id);
    if (base && mine && clashing(base.role, mine.role, theirs.role).length === 0) {
      next = adopt(next, theirs);
    } else {
      conflicts.set(theirs.id, { theirs });
    }
  }
  const merged = current.length - (conflicts.size - state.conflicts.size);
  return {
    ...next,
    conflicts,
    notice:
      merged > 0 ? `Changes that others made to ${merged} of these lines were taken in beside yours.` : null,
  };
}

/** Takes in what is stored now: my unsaved cells stay mine, all others are theirs, in every state that undo can reach. */
function adopt(state: GridState, theirs: StoredLine): GridState {
  const base = state.stored.get(theirs.id)?.role ?? theirs.role;
  const move = (sheet: Sheet) => rebaseSheet(sheet, base, theirs);
  return {
    ...state,
    sheet: move(state.sheet),
    past: state.past.map(move),
    future: state.future.map(move),
    stored: new Map(state.stored).set(theirs.id, theirs),
  };
}

function resolve(state: GridState, { id, keep }: { id: string; keep: 'mine' | 'theirs' }): GridState {
  const conflict = state.conflicts.get(id);
  if (!conflict) return state;
  const conflicts = new Map(state.conflicts);
  conflicts.delete(id);
  const { theirs } = conflict;
  if (keep === 'mine') return { ...adopt(state, theirs), conflicts };
  const { centreId, position, role } = theirs;
  const line: Line = { id, centreId, position, role };
  const isShown = state.sheet.lines.some((one) => one.id === id);
  const lines = isShown
    ? state.sheet.lines.map((one) => (one.id === id ? line : one))
    : [...state.sheet.lines, line];
  const invalid = new Map(state.sheet.invalid);
  invalid.delete(id);
  return { ...adopt(state, theirs), sheet: { lines, invalid }, conflicts };
}

/** Lines that are no longer there leave the sheet and its history. */
function dropMissing(state: GridState, { faults = [] }: Refusal): GridState {
  const gone = new Set(faults.map((fault) => fault.path));
  if (gone.size === 0) return state;
  const drop = (sheet: Sheet) => withoutLines(sheet, gone);
  return {
    ...state,
    sheet: drop(state.sheet),
    past: state.past.map(drop),
    future: state.future.map(drop),
    stored: new Map([...state.stored].filter(([id]) => !gone.has(id))),
    notice:
      gone.size === 1
        ? 'A line that you changed is no longer in the plan: somebody else removed it.'
        : `${gone.size} lines that you changed are no longer in the plan: somebody else removed them.`,
  };
}

/** Values that only the server could judge, such as a code that another centre uses: back in their cells with the reason. */
function markInvalid(state: GridState, { faults = [] }: Refusal): GridState {
  const { sheet, stored } = state;
  const invalid = new Map(sheet.invalid);
  const lines = sheet.lines.map((line) => {
    const own = faults.filter((fault) => fault.path.startsWith(`${line.id}.`));
    if (own.length === 0) return line;
    const cells = new Map(invalid.get(line.id));
    const role = { ...line.role };
    for (const { path, expected } of own) {
      const named = path.slice(line.id.length + 1).split('.')[0] ?? '';
      const field = isField(named) ? named : 'code';
      cells.set(field, {
        text: String(role[field] ?? ''),
        reason: `Expected ${expected || FIELDS[field].rule}`,
      });
    }
    invalid.set(line.id, cells);
    return { ...line, role: stored.get(line.id)?.role ?? role };
  });
  return { ...state, sheet: { lines, invalid } };
}
