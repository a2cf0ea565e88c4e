import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { MemberRole } from '@/lib/access';
import { id, instant, jsonText, version } from './columns';

export const organisations = sqliteTable('organisations', {
  id: id(),
  name: text('name').notNull(),
  /** ISO 4217; the currency that a new plan starts with. */
  currency: text('currency').notNull().default('EUR'),
  /** Groups of fewer people than this are masked for a viewer. */
  maskThreshold: integer('mask_threshold').notNull().default(5),
  createdAt: instant('created_at').notNull(),
  version: version(),
});

/** A person who can sign in. One account may be a member of several organisations. */
export const users = sqliteTable(
  'users',
  {
    id: id(),
    /** Lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** Argon2id in PHC form; null for a person who only signs in with the company's identity provider. */
    passwordHash: text('password_hash'),
    oidcIssuer: text('oidc_issuer'),
    oidcSubject: text('oidc_subject'),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex('users_email').on(t.email),
    uniqueIndex('users_oidc_identity').on(t.oidcIssuer, t.oidcSubject),
  ],
);

export const members = sqliteTable(
  'members',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role').$type<MemberRole>().notNull(),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (t) => [uniqueIndex('members_organisation_user').on(t.organisationId, t.userId)],
);

/** The organisation's cost centres: what a head's scope names and what a new plan starts from. */
export const costCentres = sqliteTable(
  'cost_centres',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    code: text('code').notNull(),
    name: text('name').notNull(),
    parentId: text('parent_id'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [
    uniqueIndex('cost_centres_code').on(t.organisationId, t.code),
    foreignKey({ columns: [t.parentId], foreignColumns: [t.id], name: 'cost_centres_parent' }),
  ],
);

/** The cost centres whose inventory a head may edit, with all centres below them. */
export const memberScopes = sqliteTable(
  'member_scopes',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id),
    costCentreId: text('cost_centre_id')
      .notNull()
      .references(() => costCentres.id),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.costCentreId] })],
);

/** A link that works once: first start (setup), an invitation, a new password. Only the token's hash is kept. */
export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    id: id(),
    tokenHash: text('token_hash').notNull(),
    kind: text('kind').$type<'setup' | 'invitation' | 'password'>().notNull(),
    organisationId: text('organisation_id').references(() => organisations.id),
    email: text('email'),
    role: text('role').$type<MemberRole>(),
    /** Ids of cost centres, for an invited head. */
    scopes: jsonText<string[]>('scopes'),
    createdBy: text('created_by').references(() => members.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [uniqueIndex('one_time_links_token').on(t.tokenHash)],
);

/** A signed-in browser. The cookie holds the token, the row its hash; deleting the row ends the session on the next request. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: id(),
    tokenHash: text('token_hash').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_user').on(t.userId)],
);

/** Failed sign-ins, counted before any hashing, by account and by address. */
export const signInFailures = sqliteTable(
  'sign_in_failures',
  {
    id: id(),
    /** Hash of the e-mail address, so that the table names nobody who has no account. */
    account: text('account').notNull(),
    address: text('address').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('sign_in_failures_account').on(t.account, t.at),
    index('sign_in_failures_address').on(t.address, t.at),
  ],
);

/** What happened, append-only (triggers refuse update and delete), chained by hash within the organisation. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** 1, 2, 3 … within the organisation. */
    sequence: integer('sequence').notNull(),
    at: instant('at').notNull(),
    /** Member, or null for the installation itself (first start, command line). */
    memberId: text('member_id'),
    /** The verb, e.g. "role:update". */
    action: text('action').notNull(),
    objectType: text('object_type').notNull(),
    objectId: text('object_id').notNull(),
    planId: text('plan_id'),
    before: jsonText<unknown>('before'),
    after: jsonText<unknown>('after'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.sequence] }),
    index('audit_events_plan').on(t.organisationId, t.planId, t.sequence),
  ],
);

/** How the columns of a file with these headers were read when it was last imported. It holds no cell of any file. */
export const importMappings = sqliteTable(
  'import_mappings',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** SHA-256 over the headers in a form in which case, marks and order make no difference. */
    headerHash: text('header_hash').notNull(),
    /** Field → header. */
    mapping: jsonText<Record<string, string>>('mapping').notNull(),
    /** How pay, FTE and leavers were read; of a file of actuals, all that was chosen. */
    options: jsonText<Record<string, unknown>>('options').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('import_mappings_header').on(t.organisationId, t.headerHash)],
);
