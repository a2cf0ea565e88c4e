CREATE TABLE "comment_threads" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "plan_cost_centre_id" text,
  "role_id" text,
  "resolved_by" text,
  "resolved_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("plan_cost_centre_id") REFERENCES "plan_cost_centres"("id") ON DELETE cascade,
  FOREIGN KEY ("resolved_by") REFERENCES "members"("id")
);

CREATE UNIQUE INDEX "comment_threads_centre" ON "comment_threads" ("plan_cost_centre_id");
CREATE UNIQUE INDEX "comment_threads_role" ON "comment_threads" ("role_id");
CREATE INDEX "comment_threads_plan" ON "comment_threads" ("plan_id");

CREATE TABLE "comments" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "thread_id" text NOT NULL,
  "number" integer NOT NULL,
  "author_id" text NOT NULL,
  "body" text NOT NULL,
  "created_at" integer NOT NULL,
  "edited_at" integer,
  "removed_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("thread_id") REFERENCES "comment_threads"("id") ON DELETE cascade,
  FOREIGN KEY ("author_id") REFERENCES "members"("id")
);

CREATE UNIQUE INDEX "comments_number" ON "comments" ("thread_id","number");
CREATE INDEX "comments_plan" ON "comments" ("plan_id");

CREATE TABLE "due_dates" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "plan_cost_centre_id" text,
  "due_on" text,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("plan_cost_centre_id") REFERENCES "plan_cost_centres"("id") ON DELETE cascade
);

CREATE INDEX "due_dates_plan" ON "due_dates" ("plan_id");

CREATE TABLE "notifications" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "member_id" text NOT NULL,
  "occasion" text NOT NULL,
  "kind" text NOT NULL,
  "by_member_id" text,
  "plan_id" text NOT NULL,
  "plan_cost_centre_id" text,
  "role_id" text,
  "detail" text NOT NULL,
  "at" integer NOT NULL,
  "read_at" integer,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("member_id") REFERENCES "members"("id"),
  FOREIGN KEY ("by_member_id") REFERENCES "members"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("plan_cost_centre_id") REFERENCES "plan_cost_centres"("id") ON DELETE cascade
);

CREATE UNIQUE INDEX "notifications_occasion" ON "notifications" ("member_id","occasion");
CREATE INDEX "notifications_member" ON "notifications" ("member_id","at");
CREATE INDEX "notifications_plan" ON "notifications" ("plan_id");

CREATE TABLE "mail_settings" (
  "member_id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "by_mail" integer NOT NULL,
  FOREIGN KEY ("member_id") REFERENCES "members"("id"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id")
);

CREATE TABLE "outbox" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "notification_id" text NOT NULL,
  "attempts" integer DEFAULT 0 NOT NULL,
  "next_attempt_at" integer NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("notification_id") REFERENCES "notifications"("id") ON DELETE cascade
);

CREATE UNIQUE INDEX "outbox_notification" ON "outbox" ("notification_id");
CREATE INDEX "outbox_next" ON "outbox" ("next_attempt_at");

-- What is said about an approved plan stays as it is. Notifications are read afterwards, too.
CREATE TRIGGER "comment_threads_approved_no_insert" BEFORE INSERT ON "comment_threads"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "comment_threads_approved_no_update" BEFORE UPDATE ON "comment_threads"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "comment_threads_approved_no_delete" BEFORE DELETE ON "comment_threads"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "comments_approved_no_insert" BEFORE INSERT ON "comments"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "comments_approved_no_update" BEFORE UPDATE ON "comments"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "comments_approved_no_delete" BEFORE DELETE ON "comments"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "due_dates_approved_no_insert" BEFORE INSERT ON "due_dates"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "due_dates_approved_no_update" BEFORE UPDATE ON "due_dates"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "due_dates_approved_no_delete" BEFORE DELETE ON "due_dates"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
