import type { MemberRole } from '@/lib/access';

export const ROLE_NAMES: Record<MemberRole, string> = {
  admin: 'Administrator',
  planner: 'Planner',
  head: 'Head of cost centre',
  executive: 'Executive',
  viewer: 'Viewer',
};

const ROLE_HINTS: Record<MemberRole, string> = {
  admin: 'manages the organisation, its members and cost centres, and may do all that a planner may',
  planner: 'creates and edits plans, scenarios, systems and every inventory',
  head: 'edits the inventory and estimates of their own cost centres, and sees only these',
  executive: 'reads every plan, report and export',
  viewer: 'reads rollups without pay',
};

const ORDER: MemberRole[] = ['planner', 'head', 'executive', 'viewer', 'admin'];

export const ROLE_CHOICES = ORDER.map((role) => ({
  value: role,
  label: ROLE_NAMES[role],
  hint: ROLE_HINTS[role],
}));
