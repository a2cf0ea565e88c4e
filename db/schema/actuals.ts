import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ActualLine } from '@/lib/plan/actuals';
import { instant } from './columns';
import { members, organisations } from './organisation';
import { plans } from './plan';

const inPlan = () => ({
  organisationId: text('organisation_id')
    .notNull()
    .references(() => organisations.id),
  planId: text('plan_id')
    .notNull()
    .references(() => plans.id, { onDelete: 'cascade' }),
});

/**
 * What really happened to a line of a plan in a month. The line is named by its code, since an actual may outlive it; a trigger lets
 * an archived plan take nothing.
 */
export const actuals = sqliteTable(
  'actuals',
  {
    ...inPlan(),
    line: text('line').$type<ActualLine>().notNull(),
    code: text('code').notNull(),
    /** YYYY-MM. */
    month: text('month').notNull(),
    staff: real('staff'),
    hires: real('hires'),
    leavers: real('leavers'),
    payroll: real('payroll'),
    aiCost: real('ai_cost'),
    cost: real('cost'),
    users: real('users'),
    volume: real('volume'),
  },
  (t) => [primaryKey({ columns: [t.planId, t.line, t.code, t.month] })],
);

/** What changed the actuals of a plan, 1, 2, 3 … within it: an import of a file, or a removal, which has no file. */
export const actualImports = sqliteTable(
  'actual_imports',
  {
    ...inPlan(),
    number: integer('number').notNull(),
    fileName: text('file_name').notNull(),
    /** Values. */
    added: integer('added').notNull(),
    replaced: integer('replaced').notNull(),
    importedBy: text('imported_by')
      .notNull()
      .references(() => members.id),
    importedAt: instant('imported_at').notNull(),
    removed: integer('removed').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.planId, t.number] })],
);
