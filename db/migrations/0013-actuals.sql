-- What really happened in the months of a plan, by role line or cost centre, and the imports that brought it.

CREATE TABLE "actuals" (
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "line" text NOT NULL,
  "code" text NOT NULL,
  "month" text NOT NULL,
  "staff" real,
  "hires" real,
  "leavers" real,
  "payroll" real,
  "ai_cost" real,
  "cost" real,
  "users" real,
  "volume" real,
  PRIMARY KEY ("plan_id","line","code","month"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE
);

CREATE TABLE "actual_imports" (
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "number" integer NOT NULL,
  "file_name" text NOT NULL,
  "added" integer NOT NULL,
  "replaced" integer NOT NULL,
  "imported_by" text NOT NULL,
  "imported_at" integer NOT NULL,
  PRIMARY KEY ("plan_id","number"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE,
  FOREIGN KEY ("imported_by") REFERENCES "members"("id")
);

-- An approved plan takes actuals, an archived one nothing more.
CREATE TRIGGER "actuals_archived_no_insert" BEFORE INSERT ON "actuals"
WHEN (SELECT "status" FROM "plans" WHERE "id" = NEW."plan_id") = 'archived'
BEGIN
  SELECT RAISE(ABORT, 'an archived plan takes no actuals');
END;

CREATE TRIGGER "actuals_archived_no_update" BEFORE UPDATE ON "actuals"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") = 'archived'
BEGIN
  SELECT RAISE(ABORT, 'an archived plan takes no actuals');
END;

CREATE TRIGGER "actuals_archived_no_delete" BEFORE DELETE ON "actuals"
WHEN (SELECT "status" FROM "plans" WHERE "id" = OLD."plan_id") = 'archived'
BEGIN
  SELECT RAISE(ABORT, 'an archived plan takes no actuals');
END;
