import { OCCUPATIONS, type Occupation } from '../occupations';
import { EXPOSURE_SOURCES, type ExposureSource } from './exposure-sources';
import type { FigureRow, Figures } from './read-figures';

/** What an imported file says of one of our occupations. */
export type OccupationFigures = { occupation: string; figures: Figures };

export type Matched = {
  figures: OccupationFigures[];
  /** Rows of the file that are none of our occupations. */
  unmatched: { code: string; title: string }[];
  /** Our occupations that the file does not have. */
  missing: Occupation[];
};

/** The SOC code that an O*NET-SOC code is part of. */
export const socCode = (code: string): string => code.replace(/\.\d+$/, '');

/**
 * The figures of our occupations. A file by SOC code gives an occupation that O*NET splits off (13-1041.07) the figures of the SOC
 * occupation that it is part of (13-1041).
 */
export function matchFigures(source: ExposureSource, rows: readonly FigureRow[]): Matched {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const used = new Set<string>();
  const figures: OccupationFigures[] = [];
  const missing: Occupation[] = [];
  for (const occupation of OCCUPATIONS) {
    const { code } = occupation;
    const parent = EXPOSURE_SOURCES[source].byOnet ? undefined : byCode.get(socCode(code));
    const row = byCode.get(code) ?? parent;
    if (!row) {
      missing.push(occupation);
      continue;
    }
    used.add(row.code);
    figures.push({ occupation: code, figures: row.figures });
  }
  return {
    figures,
    missing,
    unmatched: rows.filter(({ code }) => !used.has(code)).map(({ code, title }) => ({ code, title })),
  };
}

export type Exposed = Occupation['exposed'];

/** Our own rule on imported scores: low the smaller and likely the mean β, high the mean γ capped at 0.9; null where a score is missing. */
export function exposedFrom({ humanBeta, modelBeta, humanGamma, modelGamma }: Figures): Exposed | null {
  if (
    humanBeta === undefined ||
    modelBeta === undefined ||
    humanGamma === undefined ||
    modelGamma === undefined
  )
    return null;
  return {
    low: Math.min(humanBeta, modelBeta),
    likely: (humanBeta + modelBeta) / 2,
    high: Math.min(0.9, (humanGamma + modelGamma) / 2),
  };
}

/** Our table has two decimals, of means that were rounded before: less than this is no difference. */
const LEAST_DIFFERENCE = 0.01;

/** Occupations of which our table says something else than the imported scores do by our own rule. */
export function differingOccupations(
  figures: readonly OccupationFigures[],
): { occupation: Occupation; imported: Exposed }[] {
  const byCode = new Map(OCCUPATIONS.map((occupation) => [occupation.code, occupation]));
  return figures.flatMap(({ occupation: code, figures: scores }) => {
    const occupation = byCode.get(code);
    const imported = exposedFrom(scores);
    if (!occupation || !imported) return [];
    const differs = (['low', 'likely', 'high'] as const).some(
      (point) => Math.abs(imported[point] - occupation.exposed[point]) > LEAST_DIFFERENCE - 1e-9,
    );
    return differs ? [{ occupation, imported }] : [];
  });
}
