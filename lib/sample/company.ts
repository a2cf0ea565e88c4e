import type { MemberRole } from '@/lib/access';
import type { CostCentre, PlanHeader } from '@/lib/engine/types';

/** The sample company is invented: an insurer of about 900 FTE in three countries. So are its people, figures and pilots. */
export const SAMPLE_ORGANISATION = { name: 'Thornmere Insurance', currency: 'EUR' } as const;

export const SAMPLE_HEADER: PlanHeader = {
  name: 'AI and cost centres 2027–2029',
  currency: 'EUR',
  start: '2027-01',
  months: 36,
  discountRate: 0.08,
  payAward: { rate: 0.03, month: 4 },
};

/** Compliance and claims keep more of the time that is freed: their own realisation stands in the place of a scenario's. */
export const SAMPLE_COST_CENTRES: CostCentre[] = [
  { code: 'GRP', name: 'Group functions', parent: null },
  { code: 'FIN', name: 'Finance', parent: 'GRP' },
  { code: 'PRC', name: 'Procurement', parent: 'FIN' },
  { code: 'HR', name: 'Human resources', parent: 'GRP' },
  { code: 'LEG', name: 'Legal', parent: 'GRP' },
  { code: 'CMP', name: 'Compliance', parent: 'GRP', realisation: 0.3 },
  { code: 'OPS', name: 'Operations', parent: null },
  { code: 'CUS', name: 'Customer support', parent: 'OPS' },
  { code: 'CLM', name: 'Claims', parent: 'OPS', realisation: 0.5 },
  { code: 'TEC', name: 'Technology and data', parent: null },
  { code: 'ITS', name: 'IT service desk', parent: 'TEC' },
  { code: 'BI', name: 'Business intelligence', parent: 'TEC' },
];

export type SampleMember = {
  name: string;
  email: string;
  role: MemberRole;
  /** Codes of the cost centres that a head answers for. */
  scopes: string[];
};

/** Who signs in. Their passwords are made when the company is loaded. */
export const SAMPLE_MEMBERS: SampleMember[] = [
  { name: 'Orla Keane', email: 'admin@example.com', role: 'admin', scopes: [] },
  { name: 'Tobias Reuter', email: 'planner@example.com', role: 'planner', scopes: [] },
  { name: 'Niamh Dolan', email: 'head.support@example.com', role: 'head', scopes: ['CUS', 'CLM'] },
  { name: 'Henrik Vogt', email: 'head.finance@example.com', role: 'head', scopes: ['FIN'] },
  { name: 'Miriam Castell', email: 'executive@example.com', role: 'executive', scopes: [] },
  { name: 'Sam Whitlock', email: 'viewer@example.com', role: 'viewer', scopes: [] },
];
