/** Reading JSON of unknown shape. Keys are looked up as own properties only, so that no prototype answers for a file. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function valueAt(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function numberAt(record: Record<string, unknown>, key: string): number | undefined {
  const value = valueAt(record, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function stringAt(record: Record<string, unknown>, key: string): string | undefined {
  const value = valueAt(record, key);
  return typeof value === 'string' ? value : undefined;
}

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
