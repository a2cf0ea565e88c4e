import type { Role } from '@/lib/engine';

/** A role line as it is stored: its keys beside the plan file's role. */
export type StoredLine = {
  id: string;
  version: number;
  /** The centre's id in the plan. */
  centreId: string;
  position: number;
  role: Role;
};

/** A role line without the centre that it lies in. */
export type RoleFields = Omit<Role, 'costCentre'>;

/** What differs in a line; null takes an optional value away. */
export type RoleChanges = { [K in keyof RoleFields]?: RoleFields[K] | null | undefined };

/** Changes of role lines that are stored together or not at all. A change names the version that it was made on. */
export type RoleBatch = {
  added: { id: string; centreId: string; position?: number | undefined; role: RoleFields }[];
  changed: { id: string; version: number; changes: RoleChanges }[];
  removed: { id: string; version: number }[];
};
