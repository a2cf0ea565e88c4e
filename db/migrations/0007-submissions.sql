CREATE TABLE "submissions" (
  "plan_cost_centre_id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "status" text NOT NULL,
  "note" text NOT NULL,
  "reason" text NOT NULL,
  "submitted_by" text,
  "submitted_at" integer,
  "decided_by" text,
  "decided_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("plan_cost_centre_id") REFERENCES "plan_cost_centres"("id") ON DELETE cascade,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade,
  FOREIGN KEY ("submitted_by") REFERENCES "members"("id"),
  FOREIGN KEY ("decided_by") REFERENCES "members"("id")
);

CREATE INDEX "submissions_plan" ON "submissions" ("plan_id");
