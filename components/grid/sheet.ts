import type { Estimate, Role } from '@/lib/engine';
import { type RoleSurroundings, roleFaults } from '@/lib/plan/role-faults';
import { editText, FIELDS, type Field, isField } from './fields';
import { type CellValue, parseCell, type Source } from './parse-cell';

/** One row of the grid. Roles are never changed in place: an unchanged line is the same object. */
export type Line = {
  id: string;
  /** The centre's id in the plan. */
  centreId: string;
  /** Where the line stands in the plan; at its end without one. */
  position?: number;
  role: Role;
};

/** What was typed into a cell that cannot take it, and why. The line keeps its last valid value. */
export type InvalidCell = { text: string; reason: string };
export type InvalidCells = ReadonlyMap<Field, InvalidCell>;

/** Everything that undo goes back over. */
export type Sheet = { lines: readonly Line[]; invalid: ReadonlyMap<string, InvalidCells> };

export type CellEdit = { id: string; field: Field; text: string };

/** The other field to which a fault is due where only that one was edited. */
const PARTNER: Partial<Record<Field, Field>> = { vacant: 'fte', growth: 'driver' };

/**
 * Texts typed or pasted into cells: those that a line can take become its values, the others stay in their cells with the reason.
 * The same sheet where that changes nothing.
 */
export function applyEdits(
  sheet: Sheet,
  edits: readonly CellEdit[],
  { source, surroundings }: { source: Source; surroundings: RoleSurroundings },
): Sheet {
  const byLine = new Map<string, Map<Field, string>>();
  for (const { id, field, text } of edits) {
    const texts = byLine.get(id) ?? new Map<Field, string>();
    byLine.set(id, texts.set(field, text));
  }
  const codes = countCodes(sheet.lines);
  const invalid = new Map(sheet.invalid);
  let isChanged = false;
  const lines = sheet.lines.map((line) => {
    const texts = byLine.get(line.id);
    if (!texts) return line;
    const waiting = sheet.invalid.get(line.id);
    const before = line.role.code;
    codes.set(before, (codes.get(before) ?? 1) - 1);
    const edited = editLine(line, texts, {
      waiting,
      source,
      surroundings,
      isTaken: (code) => (codes.get(code) ?? 0) > 0,
    });
    codes.set(edited.role.code, (codes.get(edited.role.code) ?? 0) + 1);
    if (edited.role === line.role && isSameInvalid(waiting, edited.invalid)) return line;
    isChanged = true;
    if (edited.invalid.size > 0) invalid.set(line.id, edited.invalid);
    else invalid.delete(line.id);
    return edited.role === line.role ? line : { ...line, role: edited.role };
  });
  return isChanged ? { lines, invalid } : sheet;
}

const isSameInvalid = (before: InvalidCells | undefined, after: InvalidCells) =>
  (before?.size ?? 0) === after.size &&
  [...after].every(([field, { text, reason }]) => {
    const known = before?.get(field);
    return known?.text === text && known.reason === reason;
  });

function countCodes(lines: readonly Line[]): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { role } of lines) codes.set(role.code, (codes.get(role.code) ?? 0) + 1);
  return codes;
}

type LineRules = {
  waiting: InvalidCells | undefined;
  source: Source;
  surroundings: RoleSurroundings;
  isTaken: (code: string) => boolean;
};

/** Cells that were invalid are tried again with every edit of their line: a vacancy may fit once the FTE has grown. */
function editLine(
  { role }: Line,
  texts: ReadonlyMap<Field, string>,
  { waiting, source, surroundings, isTaken }: LineRules,
): { role: Role; invalid: Map<Field, InvalidCell> } {
  const tried = new Map([...(waiting ?? [])].map(([field, cell]) => [field, cell.text] as const));
  for (const [field, text] of texts) tried.set(field, text);
  const invalid = new Map<Field, InvalidCell>();
  const values = new Map<Field, CellValue>();
  for (const [field, text] of tried) {
    if (text === editText(role, field)) continue;
    const parsed = parseCell(text, field, role, texts.has(field) ? source : 'pasted');
    if (parsed.ok) values.set(field, parsed.value);
    else invalid.set(field, { text, reason: parsed.reason });
  }
  for (;;) {
    const candidate = withValues(role, values);
    const culprits = culpritsOf(candidate, values, { surroundings, isTaken });
    if (culprits.size === 0) return { role: values.size === 0 ? role : candidate, invalid };
    for (const [field, reason] of culprits) {
      values.delete(field);
      invalid.set(field, { text: tried.get(field) ?? '', reason });
    }
  }
}

