import { type BusinessFunction, businessFunction } from './functions';
import { titleFinder, titleWords } from './job-title-similarity';
import { JOB_TITLES } from './job-titles';
import table from './occupations.json';

/** Share of an occupation's tasks that an LLM, or a tool built on one, could at least halve in time. */
export type Occupation = {
  /** SOC code, or O*NET-SOC code where O*NET splits a SOC occupation. */
  code: string;
  title: string;
  function: BusinessFunction;
  /** 1: controlled studies of such work, 2: observed, 3: of neighbouring work, 4: none. */
  tier: number;
  confidence: 'medium' | 'low';
  exposed: { low: number; likely: number; high: number };
};

export const OCCUPATIONS: readonly Occupation[] = table.map(
  ({ code, title, function: name, tier, confidence, low, likely, high }) => ({
    code,
    title,
    function: businessFunction(name),
    tier,
    confidence: confidence === 'medium' ? 'medium' : 'low',
    exposed: { low, likely, high },
  }),
);

/** By SOC or O*NET-SOC code; `.00` at the end makes no difference. */
export const findOccupation = (code: string): Occupation | null =>
  OCCUPATIONS.find((occupation) => occupation.code === code.trim().replace(/\.00$/, '')) ?? null;

const nearest = titleFinder(
  OCCUPATIONS.flatMap((occupation) =>
    [occupation.title, ...(JOB_TITLES[occupation.code] ?? [])].map((title) => ({
      key: occupation,
      words: titleWords(title),
    })),
  ),
);

/** Less alike than this is no occupation that anybody would mean. */
const LEAST_ALIKE = 0.35;

/** Occupations whose titles, official or of HR files, are nearest to a job title, the nearest first; 1 is the same. */
export function findOccupations(query: string, limit = 8): { occupation: Occupation; score: number }[] {
  return nearest(query)
    .filter(({ score }) => score >= LEAST_ALIKE)
    .slice(0, limit)
    .map(({ key, score }) => ({ occupation: key, score }));
}
