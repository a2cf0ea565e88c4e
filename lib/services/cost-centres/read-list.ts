import type { CostCentreRow } from '@/db/queries/cost-centres';
import { code as codeSchema } from '@/lib/plan/fields';
import type { Fault } from '@/lib/result';
import { readCsv } from '@/lib/tabular';
import { headerKey } from '@/lib/tabular/header-text';

export type ListedCentre = { code: string; name: string; parent: string | null };
export type ChangedCentre = { before: ListedCentre; after: ListedCentre };

/** What a list would do to the tree. Centres that it does not name stay as they are. */
export type TreeDiff = {
  /** Each after its parent. */
  added: ListedCentre[];
  changed: ChangedCentre[];
  unchanged: number;
  faults: Fault[];
};

const COLUMNS = ['code', 'name', 'parent'] as const;
type Column = (typeof COLUMNS)[number];
type Line = ListedCentre & { line: number };

/** Reads a list with the columns code, name and parent (its code), in any order, or in this one if it has no header row. */
export function readCentreList(csv: string, tree: readonly CostCentreRow[]): TreeDiff {
  const read = readCsv(new TextEncoder().encode(csv));
  if (!read.ok) return { ...NOTHING, faults: read.faults };
  const { rows, lineNumbers } = read.table;
  const header = columnsOf(rows[0] ?? []);
  const lines = rows.flatMap((row, at): Line[] => {
    if (row.every((cell) => cell.trim() === '') || (header && at === 0)) return [];
    const cell = (column: Column) =>
      (row[header ? header.indexOf(column) : COLUMNS.indexOf(column)] ?? '').trim();
    const parent = cell('parent');
    return [
      { code: cell('code'), name: cell('name'), parent: parent || null, line: lineNumbers[at] ?? at + 1 },
    ];
  });
  const stored = listed(tree);
  const after = new Map<string, ListedCentre>([
    ...stored,
    ...lines.map((line) => [line.code, line] as const),
  ]);
  const faults = lines.flatMap((line, at) => faultsOf(line, lines.slice(0, at), after));
  if (faults.length > 0) return { ...NOTHING, faults };
  return { ...diffOf(lines, stored), faults };
}

const NOTHING: Omit<TreeDiff, 'faults'> = { added: [], changed: [], unchanged: 0 };

/** What each cell of a header row is, or null where the row is none. */
function columnsOf(row: readonly string[]): (Column | undefined)[] | null {
  const names = row.map((cell) => {
    const key = headerKey(cell);
    if (['code', 'costcentre', 'costcentrecode', 'costcenter', 'costcentercode'].includes(key)) return 'code';
    if (['name', 'costcentrename', 'costcentername', 'description'].includes(key)) return 'name';
    return ['parent', 'parentcode', 'parentcostcentre', 'above'].includes(key) ? 'parent' : undefined;
  });
  return names.includes('code') && names.includes('name') ? names : null;
}

function listed(tree: readonly CostCentreRow[]): Map<string, ListedCentre> {
  const codes = new Map(tree.map((row) => [row.id, row.code]));
  return new Map(
    tree.map(({ code, name, parentId }) => [
      code,
      { code, name, parent: parentId === null ? null : (codes.get(parentId) ?? null) },
    ]),
  );
}

function faultsOf(
  { code, name, parent, line }: Line,
  before: readonly Line[],
  after: ReadonlyMap<string, ListedCentre>,
): Fault[] {
  const faults: Fault[] = [];
  const fault = (column: Column, found: string, expected: string) =>
    faults.push({
      path: `line ${line}, column ${column}`,
      found: found === '' ? 'nothing' : found,
      expected,
    });
  if (!codeSchema.safeParse(code).success) fault('code', code, '1 to 40 of A–Z a–z 0–9 . _ -');
  const first = before.find((other) => other.code === code);
  if (first) fault('code', `${code}, which line ${first.line} has already`, 'each code once');
  if (name === '' || name.length > 200) fault('name', name.slice(0, 40), 'a name of at most 200 characters');
  if (parent === null) return faults;
  if (!after.has(parent)) fault('parent', parent, 'the code of a centre in the list or in the tree');
  else if (isBelowItself(code, after)) fault('parent', parent, 'a tree: no centre lies below itself');
  return faults;
}

function isBelowItself(code: string, centres: ReadonlyMap<string, ListedCentre>): boolean {
  const seen = new Set<string>();
  for (let at = centres.get(code)?.parent ?? null; at !== null && !seen.has(at); ) {
    if (at === code) return true;
    seen.add(at);
    at = centres.get(at)?.parent ?? null;
  }
  return false;
}

function diffOf(lines: readonly Line[], stored: ReadonlyMap<string, ListedCentre>): Omit<TreeDiff, 'faults'> {
  const added = new Map<string, ListedCentre>();
  const changed: ChangedCentre[] = [];
  for (const { code, name, parent } of lines) {
    const before = stored.get(code);
    const after = { code, name, parent };
    if (!before) added.set(code, after);
    else if (before.name !== name || before.parent !== parent) changed.push({ before, after });
  }
  return {
    added: parentsFirst(added),
    changed,
    unchanged: lines.length - added.size - changed.length,
  };
}

function parentsFirst(centres: ReadonlyMap<string, ListedCentre>): ListedCentre[] {
  const ordered = new Set<ListedCentre>();
  const place = (centre: ListedCentre | undefined) => {
    if (!centre || ordered.has(centre)) return;
    if (centre.parent !== null) place(centres.get(centre.parent));
    ordered.add(centre);
  };
  for (const centre of centres.values()) place(centre);
  return [...ordered];
}