function culpritsOf(
  role: Role,
  values: ReadonlyMap<Field, CellValue>,
  { surroundings, isTaken }: Pick<LineRules, 'surroundings' | 'isTaken'>,
): Map<Field, string> {
  const culprits = new Map<Field, string>();
  if (values.has('code') && isTaken(role.code))
    culprits.set('code', 'Expected a code that no other line has');
  for (const { path } of roleFaults(role, surroundings)) {
    if (!isField(path)) continue;
    const partner = PARTNER[path];
    const field = values.has(path) ? path : partner;
    if (field && values.has(field)) culprits.set(field, `Expected ${FIELDS[field].rule}`);
  }
  return culprits;
}

/** The cast is safe because `parseCell` gives each field a value of its own kind; ranges are checked by `roleFaults`. */
function withValues(role: Role, values: ReadonlyMap<Field, CellValue>): Role {
  let isSame = true;
  for (const [field, value] of values) if (role[field] !== value) isSame = false;
  return isSame ? role : ({ ...role, ...Object.fromEntries(values) } as Role);
}

/** The roles as they would be with what stands in an open editor; null where that changes nothing. */
export function previewRoles(
  sheet: Sheet,
  edit: CellEdit | null,
  surroundings: RoleSurroundings,
): Role[] | null {
  const line = edit && sheet.lines.find(({ id }) => id === edit.id);
  if (!edit || !line) return null;
  const alone: Sheet = { lines: [line], invalid: sheet.invalid };
  const [edited] = applyEdits(alone, [edit], { source: 'typed', surroundings }).lines;
  if (!edited || edited === line) return null;
  return sheet.lines.map((one) => (one === line ? edited.role : one.role));
}

export function withEstimates(sheet: Sheet, estimates: ReadonlyMap<string, Estimate | undefined>): Sheet {
  const lines = sheet.lines.map((line) =>
    estimates.has(line.id) ? { ...line, role: { ...line.role, estimate: estimates.get(line.id) } } : line,
  );
  return { ...sheet, lines };
}

export function withoutLines(sheet: Sheet, ids: ReadonlySet<string>): Sheet {
  return {
    lines: sheet.lines.filter((line) => !ids.has(line.id)),
    invalid: new Map([...sheet.invalid].filter(([id]) => !ids.has(id))),
  };
}

/** Makes lines that are valid as they are: nobody on them yet, and each with the next free code of the centre. */
export function lineMaker(
  lines: readonly Line[],
  centre: { id: string; code: string },
): (id: string) => Line {
  const codes = new Set(lines.map((line) => line.role.code));
  const stem = centre.code.slice(0, LONGEST_STEM);
  let number = lines.filter((line) => line.centreId === centre.id).length;
  return (id) => {
    do number++;
    while (codes.has(`${stem}-${number}`));
    return { id, centreId: centre.id, role: emptyRole(`${stem}-${number}`, centre.code) };
  };
}

/** Leaves room for a dash and five digits in a code's 40 characters. */
const LONGEST_STEM = 34;

const emptyRole = (code: string, costCentre: string): Role => ({
  code,
  costCentre,
  title: '',
  location: '',
  country: '',
  grade: '',
  fte: 0,
  vacant: 0,
  salary: 0,
  onCost: 0,
  attrition: 0,
  growth: 0,
  engagement: 'employee',
  driver: 'workload',
});
