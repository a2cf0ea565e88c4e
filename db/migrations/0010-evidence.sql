CREATE TABLE "pilots" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "function" text NOT NULL,
  "occupation" text,
  "kind" text NOT NULL,
  "system" text NOT NULL,
  "people" integer,
  "cases" integer,
  "from_month" text NOT NULL,
  "to_month" text NOT NULL,
  "method" text NOT NULL,
  "part" text NOT NULL,
  "part_share" real,
  "time_saved" text NOT NULL,
  "is_net" integer NOT NULL,
  "quality" real,
  "caveat" text NOT NULL,
  "owner" text NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id")
);

CREATE UNIQUE INDEX "pilots_code" ON "pilots" ("organisation_id","code");

CREATE TABLE "exposure_imports" (
  "organisation_id" text NOT NULL,
  "source" text NOT NULL,
  "file_name" text NOT NULL,
  "rows_read" integer NOT NULL,
  "unmatched" text NOT NULL,
  "digest" text NOT NULL,
  "imported_by" text NOT NULL,
  "imported_at" integer NOT NULL,
  PRIMARY KEY ("organisation_id","source"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("imported_by") REFERENCES "members"("id")
);

CREATE TABLE "exposure_figures" (
  "organisation_id" text NOT NULL,
  "source" text NOT NULL,
  "occupation" text NOT NULL,
  "figures" text NOT NULL,
  PRIMARY KEY ("organisation_id","source","occupation"),
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id")
);
