import { findOccupations } from '@/lib/evidence';
import type { Context } from '../context';
import { type CentreRef, getCostCentre } from './get-cost-centre';

/** An occupation whose titles are near to a line's, with how near: 0 … 1. */
export type Suggestion = { code: string; title: string; score: number };

/** A role line that names no occupation, with the nearest ones to its title. */
export type UnnamedLine = {
  id: string;
  version: number;
  title: string;
  centre: string;
  suggestions: Suggestion[];
};

export type OccupationSuggestions = {
  centre: CentreRef;
  path: CentreRef[];
  mayEdit: boolean;
  lines: UnnamedLine[];
  /** Lines without an occupation that are left for later. */
  leftOut: number;
};

/** As many as one looks through at once; comparing titles takes a millisecond or two each. */
const MOST_LINES = 200;
const MOST_SUGGESTIONS = 3;

/** @throws NOT_FOUND unless the actor may read the centre's role lines */
export async function suggestOccupations(
  context: Context,
  asked: { planId: string; centreId: string },
): Promise<OccupationSuggestions> {
  const { centre, path, centres, lines, may, handedIn } = await getCostCentre(context, asked);
  const unnamed = lines.filter(({ role }) => role.occupation === undefined);
  const names = new Map(centres.map(({ id, name }) => [id, name]));
  const byTitle = new Map<string, Suggestion[]>();
  const nearestTo = (title: string) => {
    const found =
      byTitle.get(title) ??
      findOccupations(title, MOST_SUGGESTIONS).map(({ occupation, score }) => ({
        code: occupation.code,
        title: occupation.title,
        score,
      }));
    byTitle.set(title, found);
    return found;
  };
  return {
    centre,
    path,
    mayEdit: may.edit && handedIn.length === 0,
    lines: unnamed.slice(0, MOST_LINES).map(({ id, version, centreId, role }) => ({
      id,
      version,
      title: role.title || role.code,
      centre: names.get(centreId) ?? '',
      suggestions: nearestTo(role.title),
    })),
    leftOut: Math.max(0, unnamed.length - MOST_LINES),
  };
}
