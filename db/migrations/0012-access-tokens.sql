-- Access tokens: with one a program reads, as its member, by address.
CREATE TABLE "access_tokens" (
  "id" text PRIMARY KEY NOT NULL,
  "organisation_id" text NOT NULL,
  "member_id" text NOT NULL,
  "plan_id" text,
  "name" text NOT NULL,
  "token_hash" text NOT NULL,
  "created_at" integer NOT NULL,
  "expires_at" integer NOT NULL,
  "last_used_at" integer,
  FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id"),
  FOREIGN KEY ("member_id") REFERENCES "members"("id"),
  FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE cascade
);

CREATE UNIQUE INDEX "access_tokens_token" ON "access_tokens" ("token_hash");
CREATE INDEX "access_tokens_member" ON "access_tokens" ("organisation_id", "member_id");
