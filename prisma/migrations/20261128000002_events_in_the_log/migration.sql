-- What happened to a plan is recorded once. A later row may correct one, once, or take it back: then it has no kind.
ALTER TABLE "PlanEvent" ALTER COLUMN "kind" DROP NOT NULL;
ALTER TABLE "PlanEvent" ADD COLUMN "corrects" UUID;
UPDATE "PlanEvent" SET
  "minuteReference" = coalesce("minuteReference", ''),
  "lateReason" = coalesce("lateReason", '');
ALTER TABLE "PlanEvent"
  ALTER COLUMN "minuteReference" SET DEFAULT '',
  ALTER COLUMN "minuteReference" SET NOT NULL,
  ALTER COLUMN "lateReason" SET DEFAULT '',
  ALTER COLUMN "lateReason" SET NOT NULL,
  ADD CONSTRAINT "PlanEvent_is_something" CHECK ("kind" IS NOT NULL OR "corrects" IS NOT NULL),
  ADD CONSTRAINT "PlanEvent_corrects_another" CHECK ("corrects" <> "id");

CREATE UNIQUE INDEX "PlanEvent_corrects_planId_key" ON "PlanEvent"("corrects", "planId");
CREATE UNIQUE INDEX "PlanEvent_id_planId_key" ON "PlanEvent"("id", "planId");
ALTER TABLE "PlanEvent" ADD CONSTRAINT "PlanEvent_corrects_planId_fkey"
  FOREIGN KEY ("corrects", "planId") REFERENCES "PlanEvent"("id", "planId") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "PlanEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
