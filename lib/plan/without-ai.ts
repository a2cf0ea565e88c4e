import type { Plan } from '@/lib/engine/types';

/** The same plan without any AI: what a scenario's baseline is computed from. model.md, section 3. */
export const withoutAi = (plan: Plan): Plan => ({
  ...plan,
  systems: [],
  roles: plan.roles.map((role) => ({ ...role, estimate: undefined })),
});
