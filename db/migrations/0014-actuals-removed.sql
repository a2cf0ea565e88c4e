-- How many values a removal of actuals took back to unknown; it counts as a change beside the imports.

ALTER TABLE "actual_imports" ADD COLUMN "removed" integer NOT NULL DEFAULT 0;
