ALTER TABLE "system_options" ADD COLUMN "prices_as_of" text;

ALTER TABLE "system_options" ADD COLUMN "price_notes" text NOT NULL DEFAULT '';
