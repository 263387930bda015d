CREATE TYPE "NoticeOutcome" AS ENUM ('mailed', 'notWanted', 'roleLost', 'done', 'noAddress');
CREATE TYPE "MailChoice" AS ENUM ('atOnce', 'daily', 'none');

ALTER TABLE "Mail" ADD COLUMN "refusedAt" TIMESTAMPTZ(3);

CREATE TABLE "Notice" (
  "id" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "params" JSONB NOT NULL,
  "planId" UUID,
  "organisationId" UUID,
  "byPersonId" UUID,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "dueAt" TIMESTAMPTZ(3) NOT NULL,
  "readAt" TIMESTAMPTZ(3),
  "outcome" "NoticeOutcome",
  "mailId" UUID,
  CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);
-- Each is told once, whatever restarts.
CREATE UNIQUE INDEX "Notice_personId_kind_planId_about_key" ON "Notice" ("personId", "kind", "planId", "about")
  NULLS NOT DISTINCT;
CREATE INDEX "Notice_byPersonId_idx" ON "Notice" ("byPersonId");
CREATE INDEX "Notice_planId_idx" ON "Notice" ("planId");
CREATE INDEX "Notice_mailId_idx" ON "Notice" ("mailId");
-- Those whose mail waits are few.
CREATE INDEX "Notice_waiting_idx" ON "Notice" ("personId") WHERE "outcome" IS NULL;

CREATE TABLE "NoticeChoice" (
  "personId" UUID NOT NULL,
  "mail" "MailChoice" NOT NULL,
  CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("personId")
);

ALTER TABLE "Notice"
  ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Notice_byPersonId_fkey" FOREIGN KEY ("byPersonId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "Notice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Notice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "Notice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "Notice_mailed_check" CHECK ("mailId" IS NULL OR "outcome" = 'mailed');
ALTER TABLE "NoticeChoice"
  ADD CONSTRAINT "NoticeChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Letters that wait are said as notices from here on. What was sent says nothing any more.
UPDATE "Mail" SET "kind" = 'notices', "params" = jsonb_build_object('said', jsonb_build_array(jsonb_build_object(
    'kind', CASE "kind" WHEN 'roleGiven' THEN 'invited' ELSE "kind" END,
    'planId', "params" -> 'planId',
    'over', coalesce("params" -> 'over', "params" -> 'review'),
    'params', jsonb_strip_nulls(jsonb_build_object(
      'role', "params" -> 'role', 'deadline', "params" -> 'deadline', 'day', "params" -> 'day')))))
WHERE "kind" IN ('roleGiven', 'reviewSetUp', 'extensionProposed', 'extensionAgreed') AND "sentAt" IS NULL;
UPDATE "Mail" SET "kind" = 'notices'
WHERE "kind" IN ('roleGiven', 'reviewSetUp', 'extensionProposed', 'extensionAgreed') AND "sentAt" IS NOT NULL;
