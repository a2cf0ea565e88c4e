import type { Plan } from '@/lib/engine/types';
import { SAMPLE_COST_CENTRES, SAMPLE_HEADER } from './company';
import { GROUP_ROLES } from './roles-group';
import { OPERATIONS_ROLES } from './roles-operations';
import { TECHNOLOGY_ROLES } from './roles-technology';
import { SAMPLE_SCENARIOS } from './scenarios';
import { SAMPLE_SYSTEMS } from './systems';

/** The sample company's plan, written for this product. */
export const SAMPLE_PLAN: Plan = {
  plan: SAMPLE_HEADER,
  costCentres: SAMPLE_COST_CENTRES,
  roles: [...GROUP_ROLES, ...OPERATIONS_ROLES, ...TECHNOLOGY_ROLES],
  systems: SAMPLE_SYSTEMS,
  scenarios: SAMPLE_SCENARIOS,
};
