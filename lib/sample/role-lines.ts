import type { Role } from '@/lib/engine/types';
import { type EstimateOf, OWNERS } from './estimates';

type Site = { location: string; country: string; onCost: number; suffix: string };

/** Employers' cost on top of pay by country: social insurance, pension, health. */
export const DUBLIN: Site = { location: 'Dublin', country: 'IE', onCost: 0.2, suffix: 'DUB' };
export const CORK: Site = { location: 'Cork', country: 'IE', onCost: 0.2, suffix: 'ORK' };
export const COLOGNE: Site = { location: 'Köln', country: 'DE', onCost: 0.23, suffix: 'CGN' };
export const LEIPZIG: Site = { location: 'Leipzig', country: 'DE', onCost: 0.23, suffix: 'LEJ' };
export const NEW_YORK: Site = { location: 'New York', country: 'US-NY', onCost: 0.43, suffix: 'NYC' };
export const HARTFORD: Site = { location: 'Hartford', country: 'US-CT', onCost: 0.43, suffix: 'HFD' };

type Line = {
  /** What the role is, in the code; with the centre and the site it is unique. */
  key: string;
  title: string;
  occupation: string;
  /** Site, FTE and pay a year of each of its lines, with what differs. */
  at: readonly (readonly [site: Site, fte: number, salary: number, more?: Partial<Role>])[];
  grade: string;
  estimate?: EstimateOf;
  span?: boolean;
  contractor?: boolean;
  attrition?: number;
  growth?: number;
};

/** Role lines of a cost centre, one for each site of each role. */
export function roleLines(
  centre: string,
  common: { attrition: number; growth: number },
  lines: readonly Line[],
): Role[] {
  return lines.flatMap((line) =>
    line.at.map(([site, fte, salary, more]): Role => {
      const estimate = line.estimate?.({ occupation: line.occupation, owner: OWNERS[centre] ?? '' });
      return {
        code: `${centre}-${line.key}-${site.suffix}`,
        costCentre: centre,
        title: line.title,
        location: site.location,
        country: site.country,
        occupation: line.occupation,
        grade: line.grade,
        fte,
        vacant: 0,
        salary,
        onCost: line.contractor ? 0 : site.onCost,
        attrition: line.attrition ?? (line.contractor ? 0 : common.attrition),
        growth: line.growth ?? (line.span ? 0 : common.growth),
        engagement: line.contractor ? 'contractor' : 'employee',
        driver: line.span ? 'span' : 'workload',
        ...(estimate ? { estimate } : {}),
        ...more,
      };
    }),
  );
}
