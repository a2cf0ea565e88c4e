import type { PlanContent } from '@/db/queries/plans';
import type { Context } from '@/lib/services/context';
import { saveRoles } from '@/lib/services/roles/save';
import { save } from '../roles/roles-fixture';

/** Takes every role line out of the plan. */
export const removeRoles = (context: Context, planId: string, { roles }: PlanContent) =>
  saveRoles(context, save(planId, { removed: roles.map(({ id, version }) => ({ id, version })) }));
