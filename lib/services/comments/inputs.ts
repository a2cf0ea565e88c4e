import { z } from 'zod';
import { closedObject } from '@/lib/plan/fields';

export const LONGEST_COMMENT = 4_000;

const id = (of: string) => z.string(`the id of ${of}`);
const version = z.int('a version').min(1, 'a version');
const body = z
  .string('a text')
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1, 'a text').max(LONGEST_COMMENT, `at most ${LONGEST_COMMENT} characters`));
const planId = id('a plan');

/** What is commented on: a cost centre of the plan or a role line. */
export const commentedSchema = closedObject({
  kind: z.enum(['centre', 'role']),
  id: id('what is commented on'),
});

export const addCommentSchema = closedObject({ planId, about: commentedSchema, body });
export const editCommentSchema = closedObject({ planId, commentId: id('a comment'), version, body });
export const removeCommentSchema = closedObject({ planId, commentId: id('a comment'), version });
export const resolveThreadSchema = closedObject({
  planId,
  threadId: id('a conversation'),
  version,
  resolved: z.boolean('whether it is resolved'),
});

export type Commented = z.output<typeof commentedSchema>;
export type AddComment = z.output<typeof addCommentSchema>;
export type EditComment = z.output<typeof editCommentSchema>;
export type RemoveComment = z.output<typeof removeCommentSchema>;
export type ResolveThread = z.output<typeof resolveThreadSchema>;
