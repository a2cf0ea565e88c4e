import type { Plan } from '@/lib/engine';

/** What the audit trail keeps of a plan as a whole. */
export const planRecord = ({ plan, costCentres, roles, systems, scenarios }: Plan) => ({
  ...plan,
  costCentres: costCentres.length,
  roles: roles.length,
  systems: systems.length,
  scenarios: scenarios.map((s) => s.code),
});
