-- Tables of the first release. Written with drizzle-kit from db/schema, then kept by hand; a test compares the two.
CREATE TABLE "audit_events" (
  "organisation_id" text NOT NULL,
  "sequence" integer NOT NULL,
  "at" integer NOT NULL,
  "member_id" text,
  "action" text NOT NULL,
  "object_type" text NOT NULL,
  "object_id" text NOT NULL,
  "plan_id" text,
  "before" text,
  "after" text,
  "previous_hash" text NOT NULL,
  "hash" text NOT NULL,
  PRIMARY KEY("organisation_id", "sequence"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id")
);

CREATE TABLE "cost_centres" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "parent_id" text,
  "position" integer DEFAULT 0 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("parent_id") REFERENCES "cost_centres"("id")
);

CREATE UNIQUE INDEX "cost_centres_code" ON "cost_centres" ("organisation_id","code");
CREATE TABLE "member_scopes" (
  "organisation_id" text NOT NULL,
  "member_id" text NOT NULL,
  "cost_centre_id" text NOT NULL,
  PRIMARY KEY("member_id", "cost_centre_id"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("member_id") REFERENCES "members"("id"),
  FOREIGN KEY ("cost_centre_id") REFERENCES "cost_centres"("id")
);

CREATE TABLE "members" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "user_id" text NOT NULL,
  "role" text NOT NULL,
  "disabled_at" integer,
  "created_at" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("user_id") REFERENCES "users"("id")
);

CREATE UNIQUE INDEX "members_organisation_user" ON "members" ("organisation_id","user_id");
CREATE TABLE "one_time_links" (
  "id" text PRIMARY KEY NOT NULL,
  "token_hash" text NOT NULL,
  "kind" text NOT NULL,
  "organisation_id" text,
  "email" text,
  "role" text,
  "scopes" text,
  "created_by" text,
  "created_at" integer NOT NULL,
  "expires_at" integer NOT NULL,
  "used_at" integer,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("created_by") REFERENCES "members"("id")
);

CREATE UNIQUE INDEX "one_time_links_token" ON "one_time_links" ("token_hash");
CREATE TABLE "organisations" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "currency" text DEFAULT 'EUR' NOT NULL,
  "mask_threshold" integer DEFAULT 5 NOT NULL,
  "created_at" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL
);

CREATE TABLE "sessions" (
  "id" text PRIMARY KEY NOT NULL,
  "token_hash" text NOT NULL,
  "user_id" text NOT NULL,
  "member_id" text NOT NULL,
  "created_at" integer NOT NULL,
  "last_seen_at" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "users"("id"),
  FOREIGN KEY ("member_id") REFERENCES "members"("id")
);

CREATE UNIQUE INDEX "sessions_token" ON "sessions" ("token_hash");
CREATE INDEX "sessions_user" ON "sessions" ("user_id");
CREATE TABLE "sign_in_failures" (
  "id" text PRIMARY KEY NOT NULL,
  "account" text NOT NULL,
  "address" text NOT NULL,
  "at" integer NOT NULL
);

CREATE INDEX "sign_in_failures_account" ON "sign_in_failures" ("account","at");
CREATE INDEX "sign_in_failures_address" ON "sign_in_failures" ("address","at");
CREATE TABLE "users" (
  "id" text PRIMARY KEY NOT NULL,
  "email" text NOT NULL,
  "name" text NOT NULL,
  "password_hash" text,
  "oidc_issuer" text,
  "oidc_subject" text,
  "created_at" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL
);

CREATE UNIQUE INDEX "users_email" ON "users" ("email");
CREATE UNIQUE INDEX "users_oidc_identity" ON "users" ("oidc_issuer","oidc_subject");
CREATE TABLE "estimate_tasks" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "role_id" text NOT NULL,
  "name" text NOT NULL,
  "share" real NOT NULL,
  "exposure" text NOT NULL,
  "time_saved" text NOT NULL,
  "review" text NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("role_id") REFERENCES "estimates"("role_id") ON DELETE cascade
);

CREATE INDEX "estimate_tasks_role" ON "estimate_tasks" ("role_id");
CREATE INDEX "estimate_tasks_plan" ON "estimate_tasks" ("plan_id");
CREATE TABLE "estimates" (
  "role_id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "exposure" text,
  "time_saved" text,
  "review" text,
  "quality" real DEFAULT 0 NOT NULL,
  "system_id" text,
  "usage" real DEFAULT 0 NOT NULL,
  "rollout_start" text NOT NULL,
  "ramp_months" integer NOT NULL,
  "ceiling" text NOT NULL,
  "curve" text DEFAULT 's' NOT NULL,
  "evidence_class" text,
  "evidence_source" text,
  "evidence_rationale" text,
  "evidence_owner" text,
  "evidence_review_by" text,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("role_id") REFERENCES "roles"("id") ON DELETE cascade,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("system_id") REFERENCES "systems"("id")
);

