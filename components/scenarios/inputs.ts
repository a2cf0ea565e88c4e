import type { Policy, Scenario } from '@/lib/engine/types';
import { formatMonths, formatNumber, formatPercent } from '@/lib/format';
import type { TermKey } from '@/lib/glossary';

export type NumberKey =
  | 'delayMonths'
  | 'realisation'
  | 'growthShift'
  | 'priceFactor'
  | Exclude<keyof Policy, 'release'>;

/** A number of model.md, section 8: how it is called, entered and shown. */
export type NumberInput = {
  key: NumberKey;
  label: string;
  term?: TermKey;
  hint: string;
  as: 'percent' | 'months' | 'factor';
  /** What a percentage is a share of. */
  of?: string;
  min: number;
  max?: number;
  /** Ends and step of its slider; a value beyond them is typed. */
  slider: { from: number; to: number; step: number };
  normally: number;
};

export const MODEL_INPUTS: readonly NumberInput[] = [
  {
    key: 'realisation',
    label: 'Realisation',
    term: 'realisation',
    hint: 'The part of the freed time that is taken out of staffing. Cost centres may have their own.',
    as: 'percent',
    of: 'of freed time',
    min: 0,
    max: 1,
    slider: { from: 0, to: 1, step: 0.01 },
    normally: 0.5,
  },
  {
    key: 'delayMonths',
    label: 'Delay',
    term: 'delay',
    hint: 'People start later by so many months; systems are paid for as planned.',
    as: 'months',
    min: 0,
    slider: { from: 0, to: 24, step: 1 },
    normally: 0,
  },
  {
    key: 'growthShift',
    label: 'Growth shift',
    term: 'growthShift',
    hint: 'Added to every role’s own growth of work.',
    as: 'percent',
    of: 'of the volume of work, a year',
    min: -0.99,
    slider: { from: -0.2, to: 0.2, step: 0.005 },
    normally: 0,
  },
  {
    key: 'priceFactor',
    label: 'Price factor',
    term: 'priceFactor',
    hint: 'Multiplies all costs of AI systems; 1.5 makes them half as dear again.',
    as: 'factor',
    min: 0.01,
    slider: { from: 0.25, to: 3, step: 0.05 },
    normally: 1,
  },
];

export const POLICY_INPUTS: readonly NumberInput[] = [
  {
    key: 'redeployShare',
    label: 'Redeployed',
    term: 'redeployShare',
    hint: 'Who moves to other work in the company.',
    as: 'percent',
    of: 'of people newly surplus',
    min: 0,
    max: 1,
    slider: { from: 0, to: 1, step: 0.01 },
    normally: 0,
  },
  {
    key: 'redeployFillsVacancy',
    label: 'Fill a vacancy',
    term: 'redeployFillsVacancy',
    hint: 'Only they save money: the others’ pay is carried elsewhere.',
    as: 'percent',
    of: 'of people redeployed',
    min: 0,
    max: 1,
    slider: { from: 0, to: 1, step: 0.01 },
    normally: 0,
  },
  {
    key: 'noticeMonths',
    label: 'Notice, employees',
    term: 'noticeMonths',
    hint: 'After the plan’s start, before anybody can leave.',
    as: 'months',
    min: 0,
    slider: { from: 0, to: 12, step: 1 },
    normally: 3,
  },
  {
    key: 'contractorNoticeMonths',
    label: 'Notice, contractors',
    hint: 'After the plan’s start, before a contract can end.',
    as: 'months',
    min: 0,
    slider: { from: 0, to: 12, step: 1 },
    normally: 1,
  },
  {
    key: 'releasePace',
    label: 'Release pace',
    term: 'releasePace',
    hint: 'At most so many leave in one month.',
    as: 'percent',
    of: 'of a role’s staff, a month',
    min: 0,
    max: 1,
    slider: { from: 0, to: 1, step: 0.01 },
    normally: 1,
  },
  {
    key: 'severanceMonths',
    label: 'Severance',
    term: 'severance',
    hint: 'Months of salary for each person released.',
    as: 'months',
    min: 0,
    slider: { from: 0, to: 24, step: 0.5 },
    normally: 3,
  },
  {
    key: 'recruitmentCost',
    label: 'Recruitment',
    term: 'recruitment',
    hint: 'For each person hired.',
    as: 'percent',
    of: 'of a year’s salary',
    min: 0,
    slider: { from: 0, to: 1, step: 0.01 },
    normally: 0.2,
  },
  {
    key: 'retrainingCost',
    label: 'Retraining',
    term: 'retraining',
    hint: 'For each person redeployed.',
    as: 'percent',
    of: 'of a year’s salary',
    min: 0,
    slider: { from: 0, to: 1, step: 0.01 },
    normally: 0.1,
  },
];

export const POINT_NAMES: Record<Scenario['point'], string> = {
  conservative: 'Conservative',
  likely: 'Likely',
  ambitious: 'Ambitious',
};

export function numberOf({ policy, ...scenario }: Scenario, key: NumberKey): number {
  return { ...scenario, ...policy }[key];
}

/** A value as it is shown beside others. */
export function shownNumber({ as }: NumberInput, value: number): string {
  if (as === 'percent') return formatPercent(value);
  return as === 'months' ? formatMonths(value) : `× ${formatNumber(value, 2)}`;
}
