-- Who agreed a final plan and until when that may be called in, what a session decided, and why an agreement was referred back or
-- what was agreed was changed. What was recorded before says none of it.
CREATE TYPE "AgreeingBody" AS ENUM ('council', 'cabinet', 'officer');

ALTER TABLE "PlanEvent"
    ADD COLUMN "withReport" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "body" "AgreeingBody",
    ADD COLUMN "agreedBy" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "callInUntil" DATE,
    ADD COLUMN "decision" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "reason" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "findingsHash" TEXT NOT NULL DEFAULT '';
