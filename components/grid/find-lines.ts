import { wordFinder } from '@/lib/format';
import { FIELD_NAMES, FIELDS } from './fields';
import type { Line } from './sheet';

const WORDS = FIELD_NAMES.filter((field) => FIELDS[field].kind === 'text' || FIELDS[field].kind === 'choice');

/**
 * Which lines hold every word that is looked for, in any of their texts, in the name of their system or of their centre;
 * case and accents do not count.
 */
export function lineFinder(
  sought: string,
  { systems, centres }: { systems: ReadonlyMap<string, string>; centres: ReadonlyMap<string, string> },
): (line: Line) => boolean {
  const holdsWords = wordFinder(sought);
  return ({ role, centreId }) => {
    const system = systems.get(role.estimate?.system ?? '') ?? '';
    const texts = WORDS.map((field) => String(role[field] ?? ''));
    return holdsWords([...texts, system, centres.get(centreId) ?? '']);
  };
}
