CREATE TABLE "redundancy_rules" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "jurisdiction" text NOT NULL,
  "covers_of" text NOT NULL,
  "covers_least" integer NOT NULL,
  "counts" text NOT NULL,
  "windows" text NOT NULL,
  "tiers" text NOT NULL,
  "notice" text NOT NULL,
  "duty" text NOT NULL,
  "contents" text NOT NULL,
  "citation" text NOT NULL,
  "checked_on" text NOT NULL,
  "enabled" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id")
);

CREATE UNIQUE INDEX "redundancy_rules_code" ON "redundancy_rules" ("organisation_id","code");

CREATE TABLE "consultation_texts" (
  "plan_id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "reasons" text NOT NULL,
  "selection" text NOT NULL,
  "payments" text NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id")
);
