import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { members, organisations } from './organisation';
import { plans } from './plan';

/** With its token a program reads as the member may. Only the token's hash is kept; deleting the row ends it on the next request. */
export const accessTokens = sqliteTable(
  'access_tokens',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id),
    /** The only plan that it opens; null for all that the member may read. */
    planId: text('plan_id').references(() => plans.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [
    uniqueIndex('access_tokens_token').on(t.tokenHash),
    index('access_tokens_member').on(t.organisationId, t.memberId),
  ],
);
