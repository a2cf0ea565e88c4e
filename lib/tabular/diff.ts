import type { Role } from '@/lib/engine/types';
import { groupBy } from '@/lib/group-by';
import { codesFor } from './codes';
import { type InventoryLine, LINE_FIELDS, type LineField, lineKey } from './inventory-line';

export type FieldChange = { field: LineField; before: Role[LineField]; after: Role[LineField] };
export type ChangedLine = { code: string; line: InventoryLine; changes: FieldChange[] };

/** What an import would do. Only the inventory is compared and carried over: a role's estimate stays with it. */
export type InventoryDiff = {
  /** New lines, each with a code that no role has. */
  added: InventoryLine[];
  changed: ChangedLine[];
  /** Codes of roles that the file gives just as they are. */
  unchanged: string[];
  /** Roles that the file does not have. They are not touched by an import. */
  missing: Role[];
};

/** Compares roles with the lines of a file. Lines without codes are known by their words, then by the code that their words make. */
export function diffInventory(current: readonly Role[], incoming: readonly InventoryLine[]): InventoryDiff {
  const left = new Map(current.map((role) => [role.code, role]));
  const matched = new Map<InventoryLine, Role>();
  const match = (line: InventoryLine, role: Role | undefined) => {
    if (role && !matched.has(line) && left.delete(role.code)) matched.set(line, role);
  };
  for (const line of incoming) if (line.codeGiven) match(line, left.get(line.code));
  matchByWords(
    current,
    incoming.filter((line) => !line.codeGiven),
    left,
    match,
  );

  const changed: ChangedLine[] = [];
  const unchanged: string[] = [];
  for (const [line, role] of matched) {
    const changes = changesOf(role, line);
    if (changes.length === 0) unchanged.push(role.code);
    else changed.push({ code: role.code, line: { ...line, code: role.code }, changes });
  }
  const added = incoming.filter((line) => !matched.has(line));
  return {
    added: withFreeCodes(added, new Set(current.map((role) => role.code))),
    changed,
    unchanged,
    missing: [...left.values()],
  };
}

/** Words and code the same, then words, then code. What the file has no column for is no part of the words. */
function matchByWords(
  current: readonly Role[],
  lines: readonly InventoryLine[],
  left: ReadonlyMap<string, Role>,
  match: (line: InventoryLine, role: Role | undefined) => void,
) {
  const without = lines[0]?.defaulted ?? [];
  const byKey = groupBy(current, (role) => lineKey(role, without));
  const sameWords = (line: InventoryLine) =>
    (byKey.get(lineKey(line, without)) ?? []).filter((role) => left.has(role.code));
  for (const line of lines)
    match(
      line,
      sameWords(line).find((role) => role.code === line.code),
    );
  for (const line of lines) match(line, sameWords(line)[0]);
  for (const line of lines) match(line, left.get(line.code));
}

const changesOf = (role: Role, line: InventoryLine): FieldChange[] =>
  LINE_FIELDS.filter((field) => !line.defaulted.includes(field) && role[field] !== line[field]).map(
    (field) => ({
      field,
      before: role[field],
      after: line[field],
    }),
  );

/** Codes made from words give way to the codes that are there. */
function withFreeCodes(lines: readonly InventoryLine[], taken: ReadonlySet<string>): InventoryLine[] {
  const worded = lines.filter((line) => !line.codeGiven);
  const codes = codesFor(new Map(worded.map((line) => [lineKey(line), line.code])), taken);
  return lines.map((line) =>
    line.codeGiven ? line : { ...line, code: codes.get(lineKey(line)) ?? line.code },
  );
}
