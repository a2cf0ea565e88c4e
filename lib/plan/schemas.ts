import { z } from 'zod';
import {
  amount,
  brokenRelation,
  change,
  closedObject,
  code,
  country,
  currency,
  EVEN_AFTER_FAULTS,
  flag,
  month,
  oneOf,
  partialShare,
  positive,
  rate,
  share,
  text,
  triple,
  whole,
} from './fields';
import { isRecord, itemsOf, numberAt, stringAt } from './raw';

/** The plan file, piece by piece: `plan-file.md`. Each schema stands alone, so that a form checks with what an import does. */

export const FORMAT = 'headroom-plan/1';

export const planHeaderSchema = closedObject({
  name: text,
  currency,
  start: month,
  months: whole(1, 120),
  discountRate: rate.default(0),
  payAward: closedObject({ rate, month: whole(1, 12) }).optional(),
});

export const costCentreSchema = closedObject({
  code,
  name: text,
  parent: code.nullable().default(null),
  realisation: share.optional(),
});

export const taskSchema = closedObject({
  name: text,
  share,
  exposure: triple,
  timeSaved: triple,
  review: triple,
});

export const rolloutSchema = closedObject({
  start: month,
  rampMonths: whole(0),
  ceiling: triple,
  curve: oneOf(['linear', 's']).default('s'),
});

export const evidenceSchema = closedObject({
  class: oneOf(['assumption', 'vendor', 'peer', 'study', 'pilot-reported', 'pilot-measured']),
  source: text.optional(),
  rationale: text.optional(),
  owner: text.optional(),
  reviewBy: month.optional(),
});

const TRIPLES = ['exposure', 'timeSaved', 'review'] as const;
const EITHER = 'either tasks or exposure, timeSaved and review';

function checkTasksOrTriples(estimate: Record<string, unknown>, context: z.core.$RefinementCtx): void {
  const given = TRIPLES.filter((name) => estimate[name] !== undefined);
  if (estimate.tasks !== undefined && given.length > 0) {
    context.addIssue(brokenRelation(`tasks are given together with ${given.join(', ')}`, EITHER));
  }
  if (estimate.tasks !== undefined) return;
  for (const name of TRIPLES) {
    if (!given.includes(name)) context.addIssue({ code: 'custom', message: `${EITHER}`, path: [name] });
  }
}

function checkTaskShares(estimate: Record<string, unknown>, context: z.core.$RefinementCtx): void {
  const shares = itemsOf(estimate.tasks).map((task) => (isRecord(task) ? (numberAt(task, 'share') ?? 0) : 0));
  const sum = shares.reduce((total, one) => total + one, 0);
  if (sum > 1 + 1e-9) {
    context.addIssue(
      brokenRelation(`the shares add up to ${sum}`, 'shares that add up to at most 1', ['tasks']),
    );
  }
}

export const estimateSchema = closedObject({
  exposure: triple.optional(),
  timeSaved: triple.optional(),
  review: triple.optional(),
  tasks: z.array(taskSchema, 'a list of tasks').min(1, 'at least one task').optional(),
  quality: change.default(0),
  system: code.optional(),
  usage: amount.default(0),
  rollout: rolloutSchema,
  evidence: evidenceSchema.optional(),
}).superRefine((estimate: unknown, context) => {
  if (!isRecord(estimate)) return;
  checkTasksOrTriples(estimate, context);
  checkTaskShares(estimate, context);
}, EVEN_AFTER_FAULTS);

export const roleSchema = closedObject({
  code,
  costCentre: code,
  title: text,
  location: text.default(''),
  country: country.default(''),
  occupation: text.optional(),
  grade: text.default(''),
  fte: amount,
  vacant: amount.default(0),
  heads: whole(0).optional(),
  salary: amount,
  onCost: amount.default(0),
  attrition: partialShare.default(0),
  growth: rate.default(0),
  engagement: oneOf(['employee', 'contractor']).default('employee'),
  driver: oneOf(['workload', 'span']).default('workload'),
  estimate: estimateSchema.optional(),
}).superRefine((role: unknown, context) => {
  if (!isRecord(role)) return;
  const fte = numberAt(role, 'fte');
  const vacant = numberAt(role, 'vacant');
  if (fte !== undefined && fte >= 0 && vacant !== undefined && vacant > fte) {
    context.addIssue(brokenRelation(`${vacant} is above fte ${fte}`, 'at most fte', ['vacant']));
  }
}, EVEN_AFTER_FAULTS);

export const optionSchema = closedObject({
  code,
  name: text,
  kind: oneOf(['closed-api', 'hosted-open', 'self-hosted-open', 'own-model']),
  start: month,
  end: month.optional(),
  seatPrice: amount.default(0),
  unitPrice: amount.default(0),
  fixedMonthly: amount.default(0),
  block: closedObject({ capacity: positive, monthly: amount }).optional(),
  upfront: amount.default(0),
  buildMonths: whole(0).default(0),
  refresh: closedObject({ everyMonths: whole(1), cost: amount }).optional(),
  onboarding: amount.default(0),
  priceTrend: rate.default(0),
}).superRefine((option: unknown, context) => {
  if (!isRecord(option)) return;
  const start = month.safeParse(stringAt(option, 'start')).data;
  const end = month.safeParse(stringAt(option, 'end')).data;
  if (start !== undefined && end !== undefined && end <= start) {
    context.addIssue(brokenRelation(`${end} is not after start ${start}`, 'a month after start', ['end']));
  }
}, EVEN_AFTER_FAULTS);

export const systemSchema = closedObject({
  code,
  name: text,
  unit: text,
  options: z.array(optionSchema, 'a list of options').min(1, 'at least one option'),
});

export const policySchema = closedObject({
  redeployShare: share.default(0),
  redeployFillsVacancy: share.default(0),
  release: flag.default(false),
  noticeMonths: whole(0).default(3),
  contractorNoticeMonths: whole(0).default(1),
  releasePace: share.default(1),
  severanceMonths: whole(0).default(3),
  recruitmentCost: amount.default(0.2),
  retrainingCost: amount.default(0.1),
});

/**
 * Option codes by system code. Not z.record, which drops a system called "__proto__" without a word; the entries are
 * copied as own properties whatever they are called.
 */
export const sourcingSchema = z
  .custom<Record<string, string>>(isRecord, 'an object of option codes by system code')
  .superRefine((sourcing, context) => {
    for (const [system, option] of Object.entries(sourcing)) {
      const fault = code.safeParse(option).error?.issues[0];
      if (fault) context.addIssue({ code: 'custom', message: fault.message, path: [system] });
    }
  })
  .transform((sourcing) => Object.fromEntries(Object.entries(sourcing)));

export const scenarioSchema = closedObject({
  code,
  name: text,
  point: oneOf(['conservative', 'likely', 'ambitious']).default('likely'),
  delayMonths: whole(0).default(0),
  realisation: share.default(0.5),
  wholePositions: flag.default(true),
  growthShift: rate.default(0),
  priceFactor: positive.default(1),
  sourcing: sourcingSchema.prefault({}),
  policy: policySchema.prefault({}),
});

export const planSchema = closedObject({
  format: z.literal(FORMAT, `"${FORMAT}"`),
  plan: planHeaderSchema,
  costCentres: z.array(costCentreSchema, 'a list of cost centres'),
  roles: z.array(roleSchema, 'a list of roles'),
  systems: z.array(systemSchema, 'a list of systems'),
  scenarios: z.array(scenarioSchema, 'a list of scenarios').min(1, 'at least one scenario'),
});

/** A plan file as written: what has a default may be missing. */
export type PlanFile = z.input<typeof planSchema>;
