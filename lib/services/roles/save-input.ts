import { z } from 'zod';
import { estimateSchema, roleSchema } from '@/lib/plan';
import {
  amount,
  closedObject,
  code,
  country,
  oneOf,
  partialShare,
  rate,
  text,
  whole,
} from '@/lib/plan/fields';
import type { RoleBatch } from '@/lib/plan/role-batch';

type SaveRolesInput = RoleBatch & { planId: string };

/** More lines than any company pastes at once; it bounds the work of one unit. */
const MOST_LINES = 5000;

const id = z.uuid('the id of a role line');
const version = z.int('a version').min(1, 'a version');
const { costCentre: _centre, ...roleShape } = roleSchema.shape;

/** What differs in a line; null takes an optional value away. */
const changes = closedObject({
  code: code.optional(),
  title: text.optional(),
  location: text.optional(),
  country: country.optional(),
  occupation: text.nullable().optional(),
  grade: text.optional(),
  fte: amount.optional(),
  vacant: amount.optional(),
  heads: whole(0).nullable().optional(),
  salary: amount.optional(),
  onCost: amount.optional(),
  attrition: partialShare.optional(),
  growth: rate.optional(),
  engagement: oneOf(['employee', 'contractor']).optional(),
  driver: oneOf(['workload', 'span']).optional(),
  estimate: estimateSchema.nullable().optional(),
});

/** What the grid sends. The type says what the schema takes in the engine's read-only terms. */
export const saveRolesSchema: z.ZodType<SaveRolesInput> = closedObject({
  planId: z.string('the id of a plan'),
  added: z
    .array(
      closedObject({
        id,
        /** The centre's id in the plan. */
        centreId: z.string('the id of a cost centre'),
        /** Where the line stands in the plan; at the end without it. */
        position: whole(0).optional(),
        role: closedObject(roleShape),
      }),
      'a list of lines',
    )
    .max(MOST_LINES, `at most ${MOST_LINES} lines`),
  changed: z
    .array(closedObject({ id, version, changes }), 'a list of changes')
    .max(MOST_LINES, `at most ${MOST_LINES} lines`),
  removed: z
    .array(closedObject({ id, version }), 'a list of lines')
    .max(MOST_LINES, `at most ${MOST_LINES} lines`),
}).superRefine((input, context) => {
  const ids = [...input.added, ...input.changed, ...input.removed].map((line) => line.id);
  if (new Set(ids).size < ids.length) {
    context.addIssue({ code: 'custom', message: 'each line once', path: ['changed'] });
  }
});
