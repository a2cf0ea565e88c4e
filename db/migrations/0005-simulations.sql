CREATE TABLE "simulations" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "plan_id" text NOT NULL,
  "revision" integer NOT NULL,
  "scenario" text NOT NULL,
  "part" text NOT NULL,
  "draws" integer NOT NULL,
  "seed" integer NOT NULL,
  "correlation" real NOT NULL,
  "result" text NOT NULL,
  "computed_at" integer NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade
);

CREATE UNIQUE INDEX "simulations_run" ON "simulations" ("plan_id","revision","scenario","part","draws","seed","correlation");
