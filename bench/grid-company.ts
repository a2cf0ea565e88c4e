import { encode } from 'next-auth/jwt';
import { openDatabase } from '@/db';
import { listPlanCostCentres, updatePlan } from '@/db/queries/plans';
import type { MemberRole } from '@/lib/access';
import type { Estimate, Plan, Role } from '@/lib/engine';
import { OCCUPATIONS, presetEstimate } from '@/lib/evidence';
import { parsePlan } from '@/lib/plan';
import { storePlan } from '@/lib/services/plans/store';
import { openSession } from '@/lib/services/sign-in/open-session';
import { createOrganisation } from '../tests/helpers/organisation';

export type GridCompany = {
  planId: string;
  /** Ids in the plan by code: CS holds nearly all lines, CS-EN twelve. */
  centres: Record<string, string>;
  /** A signed-in cookie's value for each. */
  cookies: Record<MemberRole, string>;
};

/** A company in a new database file, with `lines` role lines in one cost centre, two thirds of them estimated. */
export async function createGridCompany(
  file: string,
  { secret, lines }: { secret: string; lines: number },
): Promise<GridCompany> {
  const database = openDatabase(file);
  const organisation = await createOrganisation(database, { name: 'Bench' });
  const { organisationId, actors } = organisation;
  const now = Date.now();
  const planId = await database.write(async (writer) => {
    const plan = gridPlan(lines);
    const id = await storePlan(writer, { organisationId, memberId: actors.planner.memberId, now, plan });
    await updatePlan(writer, { organisationId, id, version: 1 }, { status: 'open' });
    return id;
  });
  const cookies: Partial<Record<MemberRole, string>> = {};
  for (const role of ['admin', 'planner', 'head', 'executive', 'viewer'] as const) {
    const session = await database.write((writer) =>
      openSession(writer, { userId: actors[role].userId, organisationId, now }),
    );
    cookies[role] = await encode({ token: { session: session?.token ?? '' }, secret });
  }
  const centres = await database.read((reader) => listPlanCostCentres(reader, { organisationId, planId }));
  await database.close();
  const { admin = '', planner = '', head = '', executive = '', viewer = '' } = cookies;
  return {
    planId,
    centres: Object.fromEntries(centres.map((centre) => [centre.code, centre.id])),
    cookies: { admin, planner, head, executive, viewer },
  };
}

function gridPlan(lines: number): Plan {
  const parsed = parsePlan({
    format: 'headroom-plan/1',
    plan: {
      name: 'FY27 cost-centre plan',
      currency: 'EUR',
      start: '2027-01',
      months: 36,
      discountRate: 0.08,
      payAward: { rate: 0.03, month: 4 },
    },
    costCentres: [
      { code: 'G', name: 'Group' },
      { code: 'CS', name: 'Customer support', parent: 'G', realisation: 0.7 },
      { code: 'CS-EN', name: 'Support English', parent: 'CS' },
      { code: 'LG', name: 'Legal', parent: 'G' },
    ],
    roles: Array.from({ length: lines }, (_, index) => roleLine(index, index < lines - 12 ? 'CS' : 'CS-EN')),
    systems: [
      {
        code: 'assist',
        name: 'Agent assist',
        unit: '1,000 tickets',
        options: [
          {
            code: 'api',
            name: 'Closed API',
            kind: 'closed-api',
            start: '2027-02',
            seatPrice: 30,
            unitPrice: 12,
          },
        ],
      },
    ],
    scenarios: [
      { code: 'base', name: 'Base case' },
      { code: 'bold', name: 'Bold', point: 'ambitious', policy: { release: true, redeployShare: 0.3 } },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
}

function roleLine(index: number, costCentre: string): Role {
  const occupation = OCCUPATIONS[(index * 7) % OCCUPATIONS.length];
  return {
    code: `R-${String(index + 1).padStart(4, '0')}`,
    costCentre,
    title: occupation?.title ?? 'Agent',
    location: ['Dublin', 'Leipzig', 'Porto'][index % 3] ?? '',
    country: ['IE', 'DE', 'PT'][index % 3] ?? '',
    grade: `P${(index % 5) + 1}`,
    fte: 1 + (index % 9),
    vacant: index % 4 === 0 ? 0.5 : 0,
    salary: 28_000 + ((index * 977) % 50_000),
    onCost: 0.24,
    attrition: 0.05 + (index % 7) / 50,
    growth: 0.02,
    engagement: index % 11 === 0 ? 'contractor' : 'employee',
    driver: index % 40 === 0 ? 'span' : 'workload',
    ...(occupation ? { occupation: occupation.code } : {}),
    ...(index % 3 !== 0 && occupation ? { estimate: estimateOf(occupation) } : {}),
  };
}

const estimateOf = (occupation: (typeof OCCUPATIONS)[number]): Estimate =>
  presetEstimate('embedded', occupation, { system: 'assist', rolloutStart: '2027-03', usage: 0.2 });
