import { CODE, codesFor } from './codes';
import { headerKey } from './header-text';

export type Centre = { code: string; name: string };

/** What a file writes for a cost centre, and the name beside it if it has one. */
type Mention = { text: string; name: string | undefined };

/**
 * The cost centre of each text in the file: one that is known by that code or name, else the text itself if it can be a code, else a code
 * made from it. Its name is the commonest beside it.
 */
export function placeCentres(mentions: readonly Mention[], known: readonly Centre[]): Map<string, Centre> {
  const names = new Map<string, Map<string, number>>();
  for (const { text, name } of mentions) {
    const counts = names.get(text) ?? new Map<string, number>();
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    names.set(text, counts);
  }
  const centres = new Map<string, Centre>();
  const unplaced = new Map<string, string>();
  for (const text of [...names.keys()].sort()) {
    const there =
      known.find((centre) => centre.code === text) ??
      known.find((centre) => headerKey(centre.name) !== '' && headerKey(centre.name) === headerKey(text));
    if (there) centres.set(text, there);
    else if (CODE.test(text)) centres.set(text, { code: text, name: text });
    else unplaced.set(text, text);
  }
  const taken = new Set([...known, ...centres.values()].map((centre) => centre.code));
  for (const [text, code] of codesFor(unplaced, taken)) centres.set(text, { code, name: text });
  for (const [text, counts] of names) {
    const commonest = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    const centre = centres.get(text);
    if (commonest !== undefined && centre && !known.includes(centre))
      centres.set(text, { ...centre, name: commonest });
  }
  return centres;
}
