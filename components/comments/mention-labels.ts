import { mentionOf, mentionParts } from '@/lib/plan/mentions';

type Person = { id: string; name: string };
/** What stands for each member in the field, by id: @ and the name, with a number where two have the same. */
export type MentionLabels = ReadonlyMap<string, string>;

export function mentionLabels(people: readonly Person[]): MentionLabels {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name } of people) {
    if (labels.has(id)) continue;
    let label = `@${name}`;
    for (let n = 2; taken.has(label); n += 1) label = `@${name} (${n})`;
    taken.add(label);
    labels.set(id, label);
  }
  return labels;
}

/** The stored text as it is typed. */
export const typedText = (body: string, labels: MentionLabels): string =>
  mentionParts(body)
    .map((part) => ('text' in part ? part.text : (labels.get(part.mention) ?? mentionOf(part.mention))))
    .join('');

const WORD = /[\p{L}\p{N}]/u;

/** The typed text as it is stored: every label that stands by itself becomes a mention, the longest one that fits. */
export function storedText(text: string, labels: MentionLabels): string {
  const longestFirst = [...labels].sort(([, a], [, b]) => b.length - a.length);
  let body = '';
  for (let at = 0; at < text.length; ) {
    const found = longestFirst.find(
      ([, label]) => text.startsWith(label, at) && standsAlone(text, at, at + label.length),
    );
    body += found ? mentionOf(found[0]) : text[at];
    at += found ? found[1].length : 1;
  }
  return body;
}

const standsAlone = (text: string, from: number, to: number) =>
  !WORD.test(text[from - 1] ?? ' ') && !WORD.test(text[to] ?? ' ');

/** What is being typed after an @ that ends at the caret: where it starts and what to look for. */
export function mentionBeingTyped(text: string, caret: number): { from: number; query: string } | null {
  const match = /(?:^|[\s(])@([^\n@]{0,60})$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const query = match[1] ?? '';
  return { from: caret - query.length - 1, query };
}

/** People one of whose names begins with what is typed, in their order. */
export function peopleFor<P extends Person>(people: readonly P[], query: string): P[] {
  const wanted = query.toLocaleLowerCase();
  return people.filter(({ name }) => {
    const known = name.toLocaleLowerCase();
    return known.startsWith(wanted) || known.includes(` ${wanted}`);
  });
}
