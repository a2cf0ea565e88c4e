import { ALIASES } from './aliases';
import { INVENTORY_FIELDS, type InventoryField } from './fields';
import { headerKey, headerWords } from './header-text';

/** Words that a header may have more or less of without meaning something else. */
const NEUTRAL = new Set(
  'amount value current gross brutto brut base primary total name description desc text id code in the of per eur usd gbp chf sek nok dkk pln year annual annualized rate'.split(
    ' ',
  ),
);

type Alias = { field: InventoryField; name: string; score: number; weak: boolean };

/** Aliases by what a header is looked up by. */
type Lookup = Map<string, Alias[]>;
const byKey: Lookup = new Map();
const byPlain: Lookup = new Map();
/** Aliases of two words and more, by their words. */
const byWords: Lookup = new Map();
const LONGEST_ALIAS = 5;
/** No header is longer; a cell of text below is not looked at twice. */
const LONGEST_HEADER = 100;

function plainKey(words: readonly string[]): string {
  const kept = words.filter((word) => !NEUTRAL.has(word));
  return kept.length > 0 ? kept.join('') : words.join('');
}

function put(lookup: Lookup, key: string, alias: Alias) {
  const there = lookup.get(key);
  if (there) there.push(alias);
  else lookup.set(key, [alias]);
}

for (const field of INVENTORY_FIELDS) {
  const { names, weak = [] } = ALIASES[field];
  const all = [
    ...names.map((name, rank) => ({ field, name, score: 1 - 0.004 * rank, weak: false })),
    ...weak.map((name, rank) => ({ field, name, score: 0.75 - 0.004 * rank, weak: true })),
  ];
  for (const alias of all) {
    const words = headerWords(alias.name);
    put(byKey, headerKey(alias.name), alias);
    put(byPlain, plainKey(words), alias);
    if (words.length > 1) put(byWords, words.join(' '), alias);
  }
}

export type Reading = { index: number; field: InventoryField; score: number; why: string; weak: boolean };

/** What a header alone can mean, the best reading of each field. */
export function readingsOf(header: string, index: number): Reading[] {
  const words = header.length > LONGEST_HEADER ? [] : headerWords(header);
  if (words.length === 0) return [];
  const best = new Map<InventoryField, Reading>();
  const read = (aliases: readonly Alias[] | undefined, fit: number, why: (alias: Alias) => string) => {
    for (const alias of aliases ?? []) {
      const score = alias.score * fit;
      if (score > (best.get(alias.field)?.score ?? 0))
        best.set(alias.field, { index, field: alias.field, score, why: why(alias), weak: alias.weak });
    }
  };
  read(byKey.get(words.join('')), 1, (alias) =>
    alias.weak ? 'a header that can mean this' : 'a header known for this',
  );
  read(byPlain.get(plainKey(words)), 0.75, () => 'nearly a header known for this');
  for (let start = 0; start < words.length; start++)
    for (let length = 2; length <= LONGEST_ALIAS && start + length <= words.length; length++)
      read(
        byWords.get(words.slice(start, start + length).join(' ')),
        0.65,
        (alias) => `the header contains “${alias.name}”`,
      );
  return [...best.values()];
}
