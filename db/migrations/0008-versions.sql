-- Versions of a plan, the decision on it, and what makes an approved plan immutable.
ALTER TABLE "plans" ADD COLUMN "decision" text;
ALTER TABLE "plans" ADD COLUMN "decided_by" text REFERENCES "members"("id");
ALTER TABLE "plans" ADD COLUMN "decided_at" integer;
ALTER TABLE "plans" ADD COLUMN "decision_reason" text NOT NULL DEFAULT '';

CREATE TABLE "plan_version_files" (
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "sha256" text NOT NULL,
  "content" blob NOT NULL,
  PRIMARY KEY ("plan_id", "sha256"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade
);

CREATE TABLE "plan_versions" (
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "number" integer NOT NULL,
  "cause" text NOT NULL,
  "cost_centre" text,
  "note" text NOT NULL,
  "made_by" text NOT NULL,
  "made_at" integer NOT NULL,
  "revision" integer NOT NULL,
  "sha256" text NOT NULL,
  PRIMARY KEY ("plan_id", "number"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("made_by") REFERENCES "members"("id"),
  FOREIGN KEY ("plan_id", "sha256") REFERENCES "plan_version_files"("plan_id", "sha256")
);

CREATE INDEX "audit_events_plan" ON "audit_events" ("organisation_id", "plan_id", "sequence");

CREATE TRIGGER "plan_versions_no_update" BEFORE UPDATE ON "plan_versions"
BEGIN
  SELECT RAISE(ABORT, 'a version of a plan is never changed');
END;
CREATE TRIGGER "plan_versions_no_delete" BEFORE DELETE ON "plan_versions"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a version of a plan goes with its draft alone');
END;

CREATE TRIGGER "plan_version_files_no_update" BEFORE UPDATE ON "plan_version_files"
BEGIN
  SELECT RAISE(ABORT, 'a version of a plan is never changed');
END;
CREATE TRIGGER "plan_version_files_no_delete" BEFORE DELETE ON "plan_version_files"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") <> 'draft'
BEGIN
  SELECT RAISE(ABORT, 'a version of a plan goes with its draft alone');
END;

CREATE TRIGGER "plan_cost_centres_approved_no_insert" BEFORE INSERT ON "plan_cost_centres"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "plan_cost_centres_approved_no_update" BEFORE UPDATE ON "plan_cost_centres"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "plan_cost_centres_approved_no_delete" BEFORE DELETE ON "plan_cost_centres"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "systems_approved_no_insert" BEFORE INSERT ON "systems"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "systems_approved_no_update" BEFORE UPDATE ON "systems"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "systems_approved_no_delete" BEFORE DELETE ON "systems"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "system_options_approved_no_insert" BEFORE INSERT ON "system_options"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "system_options_approved_no_update" BEFORE UPDATE ON "system_options"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "system_options_approved_no_delete" BEFORE DELETE ON "system_options"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "roles_approved_no_insert" BEFORE INSERT ON "roles"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "roles_approved_no_update" BEFORE UPDATE ON "roles"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "roles_approved_no_delete" BEFORE DELETE ON "roles"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "estimates_approved_no_insert" BEFORE INSERT ON "estimates"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "estimates_approved_no_update" BEFORE UPDATE ON "estimates"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "estimates_approved_no_delete" BEFORE DELETE ON "estimates"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "estimate_tasks_approved_no_insert" BEFORE INSERT ON "estimate_tasks"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "estimate_tasks_approved_no_update" BEFORE UPDATE ON "estimate_tasks"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "estimate_tasks_approved_no_delete" BEFORE DELETE ON "estimate_tasks"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "scenarios_approved_no_insert" BEFORE INSERT ON "scenarios"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "scenarios_approved_no_update" BEFORE UPDATE ON "scenarios"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "scenarios_approved_no_delete" BEFORE DELETE ON "scenarios"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "submissions_approved_no_insert" BEFORE INSERT ON "submissions"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "submissions_approved_no_update" BEFORE UPDATE ON "submissions"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "submissions_approved_no_delete" BEFORE DELETE ON "submissions"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

CREATE TRIGGER "consultation_texts_approved_no_insert" BEFORE INSERT ON "consultation_texts"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "consultation_texts_approved_no_update" BEFORE UPDATE ON "consultation_texts"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "consultation_texts_approved_no_delete" BEFORE DELETE ON "consultation_texts"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;

-- The one step that is left is from approved to archived, with everything else as it was.
CREATE TRIGGER "plans_approved_no_update" BEFORE UPDATE ON "plans"
WHEN OLD."status" IN ('approved', 'archived')
  AND NOT (
    OLD."status" = 'approved' AND NEW."status" = 'archived'
    AND NEW."id" IS OLD."id"
    AND NEW."organisation_id" IS OLD."organisation_id"
    AND NEW."name" IS OLD."name"
    AND NEW."currency" IS OLD."currency"
    AND NEW."start" IS OLD."start"
    AND NEW."months" IS OLD."months"
    AND NEW."discount_rate" IS OLD."discount_rate"
    AND NEW."pay_award_rate" IS OLD."pay_award_rate"
    AND NEW."pay_award_month" IS OLD."pay_award_month"
    AND NEW."created_by" IS OLD."created_by"
    AND NEW."created_at" IS OLD."created_at"
    AND NEW."revision" IS OLD."revision"
    AND NEW."decision" IS OLD."decision"
    AND NEW."decided_by" IS OLD."decided_by"
    AND NEW."decided_at" IS OLD."decided_at"
    AND NEW."decision_reason" IS OLD."decision_reason"
  )
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
CREATE TRIGGER "plans_approved_no_delete" BEFORE DELETE ON "plans"
WHEN OLD."status" IN ('approved', 'archived')
BEGIN
  SELECT RAISE(ABORT, 'an approved plan is immutable');
END;
