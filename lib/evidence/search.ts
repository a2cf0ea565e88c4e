import { wordFinder } from '@/lib/format';
import type { BusinessFunction } from './functions';
import { OCCUPATIONS, type Occupation } from './occupations';
import { type Design, designOf, type Strength, strengthOf } from './strength';
import { STUDIES, type Study } from './studies';

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
  const holdsWords = wordFinder(words);
  return STUDIES.map((study) => ({ ...study, design: designOf(study), strength: strengthOf(study) }))
    .filter(
      (one) =>
        (!name || one.functions.length === 0 || one.functions.includes(name)) &&
        (!design || one.design === design) &&
        (!strength || one.strength === strength) &&
        holdsWords([one.id, one.study, one.setting, one.effect, one.quality, one.who, one.use]),
    )
    .sort((a, b) => RANK[a.strength] - RANK[b.strength] || a.id.localeCompare(b.id));
}

/** Occupations whose title or code hold every word, of one function or of all. */
export function searchOccupations(words: string, name: BusinessFunction | undefined): Occupation[] {
  const holdsWords = wordFinder(words);
  return OCCUPATIONS.filter(
    (one) => (!name || one.function === name) && holdsWords([one.title, one.code]),
  ).sort((a, b) => a.title.localeCompare(b.title));
}