CREATE INDEX "estimates_plan" ON "estimates" ("plan_id");
CREATE TABLE "plan_cost_centres" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "cost_centre_id" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "parent_id" text,
  "realisation" real,
  "position" integer DEFAULT 0 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("cost_centre_id") REFERENCES "cost_centres"("id"),
  FOREIGN KEY ("parent_id") REFERENCES "plan_cost_centres"("id")
);

CREATE UNIQUE INDEX "plan_cost_centres_code" ON "plan_cost_centres" ("plan_id","code");
CREATE TABLE "plans" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "name" text NOT NULL,
  "currency" text NOT NULL,
  "start" text NOT NULL,
  "months" integer NOT NULL,
  "discount_rate" real DEFAULT 0 NOT NULL,
  "pay_award_rate" real,
  "pay_award_month" integer,
  "status" text DEFAULT 'draft' NOT NULL,
  "created_by" text NOT NULL,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL,
  "revision" integer DEFAULT 1 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("created_by") REFERENCES "members"("id")
);

CREATE INDEX "plans_organisation" ON "plans" ("organisation_id");
CREATE TABLE "roles" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "plan_cost_centre_id" text NOT NULL,
  "code" text NOT NULL,
  "title" text NOT NULL,
  "location" text DEFAULT '' NOT NULL,
  "country" text DEFAULT '' NOT NULL,
  "occupation" text,
  "grade" text DEFAULT '' NOT NULL,
  "fte" real NOT NULL,
  "vacant" real DEFAULT 0 NOT NULL,
  "heads" integer,
  "salary" real NOT NULL,
  "on_cost" real DEFAULT 0 NOT NULL,
  "attrition" real DEFAULT 0 NOT NULL,
  "growth" real DEFAULT 0 NOT NULL,
  "engagement" text DEFAULT 'employee' NOT NULL,
  "driver" text DEFAULT 'workload' NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("plan_cost_centre_id") REFERENCES "plan_cost_centres"("id")
);

CREATE UNIQUE INDEX "roles_code" ON "roles" ("plan_id","code");
CREATE INDEX "roles_cost_centre" ON "roles" ("plan_cost_centre_id");
CREATE TABLE "scenarios" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "point" text DEFAULT 'likely' NOT NULL,
  "delay_months" integer DEFAULT 0 NOT NULL,
  "realisation" real DEFAULT 0.5 NOT NULL,
  "whole_positions" integer DEFAULT true NOT NULL,
  "growth_shift" real DEFAULT 0 NOT NULL,
  "price_factor" real DEFAULT 1 NOT NULL,
  "sourcing" text NOT NULL,
  "redeploy_share" real DEFAULT 0 NOT NULL,
  "redeploy_fills_vacancy" real DEFAULT 0 NOT NULL,
  "release" integer DEFAULT false NOT NULL,
  "notice_months" integer DEFAULT 3 NOT NULL,
  "contractor_notice_months" integer DEFAULT 1 NOT NULL,
  "release_pace" real DEFAULT 1 NOT NULL,
  "severance_months" real DEFAULT 3 NOT NULL,
  "recruitment_cost" real DEFAULT 0.2 NOT NULL,
  "retraining_cost" real DEFAULT 0.1 NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade
);

CREATE UNIQUE INDEX "scenarios_code" ON "scenarios" ("plan_id","code");
CREATE TABLE "system_options" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "system_id" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "start" text NOT NULL,
  "end" text,
  "seat_price" real DEFAULT 0 NOT NULL,
  "unit_price" real DEFAULT 0 NOT NULL,
  "fixed_monthly" real DEFAULT 0 NOT NULL,
  "block_capacity" real,
  "block_monthly" real,
  "upfront" real DEFAULT 0 NOT NULL,
  "build_months" integer DEFAULT 0 NOT NULL,
  "refresh_every_months" integer,
  "refresh_cost" real,
  "onboarding" real DEFAULT 0 NOT NULL,
  "price_trend" real DEFAULT 0 NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("system_id") REFERENCES "systems"("id") ON DELETE cascade
);

CREATE UNIQUE INDEX "system_options_code" ON "system_options" ("system_id","code");
CREATE TABLE "systems" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "unit" text NOT NULL,
  "position" integer DEFAULT 0 NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade
);

CREATE UNIQUE INDEX "systems_code" ON "systems" ("plan_id","code");

CREATE TRIGGER "audit_events_no_update" BEFORE UPDATE ON "audit_events"
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
CREATE TRIGGER "audit_events_no_delete" BEFORE DELETE ON "audit_events"
BEGIN
  SELECT RAISE(ABORT, 'audit_events is append-only');
END;
