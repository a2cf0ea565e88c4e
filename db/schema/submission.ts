import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SubmissionStatus } from '@/lib/access';
import { instant, version } from './columns';
import { members, organisations } from './organisation';
import { planCostCentres, plans } from './plan';

/** How far the round of entries is in a cost centre of a plan. A centre without a row is not started. */
export const submissions = sqliteTable(
  'submissions',
  {
    planCostCentreId: text('plan_cost_centre_id')
      .primaryKey()
      .references(() => planCostCentres.id, { onDelete: 'cascade' }),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    planId: text('plan_id')
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    status: text('status').$type<Exclude<SubmissionStatus, 'not-started'>>().notNull(),
    /** What whoever submitted it says about it. */
    note: text('note').notNull(),
    /** Why it was returned; empty where it was not. */
    reason: text('reason').notNull(),
    submittedBy: text('submitted_by').references(() => members.id),
    submittedAt: instant('submitted_at'),
    decidedBy: text('decided_by').references(() => members.id),
    decidedAt: instant('decided_at'),
    version: version(),
  },
  (t) => [index('submissions_plan').on(t.planId)],
);
