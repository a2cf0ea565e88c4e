import type { Database } from '@/db';
import { findPlanContent, listPlanCostCentres, type RoleRow, updatePlan } from '@/db/queries/plans';
import type { PlanStatus } from '@/lib/access';
import type { Plan } from '@/lib/engine';
import { parsePlan } from '@/lib/plan';
import type { RoleBatch } from '@/lib/plan/role-batch';
import { storePlan } from '@/lib/services/plans/store';
import type { TestOrganisation } from '../../helpers/organisation';

const role = (code: string, costCentre: string, more: Record<string, unknown> = {}) => ({
  code,
  costCentre,
  title: `Title ${code}`,
  fte: 10,
  salary: 40_000,
  ...more,
});

const estimate = {
  exposure: [0.3, 0.4, 0.5],
  timeSaved: [0.1, 0.2, 0.3],
  review: [0.02, 0.05, 0.1],
  system: 'copilot',
  rollout: { start: '2027-01', rampMonths: 12, ceiling: [0.4, 0.6, 0.8] },
};

/** Two roles in Customer support, two in Support English, two in Legal; one system with a shared block. */
export function rolesPlan(): Plan {
  const parsed = parsePlan({
    format: 'headroom-plan/1',
    plan: { name: 'Roles', currency: 'EUR', start: '2027-01', months: 24 },
    costCentres: [
      { code: 'G', name: 'Group' },
      { code: 'CS', name: 'Customer support', parent: 'G', realisation: 0.8 },
      { code: 'CS-EN', name: 'Support English', parent: 'CS' },
      { code: 'LG', name: 'Legal', parent: 'G' },
    ],
    roles: [
      role('CS-1', 'CS', { driver: 'span', fte: 2 }),
      role('CS-2', 'CS', { estimate }),
      role('EN-1', 'CS-EN', { estimate: { ...estimate, usage: 3 } }),
      role('EN-2', 'CS-EN', { growth: -0.2 }),
      role('LG-1', 'LG', { salary: 90_000, estimate: { ...estimate, usage: 5 } }),
      role('LG-2', 'LG'),
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
            block: { capacity: 40, monthly: 1000 },
            upfront: 60_000,
          },
        ],
      },
    ],
    scenarios: [
      { code: 'base', name: 'Base', wholePositions: false },
      { code: 'bad', name: 'Bad year', growthShift: -0.3 },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.plan;
}

export type RolesFixture = {
  planId: string;
  /** Ids in the plan, by code. */
  centres: Record<string, string>;
  roles: Record<string, RoleRow>;
};

export async function storeRolesPlan(
  database: Database,
  { organisationId, actors }: TestOrganisation,
  status: PlanStatus = 'open',
): Promise<RolesFixture> {
  const { memberId } = actors.planner;
  const planId = await database.write(async (writer) => {
    const id = await storePlan(writer, { organisationId, memberId, now: 1, plan: rolesPlan() });
    await updatePlan(writer, { organisationId, id, version: 1 }, { status });
    return id;
  });
  const inPlan = { organisationId, planId };
  const centres = await database.read((reader) => listPlanCostCentres(reader, inPlan));
  const content = await contentOf(database, organisationId, planId);
  return {
    planId,
    centres: Object.fromEntries(centres.map((c) => [c.code, c.id])),
    roles: Object.fromEntries(content.roles.map((r) => [r.code, r])),
  };
}

export async function contentOf(database: Database, organisationId: string, planId: string) {
  const content = await database.snapshot((reader) => findPlanContent(reader, organisationId, planId));
  if (!content) throw new Error('The plan is not there.');
  return content;
}

/** A save of nothing but what is given. */
export const save = (planId: string, steps: Partial<RoleBatch>): RoleBatch & { planId: string } => ({
  planId,
  added: [],
  changed: [],
  removed: [],
  ...steps,
});
