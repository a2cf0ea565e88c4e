CREATE TABLE "import_mappings" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "header_hash" text NOT NULL,
  "mapping" text NOT NULL,
  "options" text NOT NULL,
  "updated_at" integer NOT NULL,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id")
);

CREATE UNIQUE INDEX "import_mappings_header" ON "import_mappings" ("organisation_id","header_hash");
