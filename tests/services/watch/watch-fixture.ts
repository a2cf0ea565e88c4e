import type { Plan } from '@/lib/engine';
import { parsePlan } from '@/lib/plan';

/** 10 FTE whose whole work is freed from the month on in which `wave` begins; without it nobody leaves. */
const line = (code: string, costCentre: string, keys: Record<string, unknown>, wave?: string) => ({
  code,
  costCentre,
  title: `Title ${code}`,
  fte: 10,
  salary: 40_000,
  ...keys,
  ...(wave === undefined
    ? {}
    : {
        estimate: {
          exposure: [1, 1, 1],
          timeSaved: [1, 1, 1],
          review: [0, 0, 0],
          rollout: { start: wave, rampMonths: 0, ceiling: [1, 1, 1] },
        },
      }),
});

/**
 * In the scenario "wave": Cork (100 staff) releases 30 in three months of 2028, Köln (150) 12 of 15 in one month, Dublin nobody.
 * A place without a country, one in Switzerland and one in the US without a state release 10 each. In "calm" nobody is released.
 */
export function watchPlan(): Plan {
  const cork = { country: 'IE', location: 'Cork' };
  const parsed = parsePlan({
    format: 'headroom-plan/1',
    plan: { name: 'Watched', currency: 'EUR', start: '2027-01', months: 24 },
    costCentres: [
      { code: 'G', name: 'Group' },
      { code: 'CS', name: 'Customer support', parent: 'G' },
      { code: 'LG', name: 'Legal', parent: 'G' },
    ],
    roles: [
      line('C-1', 'CS', { ...cork, heads: 12 }, '2028-03'),
      line('C-2', 'CS', { ...cork, location: 'cork ', title: '=Agent', heads: 10 }, '2028-04'),
      line('C-3', 'LG', { ...cork, fte: 8, title: '=Agent' }, '2028-05'),
      line('C-4', 'CS', { ...cork, fte: 70 }),
      line('D-1', 'CS', { country: 'DE', location: 'Köln', fte: 12 }, '2028-03'),
      line('D-2', 'CS', { country: 'DE', location: 'Köln', fte: 138 }),
      line('D-3', 'CS', { country: 'IE', location: 'Dublin', fte: 40 }),
      line('N-1', 'LG', { location: 'Nowhere' }, '2028-03'),
      line('S-1', 'LG', { country: 'CH', location: 'Basel' }, '2028-03'),
      line('U-1', 'LG', { country: 'US', location: 'Boston' }, '2028-03'),
      line('X-1', 'CS', { ...cork, engagement: 'contractor' }, '2028-03'),
    ],
    systems: [],
    scenarios: [
      { code: 'calm', name: 'Calm' },
      {
        code: 'wave',
        name: 'Wave',
        realisation: 1,
        policy: { release: true, noticeMonths: 0, severanceMonths: 5 },
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
}
