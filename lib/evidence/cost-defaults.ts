import type { BusinessFunction } from './functions';

/** A default that a planner may change, with where it is from. */
export type CostDefault = { value: number; source: string };

const ECEC = 'BLS Employer Costs for Employee Compensation, US private industry, March 2026';
const JUDGEMENT = 'Judgement';

/** Employer's cost on top of pay, as a share of pay. US private industry. */
export const ON_COST = {
  all: { value: 0.43, source: `${ECEC}: benefits are 30.1 % of compensation` },
  managersAndFinance: { value: 0.485, source: `${ECEC}: management, business and financial` },
  officeSupport: { value: 0.457, source: `${ECEC}: office and administrative support` },
} as const satisfies Record<string, CostDefault>;

/** Share of people who leave by themselves in a year, by function. */
const ATTRITION: Partial<Record<BusinessFunction, CostDefault>> = {
  human_resources: { value: 0.146, source: 'LinkedIn 2022: human resources' },
  marketing_operations: { value: 0.13, source: 'LinkedIn 2022: marketing' },
  finance_accounting: { value: 0.09, source: 'LinkedIn 2022: accounting (finance 0.10)' },
  administration: { value: 0.08, source: 'LinkedIn 2022: administration' },
  customer_support: { value: 0.3, source: 'Metrigy 2024: contact centres' },
};
const OPERATIONS: CostDefault = { value: 0.09, source: 'LinkedIn 2022: operations' };

export function costDefaults(name: BusinessFunction): { onCost: CostDefault; attrition: CostDefault } {
  const onCost =
    name === 'finance_accounting'
      ? ON_COST.managersAndFinance
      : name === 'administration' || name === 'customer_support'
        ? ON_COST.officeSupport
        : ON_COST.all;
  return { onCost, attrition: ATTRITION[name] ?? OPERATIONS };
}

/** Prices and one-off costs to start from, in US dollars. */
export const PRICE_DEFAULTS = {
  recruitmentShare: {
    value: 0.2,
    source: 'Boushey and Glynn 2012: replacing a person costs about 21 % of a year’s salary in full',
  },
  assistantSeat: { value: 30, source: 'List price 2026, USD a user-month' },
  gpuHourLow: { value: 2.95, source: 'List prices 2026, USD an H100 hour' },
  gpuHourHigh: { value: 3.99, source: 'List prices 2026, USD an H100 hour' },
  changeCostAssistant: { value: 1, source: `${JUDGEMENT}: first year’s licences, once` },
  changeCostEmbedded: { value: 2, source: `${JUDGEMENT}: first year’s licences, once; 1 to 5` },
} as const satisfies Record<string, CostDefault>;
