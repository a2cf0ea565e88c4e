const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** Tells whether texts hold every word that is sought, between them; case and accents do not count. Where none is sought, all do. */
export function wordFinder(sought: string): (texts: readonly string[]) => boolean {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (texts) => {
    const text = plain(texts.join('\n'));
    return words.every((word) => text.includes(word));
  };
}
