-- A kept run says by which form of the result it was written: one of an earlier form is not read, and can be computed again.
ALTER TABLE "simulations" ADD COLUMN "format" integer NOT NULL DEFAULT 1;

DROP INDEX "simulations_run";
CREATE UNIQUE INDEX "simulations_run" ON "simulations" ("plan_id","revision","scenario","part","draws","seed","correlation","format");
