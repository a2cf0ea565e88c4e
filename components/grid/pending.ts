import type { Estimate, Role } from '@/lib/engine';
import type { RoleBatch, RoleChanges, RoleFields, StoredLine } from '@/lib/plan/role-batch';
import type { Line, Sheet } from './sheet';

export type Stored = ReadonlyMap<string, StoredLine>;
type RoleKey = keyof RoleFields;

/**
 * What of the sheet is not stored yet; null if nothing is. Lines in `held` wait for a decision, and a new line waits until
 * all of its cells are valid.
 */
export function pendingBatch(
  { lines, invalid }: Sheet,
  stored: Stored,
  held: ReadonlyMap<string, unknown>,
): RoleBatch | null {
  const batch: RoleBatch = { added: [], changed: [], removed: [] };
  const present = new Set<string>();
  for (const { id, centreId, position, role } of lines) {
    present.add(id);
    if (held.has(id)) continue;
    const before = stored.get(id);
    if (!before) {
      if (invalid.has(id)) continue;
      const { costCentre: _centre, ...fields } = role;
      batch.added.push({ id, centreId, role: fields, ...(position === undefined ? {} : { position }) });
    } else if (before.role !== role) {
      const changes = changesOf(before.role, role);
      if (Object.keys(changes).length > 0) batch.changed.push({ id, version: before.version, changes });
    }
  }
  for (const { id, version } of stored.values()) {
    if (!present.has(id) && !held.has(id)) batch.removed.push({ id, version });
  }
  return batch.added.length + batch.changed.length + batch.removed.length === 0 ? null : batch;
}

const ROLE_KEYS: readonly RoleKey[] = [
  'code',
  'title',
  'location',
  'country',
  'occupation',
  'grade',
  'fte',
  'vacant',
  'heads',
  'salary',
  'onCost',
  'attrition',
  'growth',
  'engagement',
  'driver',
  'estimate',
];

/** The cast gives each changed key the value that the same key has in `after`. */
function changesOf(before: Role, after: Role): RoleChanges {
  return Object.fromEntries(differing(before, after).map((key) => [key, after[key] ?? null])) as RoleChanges;
}

/** Keys whose values differ. Estimates are compared by what they hold. */
export const differing = (one: Role, other: Role): RoleKey[] =>
  ROLE_KEYS.filter((key) => !isSame(one[key], other[key]));

const isSame = (one: Role[RoleKey], other: Role[RoleKey]) =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && canonical(one) === canonical(other));

/** Keys in order and absent ones left out, so that equal estimates are equal texts. */
const canonical = (estimate: Estimate): string =>
  JSON.stringify(estimate, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Keys that both sides changed from `base`, each to something else. */
export const clashing = (base: Role, mine: Role, theirs: Role): RoleKey[] => {
  const changedByThem = new Set(differing(base, theirs));
  const different = new Set(differing(mine, theirs));
  return differing(base, mine).filter((key) => changedByThem.has(key) && different.has(key));
};

/** `mine` on top of `theirs`: every key that I did not change from `base` takes their value. The cast restates Role's own keys. */
export function rebased(base: Role, mine: Role, theirs: Role): Role {
  const own = differing(base, mine).map((key) => [key, mine[key]] as const);
  return own.length === 0 ? theirs : ({ ...theirs, ...Object.fromEntries(own) } as Role);
}

/** A sheet with a line moved onto what somebody else has stored meanwhile; what I changed stays mine. */
export function rebaseSheet(sheet: Sheet, base: Role, theirs: StoredLine): Sheet {
  return withRole(sheet, theirs.id, (role) => rebased(base, role, theirs.role));
}

/**
 * A sheet that undo or redo may come back to, with what somebody else has changed in a line since: their cells are theirs there
 * too, so that going back never writes over them. The cast restates Role's own keys.
 */
export function rebaseHistory(sheet: Sheet, base: Role, theirs: StoredLine): Sheet {
  const changed = differing(base, theirs.role).map((key) => [key, theirs.role[key]] as const);
  return withRole(sheet, theirs.id, (role) => ({ ...role, ...Object.fromEntries(changed) }) as Role);
}

function withRole(sheet: Sheet, id: string, change: (role: Role) => Role): Sheet {
  const lines = sheet.lines.map(
    (line): Line => (line.id === id ? { ...line, role: change(line.role) } : line),
  );
  return { ...sheet, lines };
}
