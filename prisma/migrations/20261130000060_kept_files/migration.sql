-- What was said elsewhere, entered by an officer, with its original; easy-read versions; and the files of both.

CREATE TYPE "ReplyWay" AS ENUM ('none', 'email', 'post', 'phone', 'worker');

CREATE TYPE "EasyReadAbout" AS ENUM ('introduction', 'action', 'question');

CREATE TYPE "FileKind" AS ENUM ('pdf', 'docx', 'jpeg', 'png', 'mp3', 'm4a', 'mp4', 'mov', 'wav', 'ogg');

CREATE TYPE "FilePurpose" AS ENUM ('original', 'easyRead');

CREATE TABLE "EasyRead" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "about" "EasyReadAbout",
    "aboutId" TEXT NOT NULL DEFAULT '',
    "language" "Language",
    "fileId" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',
    "kind" "FileKind",
    "kilobytes" INTEGER,

    CONSTRAINT "EasyRead_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "contributionsId" UUID NOT NULL,
    "way" "CommentWay",
    "on" DATE,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL DEFAULT '',
    "language" "Language",
    "view" "CommentView",
    "group" "StakeholderKind",
    "members" INTEGER,
    "name" TEXT NOT NULL DEFAULT '',
    "mayBeNamed" BOOLEAN NOT NULL DEFAULT false,
    "consent" TEXT NOT NULL DEFAULT '',
    "replyBy" "ReplyWay",
    "replyTo" TEXT NOT NULL DEFAULT '',
    "worker" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',
    "personId" UUID,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AnswerReturn" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "answerId" UUID,
    "returnedOn" DATE,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "AnswerReturn_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AnswersEasyRead" (
    "id" UUID NOT NULL,
    "contributionsId" UUID NOT NULL,
    "language" "Language",
    "fileId" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',
    "kind" "FileKind",
    "kilobytes" INTEGER,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "AnswersEasyRead_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "EasyReadRelease" (
    "id" UUID NOT NULL,
    "answersEasyReadId" UUID NOT NULL,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "EasyReadRelease_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "KeptFile" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "purpose" "FilePurpose" NOT NULL,
    "kind" "FileKind" NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "bytes" BYTEA,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "KeptFile_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Comment" ADD COLUMN "statementId" UUID;

CREATE INDEX "EasyRead_consultationId_idx" ON "EasyRead"("consultationId");
CREATE INDEX "Statement_contributionsId_idx" ON "Statement"("contributionsId");
CREATE INDEX "AnswerReturn_statementId_idx" ON "AnswerReturn"("statementId");
CREATE INDEX "AnswerReturn_answerId_idx" ON "AnswerReturn"("answerId");
CREATE INDEX "AnswersEasyRead_contributionsId_idx" ON "AnswersEasyRead"("contributionsId");
CREATE INDEX "EasyReadRelease_answersEasyReadId_idx" ON "EasyReadRelease"("answersEasyReadId");
CREATE INDEX "KeptFile_consultationId_idx" ON "KeptFile"("consultationId");
CREATE INDEX "KeptFile_personId_idx" ON "KeptFile"("personId");
CREATE INDEX "Comment_statementId_idx" ON "Comment"("statementId");

ALTER TABLE "EasyRead" ADD CONSTRAINT "EasyRead_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_contributionsId_fkey" FOREIGN KEY ("contributionsId") REFERENCES "Contributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AnswerReturn" ADD CONSTRAINT "AnswerReturn_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnswerReturn" ADD CONSTRAINT "AnswerReturn_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "CommentAnswer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AnswerReturn" ADD CONSTRAINT "AnswerReturn_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AnswersEasyRead" ADD CONSTRAINT "AnswersEasyRead_contributionsId_fkey" FOREIGN KEY ("contributionsId") REFERENCES "Contributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnswersEasyRead" ADD CONSTRAINT "AnswersEasyRead_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "EasyReadRelease" ADD CONSTRAINT "EasyReadRelease_answersEasyReadId_fkey" FOREIGN KEY ("answersEasyReadId") REFERENCES "AnswersEasyRead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EasyReadRelease" ADD CONSTRAINT "EasyReadRelease_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "KeptFile" ADD CONSTRAINT "KeptFile_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KeptFile" ADD CONSTRAINT "KeptFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
SELECT make_appended('Statement');
SELECT make_appended('AnswerReturn');
SELECT make_appended('AnswersEasyRead');
SELECT make_appended('EasyReadRelease');

-- The kinds of files that are kept are compressed already.
ALTER TABLE "KeptFile" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "KeptFile" ADD CHECK (octet_length("hash") = 32 AND "size" > 0);
ALTER TABLE "KeptFile" ADD CHECK (("bytes" IS NULL) = ("erasedAt" IS NOT NULL));

-- A file stays as it was sent. It is put to use once, and erased by erase_file() alone; what was never used is deleted.
CREATE FUNCTION refuse_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."usedAt" IS NULL THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF is_erasing(TG_RELID) THEN RETURN NEW; END IF;
    IF OLD."usedAt" IS NULL AND NEW."usedAt" IS NOT NULL
      AND (NEW."id", NEW."consultationId", NEW."purpose", NEW."kind", NEW."name", NEW."size", NEW."hash", NEW."bytes",
        NEW."personId", NEW."at", NEW."erasedAt")
      IS NOT DISTINCT FROM (OLD."id", OLD."consultationId", OLD."purpose", OLD."kind", OLD."name", OLD."size", OLD."hash",
        OLD."bytes", OLD."personId", OLD."at", OLD."erasedAt") THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'A file that is kept stays as it was sent: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON "KeptFile" FOR EACH ROW EXECUTE FUNCTION refuse_file_change();
CREATE TRIGGER immutable BEFORE TRUNCATE ON "KeptFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Erases what a file holds and what it was called, and says so in "Erasure". Its hash stays: the logs that refer to it verify.
CREATE FUNCTION erase_file(file uuid, by_person uuid, why text, erasure uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erased integer;
BEGIN
  PERFORM set_config('cynllun.erasing', 'yes', true);
  UPDATE "KeptFile" SET "bytes" = NULL, "name" = '', "erasedAt" = now() WHERE "id" = file AND "erasedAt" IS NULL;
  GET DIAGNOSTICS erased = ROW_COUNT;
  PERFORM set_config('cynllun.erasing', '', true);
  IF erased = 0 THEN RETURN false; END IF;
  INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, 1, now());
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION erase_file(uuid, uuid, text, uuid) FROM PUBLIC;
