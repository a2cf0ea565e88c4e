import type { LineDefaults } from '@/lib/tabular';

/** What new role lines take where a file does not say, until the planner says otherwise; each with where it comes from. */
export const PROPOSED_DEFAULTS: { values: LineDefaults; sources: Record<'onCost' | 'attrition', string> } = {
  values: { onCost: 0.43, attrition: 0.1, growth: 0, location: '', country: '' },
  sources: {
    onCost:
      'US private industry: benefits are 30.1 % of compensation, which is 43 % on top of pay (BLS, Employer Costs for Employee Compensation, March 2026). Put in your own.',
    attrition:
      'People who leave by themselves in a year: 8–15 % in office functions, finance 10 % (LinkedIn, 2022). Put in your own.',
  },
};
