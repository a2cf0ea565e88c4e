import type { Estimate, Role } from '@/lib/engine';
import { plural } from '@/lib/format';
import type { RoleBatch, StoredLine } from '@/lib/plan/role-batch';
import type { RoleSurroundings } from '@/lib/plan/role-faults';
import type { Refusal } from '@/lib/result';
import { editText, FIELDS, type Field, isField } from './fields';
import type { Source } from './parse-cell';
import { type Block, pasteBlock } from './paste';
import { clashing, differing, rebaseHistory, rebaseSheet, type Stored } from './pending';
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
import { type Step, type Verb, whatWasEdited, withoutIdle } from './steps';

/** A line that somebody else changed in the same cells: theirs is what is stored. */
export type Conflict = { theirs: StoredLine };

export type GridState = {
  sheet: Sheet;
  /** Steps that undo goes back over, the last one done at the end. */
  past: readonly Step[];
  /** Steps that redo goes forward over, the next one first. */
  future: readonly Step[];
  stored: Stored;
  conflicts: ReadonlyMap<string, Conflict>;
  /** What last happened that a person should know, or null. */
  notice: string | null;
  /** What was just done, for those who do not see it; counted, so that the same words are said again. */
  said: { text: string; turn: number };
};

export type GridAction =
  | {
      type: 'edit';
      edits: readonly CellEdit[];
      source: Source;
      surroundings: RoleSurroundings;
      verb?: Verb | undefined;
    }
  | { type: 'paste'; block: Block; surroundings: RoleSurroundings }
  | { type: 'add'; id: string; centre: { id: string; code: string } }
  | { type: 'remove'; ids: readonly string[] }
  | { type: 'split'; id: string; fte: number; newId: string }
  | { type: 'merge'; ids: readonly string[] }
  | { type: 'setEstimates'; estimates: ReadonlyMap<string, Estimate | undefined> }
  | { type: 'notice'; notice: string }
  | { type: 'say'; text: string }
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
    said: { text: '', turn: 0 },
  };
}

