import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { VersionCause } from '@/lib/plan';
import { bytes, instant } from './columns';
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

/** Plan files that versions hold, once each. Triggers refuse every change. */
export const planVersionFiles = sqliteTable(
  'plan_version_files',
  {
    ...inPlan(),
    /** Of the plan file's text, in hexadecimal digits. */
    sha256: text('sha256').notNull(),
    /** The plan file, compressed by gzip. */
    content: bytes('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.sha256] })],
);

/** The whole plan as it was at a step of its life or when somebody asked for it. Triggers refuse every change. */
export const planVersions = sqliteTable(
  'plan_versions',
  {
    ...inPlan(),
    /** 1, 2, 3 … within the plan. */
    number: integer('number').notNull(),
    cause: text('cause').$type<VersionCause>().notNull(),
    /** Code of the cost centre whose step it was; null where it was a step of the whole plan. */
    costCentre: text('cost_centre'),
    note: text('note').notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => members.id),
    madeAt: instant('made_at').notNull(),
    /** The plan's revision that it holds. */
    revision: integer('revision').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.number] }),
    foreignKey({
      columns: [t.planId, t.sha256],
      foreignColumns: [planVersionFiles.planId, planVersionFiles.sha256],
      name: 'plan_versions_file',
    }),
  ],
);
