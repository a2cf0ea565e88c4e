import type { Database } from '@/db';
import { findPlan, findPlanContent, updatePlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import type { Plan } from '@/lib/engine';
import { parsePlan } from '@/lib/plan';
import { storePlan } from '@/lib/services/plans/store';
import type { TestOrganisation } from '../../helpers/organisation';

const estimate = (system: string) => ({
  exposure: [0.4, 0.5, 0.6],
  timeSaved: [0.3, 0.4, 0.5],
  review: [0.02, 0.05, 0.1],
  system,
  usage: 2,
  rollout: { start: '2027-01', rampMonths: 6, ceiling: [0.5, 0.7, 0.9] },
});

/**
 * 20 people in Customer support, 12 in Support English below it, 3 in Legal, none of the group's own. Copilot is for support,
 * Lawbot for Legal alone. Every salary is one that appears nowhere else.
 */
export function officePlan(): Plan {
  const parsed = parsePlan({
    format: 'headroom-plan/1',
    plan: { name: 'Office: Große Pläne', currency: 'EUR', start: '2027-01', months: 24, discountRate: 0.08 },
    costCentres: [
      { code: 'G', name: 'Group' },
      { code: 'CS', name: 'Customer support', parent: 'G', realisation: 0.8 },
      { code: 'CS-EN', name: 'Support English', parent: 'CS' },
      { code: 'LG', name: 'Legal', parent: 'G' },
    ],
    roles: [
      {
        code: 'CS-1',
        costCentre: 'CS',
        title: '=SUM(A1)',
        fte: 20,
        salary: 41_327.25,
        attrition: 0.1,
        estimate: estimate('copilot'),
      },
      {
        code: 'EN-1',
        costCentre: 'CS-EN',
        title: 'Agent',
        fte: 12,
        salary: 38_411.5,
        estimate: estimate('copilot'),
      },
      {
        code: 'LG-1',
        costCentre: 'LG',
        title: 'Counsel',
        fte: 3,
        salary: 97_633.75,
        onCost: 0.2,
        estimate: estimate('lawbot'),
      },
    ],
    systems: [
      {
        code: 'copilot',
        name: 'Copilot',
        unit: 'tickets',
        options: [
          {
            code: 'api',
            name: 'API',
            kind: 'closed-api',
            start: '2027-01',
            seatPrice: 30,
            unitPrice: 0.5,
            upfront: 60_000,
          },
        ],
      },
      {
        code: 'lawbot',
        name: 'Lawbot',
        unit: 'contracts',
        options: [{ code: 'api', name: 'API', kind: 'closed-api', start: '2027-01', seatPrice: 90 }],
      },
      {
        code: 'archive',
        name: 'Archive',
        unit: 'pages',
        options: [{ code: 'own', name: 'Own', kind: 'own-model', start: '2027-03', fixedMonthly: 700 }],
      },
    ],
    scenarios: [
      { code: 'base', name: 'Base', wholePositions: false, policy: { release: true } },
      { code: 'slow', name: 'Slow', delayMonths: 6, point: 'conservative' },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
}

export async function storeOfficePlan(
  database: Database,
  { organisationId, actors }: TestOrganisation,
  { status = 'open', plan = officePlan() }: { status?: PlanStatus; plan?: Plan } = {},
): Promise<string> {
  const { memberId } = actors.planner;
  return database.write(async (writer) => {
    const id = await storePlan(writer, { organisationId, memberId, now: 1, plan });
    if (status !== 'draft') await updatePlan(writer, { organisationId, id, version: 1 }, { status });
    return id;
  });
}

export async function rowOf(database: Database, organisationId: string, planId: string) {
  const row = await database.read((reader) => findPlan(reader, organisationId, planId));
  if (!row) throw new Error('The plan is not there.');
  return row;
}

export async function contentOf(database: Database, organisationId: string, planId: string) {
  const content = await database.snapshot((reader) => findPlanContent(reader, organisationId, planId));
  if (!content) throw new Error('The plan is not there.');
  return content;
}
