import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, instant, version } from './columns';
import { members, organisations } from './organisation';
import { planCostCentres, plans } from './plan';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);
const planId = () =>
  text('plan_id')
    .notNull()
    .references(() => plans.id, { onDelete: 'cascade' });

/** The conversation about one cost centre of a plan or about one role line: either id is set. */
export const commentThreads = sqliteTable(
  'comment_threads',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    planCostCentreId: text('plan_cost_centre_id').references(() => planCostCentres.id, {
      onDelete: 'cascade',
    }),
    /** No reference: undoing the removal of a line stores it again under its id, and its comments are back. */
    roleId: text('role_id'),
    resolvedBy: text('resolved_by').references(() => members.id),
    resolvedAt: instant('resolved_at'),
    version: version(),
  },
  (t) => [
    uniqueIndex('comment_threads_centre').on(t.planCostCentreId),
    uniqueIndex('comment_threads_role').on(t.roleId),
    index('comment_threads_plan').on(t.planId),
  ],
);

export const comments = sqliteTable(
  'comments',
  {
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    threadId: text('thread_id')
      .notNull()
      .references(() => commentThreads.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … within the thread. */
    number: integer('number').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => members.id),
    /** Plain text; `@{id}` is a member who is mentioned. Empty once removed. */
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
    editedAt: instant('edited_at'),
    removedAt: instant('removed_at'),
    version: version(),
  },
  (t) => [uniqueIndex('comments_number').on(t.threadId, t.number), index('comments_plan').on(t.planId)],
);
