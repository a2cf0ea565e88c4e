import type { Role } from '@/lib/engine';
import type { FieldChange, InventoryLine } from '@/lib/tabular';

/** The role that a new line makes. */
export function roleOf({ codeGiven: _given, defaulted: _defaulted, ...role }: InventoryLine): Role {
  return role;
}

/** The role with the changes of its line; its code and its estimate stay. */
export function changedRole(role: Role, changes: readonly FieldChange[]): Role {
  return { ...role, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
}
