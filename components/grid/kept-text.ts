/** A text that the browser keeps under a key, for every page. A browser that keeps nothing has none. */
export function keptText(key: string) {
  const listeners = new Set<() => void>();
  return {
    read(): string | null {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text: string): void {
      try {
        localStorage.setItem(key, text);
      } catch {
        return;
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
