/** How alike job titles are, from 0 to 1: words weighted by how rare they are, each compared by its groups of three letters. */

/** Grades, connecting words and the marks of job advertisements; they do not change what somebody does. */
const FILLERS = new Set(
  'a and of the for to in at de des du la le et und der die das im of all other except senior junior sr jr snr jnr principal staff associate trainee intern graduate experienced lead i ii iii iv v m w d f h x mwd fmd wmd mf hf gn'.split(
    ' ',
  ),
);

/** The words of a title that say something, without accents and in lower case; all of them where none does. */
export function titleWords(title: string): string[] {
  const words = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\((?:[mwfdhx]\s*[/|,]\s*)+[mwfdhx]\)/g, ' ')
    .replace(/([a-z]{4,})[*:/_]?-?in(?:nen)?\b(?=\s|$|[^a-z])/g, '$1')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !FILLERS.has(word) && !/^\d+$/.test(word));
  return telling.length > 0 ? telling : words;
}

/** Groups of three letters, with the word's beginning and end. */
function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}

/** Less alike than this are words of different meaning. */
const SAME_WORD_FROM = 0.5;

type Spelled = { word: string; groups: ReadonlySet<string> };
const spelled = (word: string): Spelled => ({ word, groups: trigrams(word) });

/** Share of the groups of three letters that two words have in common (Dice); 0 where it is too small to mean anything. */
function likeness(one: Spelled, other: Spelled): number {
  if (one.word === other.word) return 1;
  if (one.word.length < 4 || other.word.length < 4) return 0;
  let shared = 0;
  for (const group of one.groups) if (other.groups.has(group)) shared++;
  const dice = (2 * shared) / (one.groups.size + other.groups.size);
  return dice < SAME_WORD_FROM ? 0 : dice;
}

export type KnownTitle<Key> = { key: Key; words: readonly string[] };

/** A finder of the nearest among known titles. A key may have several. */
export function titleFinder<Key>(known: readonly KnownTitle<Key>[]) {
  const frequency = new Map<string, number>();
  for (const { words } of known)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vocabulary = [...frequency.keys()].map(spelled);
  const rarity = (count: number) => Math.log(1 + known.length / count);
  /** A word that no known title has weighs less than one that a single title has: it may be a place or a product. */
  const unknown = rarity(1) * 0.75;

  return (title: string): { key: Key; score: number }[] => {
    const sought = titleWords(title);
    const alike = new Map(sought.map((word) => [word, likeWords(spelled(word), vocabulary)]));
    const weightOf = (word: string): number => {
      const count = frequency.get(word);
      if (count !== undefined) return rarity(count);
      const near = [...(alike.get(word) ?? [])].sort((a, b) => b[1] - a[1])[0];
      return near ? rarity(frequency.get(near[0]) ?? 1) : unknown;
    };
    const best = new Map<Key, number>();
    for (const { key, words } of known) {
      const score = titleScore(sought, words, alike, weightOf);
      if (score > (best.get(key) ?? 0)) best.set(key, score);
    }
    return [...best].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score);
  };
}

function likeWords(word: Spelled, vocabulary: readonly Spelled[]): Map<string, number> {
  const alike = new Map<string, number>();
  for (const other of vocabulary) {
    const score = likeness(word, other);
    if (score > 0) alike.set(other.word, score);
  }
  return alike;
}

/** The harmonic mean of how much of each title the other one holds. */
function titleScore(
  sought: readonly string[],
  words: readonly string[],
  alike: ReadonlyMap<string, ReadonlyMap<string, number>>,
  weightOf: (word: string) => number,
): number {
  const pair = (word: string, other: string) => alike.get(word)?.get(other) ?? 0;
  const held = (list: readonly string[], by: readonly string[], likeness: typeof pair) => {
    let weight = 0;
    let sum = 0;
    for (const word of list) {
      const own = weightOf(word);
      weight += own;
      sum += own * by.reduce((most, other) => Math.max(most, likeness(word, other)), 0);
    }
    return weight === 0 ? 0 : sum / weight;
  };
  const ofSought = held(sought, words, pair);
  if (ofSought === 0) return 0;
  const ofKnown = held(words, sought, (word, other) => pair(other, word));
  return (2 * ofSought * ofKnown) / (ofSought + ofKnown);
}
