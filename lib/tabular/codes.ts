/** The codes of plan files: 1–40 of A–Z a–z 0–9 . _ - */
export const CODE = /^[A-Za-z0-9._-]{1,40}$/;
const LONGEST = 40;
const HASH_LENGTH = 6;

/** A text with only the characters of a code; empty if none of its characters can be one. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** Six letters and digits that depend on the whole text (FNV-1a). */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);
}

const cut = (text: string, length: number) => text.slice(0, length).replace(/[-.]+$/, '');

/** A code for each key, from the words proposed for it. Keys that come to the same code, or to none, get a hash of the key; order does not matter. */
export function codesFor(
  proposed: ReadonlyMap<string, string>,
  taken: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const wanted = new Map<string, number>();
  for (const words of proposed.values()) wanted.set(slug(words), (wanted.get(slug(words)) ?? 0) + 1);
  const used = new Set(taken);
  const codes = new Map<string, string>();
  const give = (key: string, code: string) => {
    codes.set(key, code);
    used.add(code);
  };
  for (const [key, words] of proposed) {
    const plain = slug(words);
    if (plain !== '' && plain.length <= LONGEST && wanted.get(plain) === 1 && !taken.has(plain))
      give(key, plain);
  }
  for (const [key, words] of proposed) {
    if (codes.has(key)) continue;
    const start = cut(slug(words), LONGEST - HASH_LENGTH - 1);
    const hashed = (turn: number) => `${start}${start === '' ? '' : '-'}${shortHash(key + '+'.repeat(turn))}`;
    let turn = 0;
    while (used.has(hashed(turn))) turn++;
    give(key, hashed(turn));
  }
  return codes;
}

/** A cost centre's code cut short for the codes of its roles: itself, else its initials, else its beginning. */
export function shortCentre(code: string): string {
  if (code.length <= 8) return code;
  const words = code.split(/[-_.]+/).filter((word) => word !== '');
  return words.length > 1
    ? words
        .map((word) => word.charAt(0))
        .join('')
        .toUpperCase()
    : code.slice(0, 8);
}
