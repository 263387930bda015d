-- What reviewers make of a version, in a log of its own; what was issued; what becomes of each of its points.
CREATE TYPE "Priority" AS ENUM ('high', 'medium', 'low');
ALTER TABLE "Recommendation" ADD COLUMN "priority" "Priority";

CREATE TABLE "Advice" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Advice_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AdviceText" (
    "id" UUID NOT NULL,
    "adviceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "isFrozen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AdviceText_pkey" PRIMARY KEY ("id")
);

CREATE TYPE "JudgementQuestion" AS ENUM ('dealtWith', 'asPriority', 'dovetails', 'monitorable', 'showsProgress', 'quantified', 'timed', 'monitored', 'funded', 'named', 'stakeholders');
CREATE TYPE "JudgementAnswer" AS ENUM ('fully', 'largely', 'partly', 'not');

CREATE TABLE "Judgement" (
    "id" UUID NOT NULL,
    "adviceTextId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "question" "JudgementQuestion" NOT NULL,
    "recommendationId" TEXT NOT NULL DEFAULT '',
    "answer" "JudgementAnswer",
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

CREATE TYPE "PointWeight" AS ENUM ('beforeAgreement', 'toConsider');

CREATE TABLE "AdvicePoint" (
    "id" UUID NOT NULL,
    "adviceTextId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "recommendationId" TEXT NOT NULL DEFAULT '',
    "entity" TEXT NOT NULL DEFAULT '',
    "entityId" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "start" DECIMAL(18,6),
    "weight" "PointWeight",
    "words" TEXT NOT NULL DEFAULT '',
    "copiedFrom" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AdvicePoint_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InspectorateAgreement" (
    "id" UUID NOT NULL,
    "adviceTextId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "textHash" TEXT NOT NULL,
    "personId" UUID,
    "on" DATE NOT NULL,
    "letter" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "InspectorateAgreement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WrittenResponse" (
    "id" UUID NOT NULL,
    "adviceTextId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "WrittenResponse_pkey" PRIMARY KEY ("id")
);

CREATE TYPE "ReplyAnswer" AS ENUM ('accepted', 'partly', 'notAccepted');

CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "version" INTEGER NOT NULL,
    "responseId" UUID NOT NULL,
    "pointId" UUID NOT NULL,
    "superseded" BOOLEAN NOT NULL DEFAULT false,
    "actionId" UUID,
    "answer" "ReplyAnswer",
    "changedActionId" UUID,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReplySending" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ReplySending_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Advice_versionId_key" ON "Advice"("versionId");
CREATE INDEX "Advice_planId_idx" ON "Advice"("planId");
CREATE UNIQUE INDEX "AdviceText_adviceId_number_key" ON "AdviceText"("adviceId", "number");
CREATE UNIQUE INDEX "Judgement_adviceTextId_question_recommendationId_key" ON "Judgement"("adviceTextId", "question", "recommendationId");
CREATE INDEX "AdvicePoint_adviceTextId_idx" ON "AdvicePoint"("adviceTextId");
CREATE INDEX "InspectorateAgreement_adviceTextId_idx" ON "InspectorateAgreement"("adviceTextId");
CREATE UNIQUE INDEX "WrittenResponse_adviceTextId_key" ON "WrittenResponse"("adviceTextId");
CREATE UNIQUE INDEX "Reply_planId_pointId_key" ON "Reply"("planId", "pointId");
CREATE INDEX "Reply_actionId_idx" ON "Reply"("actionId");
CREATE UNIQUE INDEX "ReplySending_planId_number_key" ON "ReplySending"("planId", "number");

ALTER TABLE "Advice" ADD CONSTRAINT "Advice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Advice" ADD CONSTRAINT "Advice_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AdviceText" ADD CONSTRAINT "AdviceText_adviceId_fkey" FOREIGN KEY ("adviceId") REFERENCES "Advice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_adviceTextId_fkey" FOREIGN KEY ("adviceTextId") REFERENCES "AdviceText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AdvicePoint" ADD CONSTRAINT "AdvicePoint_adviceTextId_fkey" FOREIGN KEY ("adviceTextId") REFERENCES "AdviceText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "InspectorateAgreement" ADD CONSTRAINT "InspectorateAgreement_adviceTextId_fkey" FOREIGN KEY ("adviceTextId") REFERENCES "AdviceText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "InspectorateAgreement" ADD CONSTRAINT "InspectorateAgreement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "InspectorateAgreement" ADD CONSTRAINT "InspectorateAgreement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WrittenResponse" ADD CONSTRAINT "WrittenResponse_adviceTextId_fkey" FOREIGN KEY ("adviceTextId") REFERENCES "AdviceText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_changedActionId_fkey" FOREIGN KEY ("changedActionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReplySending" ADD CONSTRAINT "ReplySending_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was made ready to be frozen belongs to any log, under a name that says what of it.
ALTER TABLE "Candidate" DROP CONSTRAINT "Candidate_planId_fkey";
ALTER TABLE "Candidate" RENAME COLUMN "planId" TO "logId";
ALTER TABLE "Candidate" DROP CONSTRAINT "Candidate_pkey";
ALTER TABLE "Candidate" ALTER COLUMN "sequence" TYPE TEXT;
ALTER TABLE "Candidate" RENAME COLUMN "sequence" TO "of";
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_pkey" PRIMARY KEY ("logId","of");
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_logId_fkey" FOREIGN KEY ("logId") REFERENCES "ChangeLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "Advice" ADD CHECK ("version" >= 1);
ALTER TABLE "AdviceText" ADD CHECK ("number" >= 1);
ALTER TABLE "ReplySending" ADD CHECK ("number" >= 1);
SELECT make_appended('Advice');
SELECT make_freezable('AdviceText');
SELECT make_freezable('Judgement', 'AdviceText');
SELECT make_freezable('AdvicePoint', 'AdviceText');
SELECT make_appended('InspectorateAgreement');
SELECT make_freezable('InspectorateAgreement', 'AdviceText');
SELECT make_appended('WrittenResponse');
SELECT make_freezable('WrittenResponse', 'AdviceText');
SELECT make_appended('ReplySending');

-- As before: what was ready is named otherwise.
CREATE OR REPLACE FUNCTION erase_values(log uuid, chosen jsonb, by_person uuid, why text, erasure uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  one record;
  erased integer := 0;
  copies integer;
  fields jsonb := '[]';
BEGIN
  PERFORM set_config('cynllun.erasing', 'yes', true);
  FOR one IN
    SELECT v."sequence", v."n", v."hash", v."value", c."entity", c."entityId", f."name"
      FROM jsonb_to_recordset(chosen) AS w("sequence" bigint, "n" int, "hash" text)
      JOIN "ChangeValue" v ON v."logId" = log AND v."sequence" = w."sequence" AND v."n" = w."n"
        AND v."hash" = decode(w."hash", 'hex') AND v."erasedAt" IS NULL
      JOIN "Change" c ON c."logId" = log AND c."sequence" = v."sequence" AND c."n" = v."n"
      -- A row of a whole thing holds the hashes of all its fields.
      JOIN LATERAL (SELECT split_part(c."field", '.', 1) AS "name" WHERE c."field" <> ''
        UNION SELECT key FROM jsonb_each(coalesce(c."after", c."before"))
          WHERE c."field" = '' AND strpos(value::text, w."hash") > 0) f ON true
  LOOP
    fields := fields || coalesce((SELECT jsonb_agg(jsonb_build_object(
        'entity', one."entity", 'entityId', one."entityId", 'field', said))
      FROM unnest(erase_in_row(one."entity", one."entityId", one."name", one."value")) AS said), '[]');
    UPDATE "ChangeValue" SET "value" = NULL, "salt" = NULL, "erasedAt" = now()
      WHERE "logId" = log AND "sequence" = one."sequence" AND "n" = one."n" AND "hash" = one."hash";
    UPDATE "SnapshotValue" s SET "value" = NULL, "salt" = NULL, "erasedAt" = now()
      FROM "Snapshot" o
      WHERE o."logId" = log AND s."id" = o."id" AND s."part" = o."part" AND s."erasedAt" IS NULL
        AND CASE WHEN s."path" LIKE '%:%:%'
          THEN s."value" = one."value" AND s."path" ~ ('^' || one."entity" || ':' || one."entityId" || ':'
            || one."name" || '($|\.)')
          -- What a rule quotes of the words stands without the spaces around them.
          ELSE btrim(s."value") = btrim(one."value") END;
    GET DIAGNOSTICS copies = ROW_COUNT;
    erased := erased + 1 + copies;
  END LOOP;
  PERFORM set_config('cynllun.erasing', '', true);
  -- From the secret and the hash of what was ready to be sent, the words could be guessed: it is made anew.
  DELETE FROM "Candidate" WHERE "logId" = log;
  INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, erased, now());
  RETURN fields;
END $$;
