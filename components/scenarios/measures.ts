import type { Figure, Unit } from '@/lib/format';
import type { TermKey } from '@/lib/glossary';
import type { ComparedScenario } from '@/lib/services/scenarios/compare';

type Measure = {
  label: string;
  term: TermKey;
  unit: Unit;
  of: (scenario: ComparedScenario) => Figure;
  /** Why a scenario has none. */
  missing?: string;
};

const money = (key: 'runRateSaving' | 'npv' | 'peakFunding' | 'investment') => (scenario: ComparedScenario) =>
  scenario.measures ? scenario.measures[key] : 'masked';

/** What scenarios lead to. model.md, section 7. */
export const MEASURES: readonly Measure[] = [
  {
    label: 'FTE at the end',
    term: 'staff',
    unit: 'fte',
    of: ({ staff }) => (staff ? staff.at(-1) : 'masked'),
  },
  {
    label: 'Against the baseline',
    term: 'fteDelta',
    unit: 'fte',
    of: ({ staff, baselineStaff }) =>
      staff && baselineStaff ? (staff.at(-1) ?? 0) - (baselineStaff.at(-1) ?? 0) : 'masked',
  },
  { label: 'Run-rate saving a year', term: 'runRate', unit: 'money', of: money('runRateSaving') },
  { label: 'NPV', term: 'npv', unit: 'money', of: money('npv') },
  { label: 'Investment', term: 'investment', unit: 'money', of: money('investment') },
  { label: 'Peak funding', term: 'peakFunding', unit: 'money', of: money('peakFunding') },
  {
    label: 'Payback',
    term: 'payback',
    unit: 'months',
    of: ({ measures }) => (measures ? measures.paybackMonths : 'masked'),
    missing: 'It does not pay back within the plan’s months.',
  },
  {
    label: 'IRR a year',
    term: 'irr',
    unit: 'percent',
    of: ({ measures }) => (measures ? measures.irr : 'masked'),
    missing: 'There is no single rate: it needs an investment first and a return after it.',
  },
  {
    label: 'Benefit–cost ratio',
    term: 'benefitCostRatio',
    unit: 'ratio',
    of: ({ measures }) => (measures ? measures.benefitCostRatio : 'masked'),
    missing: 'Nothing is invested.',
  },
];
