import type { Role } from '@/lib/engine/types';
import { groupBy } from '@/lib/group-by';
import { codesFor } from './codes';
import { type InventoryLine, LINE_FIELDS, type LineField, lineKey } from './inventory-line';

export type FieldChange = { field: LineField; before: Role[LineField]; after: Role[LineField] };
export type ChangedLine = { code: string; before: Role; line: InventoryLine; changes: FieldChange[] };

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

/**
 * Compares roles with the lines of a file. Lines without codes are known by their words, then by the code that their words make; of roles
 * with the same words the one that is the same in all else comes first. `taken` are codes that no new line may have.
 */
export function diffInventory(
  current: readonly Role[],
  incoming: readonly InventoryLine[],
  taken: Iterable<string> = current.map((role) => role.code),
): InventoryDiff {
  const left = new Map(current.map((role) => [role.code, role]));
  const matched = new Map<InventoryLine, Role>();
  const match = (line: InventoryLine, role: Role | undefined): boolean => {
    if (!role || matched.has(line) || !left.delete(role.code)) return false;
    matched.set(line, role);
    return true;
  };
  for (const line of incoming) if (line.codeGiven) match(line, left.get(line.code));
  matchByWords(
    incoming.filter((line) => !line.codeGiven),
    left,
    match,
  );

  const changed: ChangedLine[] = [];
  const unchanged: string[] = [];
  for (const [line, role] of matched) {
    const changes = changesOf(role, line);
    if (changes.length === 0) unchanged.push(role.code);
    else changed.push({ code: role.code, before: role, line: { ...line, code: role.code }, changes });
  }
  const added = incoming.filter((line) => !matched.has(line));
  return {
    added: withFreeCodes(added, new Set(taken)),
    changed,
    unchanged,
    missing: [...left.values()],
  };
}

/** All the same, then words and code, then words, then code. What the file has no column for is no part of them. */
function matchByWords(
  lines: readonly InventoryLine[],
  left: ReadonlyMap<string, Role>,
  match: (line: InventoryLine, role: Role | undefined) => boolean,
) {
  const without = lines[0]?.defaulted ?? [];
  const keys: ((one: Role | InventoryLine) => string)[] = [
    (one) => contentKey(one, without),
    (one) => JSON.stringify([lineKey(one, without), one.code]),
    (one) => lineKey(one, without),
    (one) => one.code,
  ];
  for (const keyOf of keys) {
    const waiting = groupBy([...left.values()].reverse(), keyOf);
    for (const line of lines) {
      const roles = waiting.get(keyOf(line));
      const role = roles?.at(-1);
      if (role && match(line, role)) roles?.pop();
    }
  }
}

const contentKey = (one: Role | InventoryLine, without: readonly LineField[]) =>
  JSON.stringify(LINE_FIELDS.map((field) => (without.includes(field) ? null : (one[field] ?? null))));

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
  const codes = codesFor(new Map(worded.map((line) => [line.code, line.code])), taken);
  return lines.map((line) => (line.codeGiven ? line : { ...line, code: codes.get(line.code) ?? line.code }));
}
