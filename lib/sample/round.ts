import type { Plan, Role } from '@/lib/engine/types';
import { SAMPLE_PLAN } from './plan';

type Opening = Partial<Pick<Role, 'fte' | 'vacant' | 'salary' | 'attrition' | 'growth'>>;

/** What lines of the sample plan said when it opened, where that is not what they say now. */
const AT_OPENING: Readonly<Record<string, Opening>> = {
  'HR-ADM-DUB': { fte: 9, vacant: 0 },
  'HR-REC-DUB': { attrition: 0.1 },
  'LEG-PAR-DUB': { fte: 8 },
  'PRC-CLK-DUB': { fte: 7 },
  'ITS-DESK-ORK': { growth: 0.03 },
};

/** The sample plan as it was opened to its heads. */
export const SAMPLE_PLAN_AT_OPENING: Plan = {
  ...SAMPLE_PLAN,
  roles: SAMPLE_PLAN.roles.map((role) => ({ ...role, ...AT_OPENING[role.code] })),
};

export type SampleStep = { by: string } & (
  | { step: 'due'; inDays: number }
  | { step: 'version'; note: string }
  | ({ costCentre: string } & (
      | { step: 'edit' }
      | { step: 'accept' }
      | { step: 'submit'; note: string }
      | { step: 'return'; reason: string }
      /** To a member by e-mail address, with whose name it begins. */
      | { step: 'comment'; to: string; words: string }
    ))
);

const PLANNER = 'planner@example.com';
const FINANCE = 'head.finance@example.com';

/** What has happened in the round since: an edit brings a centre's lines to what the sample plan says. `by` is an e-mail address. */
export const SAMPLE_ROUND: readonly SampleStep[] = [
  { step: 'due', by: PLANNER, inDays: 12 },
  { step: 'edit', by: PLANNER, costCentre: 'LEG' },
  { step: 'submit', by: PLANNER, costCentre: 'LEG', note: 'One paralegal post was given up in October.' },
  { step: 'accept', by: PLANNER, costCentre: 'LEG' },
  { step: 'edit', by: FINANCE, costCentre: 'PRC' },
  { step: 'submit', by: FINANCE, costCentre: 'PRC', note: '' },
  {
    step: 'return',
    by: PLANNER,
    costCentre: 'PRC',
    reason: 'The buyers’ estimate rests on judgement alone. Name a study, or what you counted.',
  },
  {
    step: 'comment',
    by: FINANCE,
    costCentre: 'PRC',
    to: PLANNER,
    words: 'we count the orders of the last quarter by hand; you have the figure in a week.',
  },
  { step: 'edit', by: PLANNER, costCentre: 'HR' },
  { step: 'submit', by: PLANNER, costCentre: 'HR', note: 'Recruiters left more often than we had thought.' },
  { step: 'edit', by: PLANNER, costCentre: 'ITS' },
  { step: 'version', by: PLANNER, note: 'As it goes to the executive meeting in December.' },
];