export function reduceGrid(state: GridState, action: GridAction): GridState {
  const { sheet } = state;
  switch (action.type) {
    case 'edit': {
      const { edits, verb = 'edit' } = action;
      return advance(state, applyEdits(sheet, edits, action), whatWasEdited(sheet, edits, verb));
    }
    case 'paste': {
      const { block, surroundings } = action;
      const cells = block.cells.reduce((sum, line) => sum + line.length, 0);
      const what = `paste of ${plural(cells, 'cell')}`;
      return advance(state, pasteBlock(sheet, block, surroundings) ?? sheet, what);
    }
    case 'add': {
      const line = lineMaker(sheet.lines, action.centre)(action.id);
      return advance(state, { ...sheet, lines: [...sheet.lines, line] }, 'new line');
    }
    case 'remove': {
      const what = `removal of ${plural(action.ids.length, 'line')}`;
      return advance(state, withoutLines(sheet, new Set(action.ids)), what);
    }
    case 'split':
      return changed(state, splitLine(sheet, action), 'split');
    case 'merge':
      return changed(state, mergeLines(sheet, new Set(action.ids)), `merge of ${action.ids.length} lines`);
    case 'setEstimates': {
      const { size } = action.estimates;
      const what = size === 1 ? 'estimate' : `estimate of ${size} lines`;
      return advance(state, withEstimates(sheet, action.estimates), what);
    }
    case 'notice':
      return { ...state, notice: action.notice };
    case 'say':
      return say(state, action.text);
    case 'undo': {
      const step = state.past.at(-1);
      if (!step) return state;
      const future = [{ what: step.what, sheet }, ...state.future];
      const undone = { ...state, sheet: step.sheet, past: state.past.slice(0, -1), future, notice: null };
      return say(undone, `Undone: ${step.what}.`);
    }
    case 'redo': {
      const [step, ...future] = state.future;
      if (!step) return state;
      const past = [...state.past, { what: step.what, sheet }];
      return say({ ...state, sheet: step.sheet, past, future, notice: null }, `Done again: ${step.what}.`);
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

function advance(state: GridState, sheet: Sheet, what: string): GridState {
  if (sheet === state.sheet) return { ...state, notice: null };
  const past = [...state.past.slice(1 - MOST_STEPS), { what, sheet: state.sheet }];
  return say({ ...state, sheet, past, future: [], notice: null }, `Done: ${what}.`);
}

const say = (state: GridState, text: string): GridState => ({
  ...state,
  said: { text, turn: state.said.turn + 1 },
});

/** What cannot be done is said, and nothing changes. */
const changed = (state: GridState, result: ReturnType<typeof splitLine>, what: string): GridState =>
  result.ok ? advance(state, result.sheet, what) : { ...state, notice: result.reason };

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
      merged > 0
        ? `Changes that others made to ${plural(merged, 'line')} were taken in beside yours; undo leaves them as they are.`
        : null,
  };
}

/**
 * Takes in what is stored now: my unsaved cells stay mine, all others are theirs. Undo and redo come back to no value of mine in
 * a cell that they changed.
 */
function adopt(state: GridState, theirs: StoredLine): GridState {
  const base = state.stored.get(theirs.id)?.role ?? theirs.role;
  const move = (step: Step): Step => ({ ...step, sheet: rebaseHistory(step.sheet, base, theirs) });
  const sheet = rebaseSheet(state.sheet, base, theirs);
  return {
    ...state,
    sheet,
    ...withoutIdle(sheet, { past: state.past.map(move), future: state.future.map(move) }),
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
  const adopted = adopt(state, theirs);
  const sheet: Sheet = { lines, invalid };
  return { ...adopted, sheet, ...withoutIdle(sheet, adopted), conflicts };
}

/** Lines that are no longer there leave the sheet and its history. */
function dropMissing(state: GridState, { faults = [] }: Refusal): GridState {
  const gone = new Set(faults.map((fault) => fault.path));
  if (gone.size === 0) return state;
  const drop = (step: Step): Step => ({ ...step, sheet: withoutLines(step.sheet, gone) });
  return {
    ...state,
    sheet: withoutLines(state.sheet, gone),
    past: state.past.map(drop),
    future: state.future.map(drop),
    stored: new Map([...state.stored].filter(([id]) => !gone.has(id))),
    notice:
      gone.size === 1
        ? 'A line that you changed is no longer in the plan: somebody else removed it.'
        : `${gone.size} lines that you changed are no longer in the plan: somebody else removed them.`,
  };
}

/** Values that only the server could judge, such as a code that another centre uses: back in their cells with the reason; the line's other changes stay. */
function markInvalid(state: GridState, { faults = [] }: Refusal): GridState {
  const { sheet, stored } = state;
  const invalid = new Map(sheet.invalid);
  const refused: string[] = [];
  const lines = sheet.lines.map((line) => {
    const own = faults.filter((fault) => fault.path.startsWith(`${line.id}.`));
    if (own.length === 0) return line;
    const before = stored.get(line.id)?.role;
    const cells = new Map(invalid.get(line.id));
    let { role } = line;
    const hold = (field: Field, reason: string) => {
      cells.set(field, { text: editText(line.role, field), reason });
      if (before) role = withValueOf(role, before, field);
    };
    for (const { path, expected } of own) {
      const named = path.slice(line.id.length + 1).split('.')[0] ?? '';
      if (named === 'estimate') {
        role = { ...role, estimate: before?.estimate };
        refused.push(`The estimate of ${role.title || role.code} was not taken: expected ${expected}.`);
        continue;
      }
      const field = isField(named) ? named : 'code';
      hold(field, `Expected ${expected || FIELDS[field].rule}`);
    }
    if (before && differing(line.role, role).length === 0) {
      const [{ expected } = { expected: '' }] = own;
      for (const field of differing(before, role).filter(isField)) hold(field, `Expected ${expected}`);
    }
    if (cells.size > 0) invalid.set(line.id, cells);
    return { ...line, role };
  });
  return { ...state, sheet: { lines, invalid }, notice: refused.join(' ') || state.notice };
}

/** The cast restates what the copied key is: one of Role's own. */
const withValueOf = (role: Role, before: Role, field: Field): Role =>
  ({ ...role, [field]: before[field] }) as Role;
