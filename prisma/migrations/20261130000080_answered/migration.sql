-- Of what words are taken out: null, as all were until now, is of what was said.
CREATE TYPE "RedactedPart" AS ENUM ('words', 'name');
ALTER TABLE "Redaction" ADD COLUMN "of" "RedactedPart";

-- That words which were taken out are to be shown after all.
CREATE TABLE "RedactionWithdrawal" (
    "id" UUID NOT NULL,
    "redactionId" UUID NOT NULL,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "RedactionWithdrawal_pkey" PRIMARY KEY ("id")
);

-- The records of the plan's log that say what was changed in answer to a comment. "CommentAnswer"."planSequence", which named a
-- whole write until now, stays as it was logged and is read beside them.
CREATE TABLE "AnswerChange" (
    "id" UUID NOT NULL,
    "commentAnswerId" UUID NOT NULL,
    "sequence" INTEGER,
    "n" INTEGER,

    CONSTRAINT "AnswerChange_pkey" PRIMARY KEY ("id")
);

-- At what minute a concern was raised, told and taken up.
ALTER TABLE "SafeguardingConcern" ADD COLUMN "minute" DECIMAL(18,6);
ALTER TABLE "ConcernTold" ADD COLUMN "minute" DECIMAL(18,6);
ALTER TABLE "ConcernAcknowledged" ADD COLUMN "minute" DECIMAL(18,6);

-- A hiding of which whoever made the comment was told.
CREATE TABLE "HidingTold" (
    "hidingId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HidingTold_pkey" PRIMARY KEY ("hidingId")
);

CREATE INDEX "RedactionWithdrawal_redactionId_idx" ON "RedactionWithdrawal"("redactionId");
CREATE INDEX "AnswerChange_commentAnswerId_idx" ON "AnswerChange"("commentAnswerId");

ALTER TABLE "RedactionWithdrawal" ADD CONSTRAINT "RedactionWithdrawal_redactionId_fkey" FOREIGN KEY ("redactionId") REFERENCES "Redaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RedactionWithdrawal" ADD CONSTRAINT "RedactionWithdrawal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AnswerChange" ADD CONSTRAINT "AnswerChange_commentAnswerId_fkey" FOREIGN KEY ("commentAnswerId") REFERENCES "CommentAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "HidingTold" ADD CONSTRAINT "HidingTold_hidingId_fkey" FOREIGN KEY ("hidingId") REFERENCES "CommentHiding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT make_appended('RedactionWithdrawal');
SELECT make_appended('AnswerChange');
