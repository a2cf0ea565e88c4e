import type { Reader } from '@/db';
import { listPilots, type PilotRow } from '@/db/queries/pilots';
import {
  BUSINESS_FUNCTIONS,
  type BusinessFunction,
  PILOT_METHODS,
  type Pilot,
  type PilotMethod,
  TOOL_KINDS,
  type ToolKind,
} from '@/lib/evidence';
import type { PilotValues } from './inputs';

/** A pilot as it is stored, with the version that an edit has to name. */
export type StoredPilot = Pilot & { version: number };

/** A column that holds a key of the table. Another value is a defect of what wrote it. */
function stored<Key extends string>(labels: Readonly<Record<Key, string>>, value: string): Key {
  const key = (Object.keys(labels) as Key[]).find((one) => one === value);
  if (!key) throw new Error(`The stored value ${value} is none of ${Object.keys(labels).join(', ')}.`);
  return key;
}

export function assemblePilot({ id: _id, organisationId: _organisation, ...row }: PilotRow): StoredPilot {
  return {
    ...row,
    function: stored<BusinessFunction>(BUSINESS_FUNCTIONS, row.function),
    kind: stored<ToolKind>(TOOL_KINDS, row.kind),
    method: stored<PilotMethod>(PILOT_METHODS, row.method),
  };
}

/** What a form edits of a pilot. */
export function pilotValues({ code: _code, version: _version, ...values }: StoredPilot): PilotValues {
  return values;
}

export const readPilots = async (reader: Reader, organisationId: string): Promise<StoredPilot[]> =>
  (await listPilots(reader, organisationId)).map(assemblePilot);
