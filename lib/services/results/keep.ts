/** A few values by key, the least recently used given up first; each holds for one revision of its subject. */
export function keepRecent<T>(most: number) {
  const kept = new Map<string, { revision: number; value: T }>();
  return {
    find(key: string, revision: number): T | undefined {
      const entry = kept.get(key);
      if (!entry || entry.revision !== revision) return undefined;
      kept.delete(key);
      kept.set(key, entry);
      return entry.value;
    },
    keep(key: string, revision: number, value: T): void {
      kept.delete(key);
      kept.set(key, { revision, value });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
