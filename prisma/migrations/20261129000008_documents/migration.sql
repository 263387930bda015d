CREATE TYPE "DocumentFormat" AS ENUM ('pdf', 'docx');
CREATE TYPE "DocumentState" AS ENUM ('queued', 'making', 'ready', 'failed');

CREATE TABLE "Document" (
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "subjectId" UUID NOT NULL,
  "format" "DocumentFormat" NOT NULL,
  "language" "Language" NOT NULL,
  "madeFrom" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "personId" UUID NOT NULL,
  "state" "DocumentState" NOT NULL DEFAULT 'queued',
  "problem" TEXT,
  "tries" INTEGER NOT NULL DEFAULT 0,
  "jobId" UUID,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "startedAt" TIMESTAMPTZ(3),
  "madeAt" TIMESTAMPTZ(3),
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "bytes" BYTEA,
  CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Document_kind_subjectId_format_language_madeFrom_key"
  ON "Document" ("kind", "subjectId", "format", "language", "madeFrom");
CREATE INDEX "Document_expiresAt_idx" ON "Document" ("expiresAt");
CREATE INDEX "Document_personId_idx" ON "Document" ("personId");
ALTER TABLE "Document" ADD CONSTRAINT "Document_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Document"
  ADD CONSTRAINT "Document_bytes_check" CHECK (("state" = 'ready') = ("bytes" IS NOT NULL)),
  ADD CONSTRAINT "Document_problem_check" CHECK (("state" = 'failed') = ("problem" IS NOT NULL));
-- It is packed already.
ALTER TABLE "Document" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- A document repeats words of what it was made from. Each can be made again, so where words are erased anywhere, all go.
CREATE FUNCTION forget_documents() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "Document";
  RETURN NULL;
END $$;
CREATE TRIGGER "forget_documents" AFTER INSERT ON "Erasure" FOR EACH STATEMENT EXECUTE FUNCTION forget_documents();
