import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { NoticeStep, RedundancyRule, RedundancyTier, WindowMonths } from '@/lib/engine';
import { flag, id, jsonText, version } from './columns';
import { organisations } from './organisation';
import { plans } from './plan';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);

/** Rules of the collective-redundancy watch that an organisation edited or added. Those it left alone are the program's own. */
export const redundancyRules = sqliteTable(
  'redundancy_rules',
  {
    id: id(),
    organisationId: organisationId(),
    /** That of a built-in rule, whose place it takes, or one of its own. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    jurisdiction: text('jurisdiction').notNull(),
    coversOf: text('covers_of').$type<RedundancyRule['covers']['of']>().notNull(),
    coversLeast: integer('covers_least').notNull(),
    counts: text('counts').$type<RedundancyRule['counts']>().notNull(),
    windows: jsonText<WindowMonths[]>('windows').notNull(),
    tiers: jsonText<RedundancyTier[]>('tiers').notNull(),
    notice: jsonText<NoticeStep[]>('notice').notNull(),
    duty: text('duty').notNull(),
    contents: text('contents').notNull(),
    citation: text('citation').notNull(),
    checkedOn: text('checked_on').notNull(),
    enabled: flag('enabled').notNull(),
    version: version(),
  },
  (t) => [uniqueIndex('redundancy_rules_code').on(t.organisationId, t.code)],
);

/** What a planner writes into the consultation packs of a plan. Empty where nothing is written yet. */
export const consultationTexts = sqliteTable('consultation_texts', {
  planId: text('plan_id')
    .primaryKey()
    .references(() => plans.id, { onDelete: 'cascade' }),
  organisationId: organisationId(),
  reasons: text('reasons').notNull(),
  selection: text('selection').notNull(),
  payments: text('payments').notNull(),
  version: version(),
});
