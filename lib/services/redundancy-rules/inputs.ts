import { z } from 'zod';
import { isCountry } from '@/lib/plan';
import { brokenRelation, closedObject, code, flag, month, oneOf, whole } from '@/lib/plan/fields';

const MOST_PEOPLE = 1_000_000;

/** A text of one to `most` characters, without blanks around it. */
const written = (most: number) =>
  z.string('a text').trim().min(1, 'a text').max(most, `at most ${most} characters`);

const jurisdiction = z
  .string('EU, or a country of ISO 3166-1, such as IE or US-NY')
  .refine(
    (value) => value === 'EU' || isCountry(value),
    'EU, or a country of ISO 3166-1, such as IE or US-NY',
  );

const tier = closedObject({
  workforceFrom: whole(1, MOST_PEOPLE),
  workforceTo: whole(1, MOST_PEOPLE).optional(),
  count: whole(1, MOST_PEOPLE).optional(),
  share: z
    .number('a share above 0 and up to 1')
    .gt(0, 'a share above 0 and up to 1')
    .max(1, 'a share above 0 and up to 1')
    .optional(),
}).superRefine(({ workforceFrom, workforceTo, count, share }, context) => {
  if (count === undefined && share === undefined)
    context.addIssue(brokenRelation('neither a number nor a share', 'a number of people, a share, or both'));
  if (workforceTo !== undefined && workforceTo < workforceFrom)
    context.addIssue(
      brokenRelation(`${workforceTo} is below ${workforceFrom}`, 'at least the first number', [
        'workforceTo',
      ]),
    );
});

const noticeStep = closedObject({ from: whole(0, MOST_PEOPLE), days: whole(0, 730) });

const windows = z
  .array(z.union([z.literal(1), z.literal(3)], 'windows of 1 or 3 months'), 'windows of 1 or 3 months')
  .min(1, 'a window of 1 month, of 3 months, or both')
  .refine((list) => new Set(list).size === list.length, 'each window once');

/** Everything of a rule but its code. model.md, section 10. */
export const ruleValuesSchema = closedObject({
  name: written(120),
  jurisdiction,
  covers: closedObject({ of: oneOf(['site', 'jurisdiction', 'employer']), least: whole(1, MOST_PEOPLE) }),
  counts: oneOf(['site', 'jurisdiction']),
  windows,
  tiers: z
    .array(tier, 'a list of thresholds')
    .min(1, 'at least one threshold')
    .max(12, 'at most 12 thresholds'),
  notice: z
    .array(noticeStep, 'a list of notice periods')
    .min(1, 'at least one notice period')
    .max(6, 'at most 6 notice periods')
    .refine(
      (steps) => new Set(steps.map((step) => step.from)).size === steps.length,
      'one notice period for each number of people',
    ),
  duty: written(1000),
  contents: written(4000),
  citation: written(300),
  checkedOn: month,
  enabled: flag,
});

export const createRedundancyRuleSchema = closedObject({ code, rule: ruleValuesSchema });
/** `version` is 0 for a built-in rule that the organisation has not edited yet. */
export const updateRedundancyRuleSchema = closedObject({
  code,
  version: z.int('a version').min(0, 'a version'),
  rule: ruleValuesSchema,
});
export const removeRedundancyRuleSchema = closedObject({
  code,
  version: z.int('a version').min(1, 'a version'),
});

export type RuleValues = z.output<typeof ruleValuesSchema>;
export type CreateRedundancyRule = z.output<typeof createRedundancyRuleSchema>;
export type UpdateRedundancyRule = z.output<typeof updateRedundancyRuleSchema>;
export type RemoveRedundancyRule = z.output<typeof removeRedundancyRuleSchema>;
