import type { BusinessFunction } from './functions';
import { OCCUPATIONS, type Occupation } from './occupations';
import { type Design, designOf, type Strength, strengthOf } from './strength';
import { STUDIES, type Study } from './studies';

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

const holds = (texts: readonly string[], sought: string) => {
  const text = plain(texts.join('\n'));
  return plain(sought)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

export type StudySearch = {
  words: string;
  function?: BusinessFunction | undefined;
  design?: Design | undefined;
  strength?: Strength | undefined;
};

export type FoundStudy = Study & { design: Design; strength: Strength };

const RANK: Readonly<Record<Strength, number>> = { strong: 0, fair: 1, weak: 2 };

/** Studies that hold every word and fit every choice, the stronger first; one of all work fits every function. */
export function searchStudies({ words, function: name, design, strength }: StudySearch): FoundStudy[] {
  return STUDIES.map((study) => ({ ...study, design: designOf(study), strength: strengthOf(study) }))
    .filter(
      (one) =>
        (!name || one.functions.length === 0 || one.functions.includes(name)) &&
        (!design || one.design === design) &&
        (!strength || one.strength === strength) &&
        holds([one.id, one.study, one.setting, one.effect, one.quality, one.who, one.use], words),
    )
    .sort((a, b) => RANK[a.strength] - RANK[b.strength] || a.id.localeCompare(b.id));
}

/** Occupations whose title or code hold every word, of one function or of all. */
export function searchOccupations(words: string, name: BusinessFunction | undefined): Occupation[] {
  return OCCUPATIONS.filter(
    (one) => (!name || one.function === name) && holds([one.title, one.code], words),
  ).sort((a, b) => a.title.localeCompare(b.title));
}
