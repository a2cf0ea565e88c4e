import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { flag, id, instant, version } from './columns';
import { members, organisations } from './organisation';
import { planCostCentres, plans } from './plan';

export type NotificationKind =
  | 'mention'
  | 'comment'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'plan-opened'
  | 'plan-in-review'
  | 'plan-approved'
  | 'plan-rejected'
  | 'due'
  | 'reminder';

const organisationId = () =>
  text('organisation_id')
    .notNull()
    .references(() => organisations.id);
const planId = () =>
  text('plan_id')
    .notNull()
    .references(() => plans.id, { onDelete: 'cascade' });
const planCostCentreId = () =>
  text('plan_cost_centre_id').references(() => planCostCentres.id, { onDelete: 'cascade' });

/** Until when a plan's cost centres are to be submitted; those with a row of their own have another date. */
export const dueDates = sqliteTable(
  'due_dates',
  {
    /** The plan's id for its whole round, the centre's in the plan for one centre. */
    id: id(),
    organisationId: organisationId(),
    planId: planId(),
    planCostCentreId: planCostCentreId(),
    /** YYYY-MM-DD; null once it was taken away. */
    dueOn: text('due_on'),
    version: version(),
  },
  (t) => [index('due_dates_plan').on(t.planId)],
);

/** What a member is told. It names its object and holds no text of any comment; what may be read of it is asked when it is shown. */
export const notifications = sqliteTable(
  'notifications',
  {
    id: id(),
    organisationId: organisationId(),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id),
    /** Says of two entries that they are the same one; a member is told of each occasion once. */
    occasion: text('occasion').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    byMemberId: text('by_member_id').references(() => members.id),
    planId: planId(),
    planCostCentreId: planCostCentreId(),
    /** No reference, as with comments. */
    roleId: text('role_id'),
    /** The reason of a return or a rejection, the due date of a reminder, the number of a comment; else empty. */
    detail: text('detail').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    uniqueIndex('notifications_occasion').on(t.memberId, t.occasion),
    index('notifications_member').on(t.memberId, t.at),
    index('notifications_plan').on(t.planId),
  ],
);

/** Whether a member wants mail. One without a row does. */
export const mailSettings = sqliteTable('mail_settings', {
  memberId: text('member_id')
    .primaryKey()
    .references(() => members.id),
  organisationId: organisationId(),
  byMail: flag('by_mail').notNull(),
});

/** Notifications that are still to be sent by mail. The mail itself is written when it is sent. */
export const outbox = sqliteTable(
  'outbox',
  {
    /** Also the mail's Message-ID, the same at each attempt. */
    id: id(),
    organisationId: organisationId(),
    notificationId: text('notification_id')
      .notNull()
      .references(() => notifications.id, { onDelete: 'cascade' }),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
  },
  (t) => [uniqueIndex('outbox_notification').on(t.notificationId), index('outbox_next').on(t.nextAttemptAt)],
);
