import { costDefaults } from '@/lib/evidence';
import type { LineDefaults } from '@/lib/tabular';

/** Procurement stands for the functions without a figure of their own. */
const { onCost, attrition } = costDefaults('procurement');

/** What new role lines take where a file does not say, until the planner says otherwise; each with where it comes from. */
export const PROPOSED_DEFAULTS: { values: LineDefaults; sources: Record<'onCost' | 'attrition', string> } = {
  values: { onCost: onCost.value, attrition: attrition.value, growth: 0, location: '', country: '' },
  sources: {
    onCost: `${onCost.source}. Put in your own.`,
    attrition: `${attrition.source}; office functions 8–15 %, contact centres 30 %. Put in your own.`,
  },
};
