import { type BusinessFunction, businessFunction } from './functions';
import table from './studies.json';

/** A field study, trial or survey of AI at work, in our words. */
export type Study = {
  id: string;
  /** Functions that it speaks of; empty if it speaks of all. */
  functions: readonly BusinessFunction[];
  study: string;
  setting: string;
  effect: string;
  /** Share of the time of the work that was measured, not of a role; null if none was. Negative: it took longer. */
  timeSaved: number | null;
  quality: string;
  who: string;
  /** What was read: the paper itself, its abstract, or a report about it. */
  readFrom: 'primary text' | 'abstract' | 'secondary report';
  url: string;
  /** What it may and may not be used for. */
  use: string;
};

export const STUDIES: readonly Study[] = table.map((row) => ({
  ...row,
  functions: row.functions.filter((name) => name !== 'all').map(businessFunction),
  readFrom:
    row.readFrom === 'primary text' || row.readFrom === 'abstract' ? row.readFrom : 'secondary report',
}));

export const findStudy = (id: string): Study | null => STUDIES.find((study) => study.id === id) ?? null;

/** Studies of a function first, then those of all work. */
export const studiesFor = (name: BusinessFunction): Study[] => [
  ...STUDIES.filter((study) => study.functions.includes(name)),
  ...STUDIES.filter((study) => study.functions.length === 0),
];

const FORBIDS = /\b(?:not|never|only as|no)\b/i;

/** The clauses of a study’s use, apart by whether they allow or forbid. */
export function studyUse({ use, who }: Study): { may: string; mustNot: string } {
  const clauses = use.split(/;\s*/);
  const forbidden = clauses.filter((clause) => FORBIDS.test(clause));
  return {
    may: clauses.filter((clause) => !FORBIDS.test(clause)).join('; '),
    mustNot:
      forbidden.length > 0
        ? forbidden.join('; ')
        : `not for other work or other people${who === '-' || who === '' ? '' : ` than: ${who}`}`,
  };
}
