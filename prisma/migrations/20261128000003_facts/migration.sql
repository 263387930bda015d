-- What the rules of a root ask about that another log says: one row a source, written under that log's lock.
CREATE TABLE "Facts" (
  "rootId" UUID NOT NULL,
  "logId" UUID NOT NULL,
  "sequence" BIGINT NOT NULL,
  "facts" JSONB NOT NULL,
  CONSTRAINT "Facts_pkey" PRIMARY KEY ("rootId", "logId")
);
CREATE INDEX "Facts_logId_idx" ON "Facts"("logId");
ALTER TABLE "Facts" ADD CONSTRAINT "Facts_logId_fkey"
  FOREIGN KEY ("logId") REFERENCES "ChangeLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Caches know facts by the sum of their sequences, so a sequence never goes back and no row goes.
CREATE TRIGGER goes_on BEFORE UPDATE ON "Facts" FOR EACH ROW
  WHEN (NEW."sequence" <= OLD."sequence" OR NEW."rootId" <> OLD."rootId" OR NEW."logId" <> OLD."logId")
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stays BEFORE DELETE ON "Facts" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What lists of reviews are ordered and filtered by, out of the summary's JSON: reading it of every row costs more.
ALTER TABLE "PlanSummary" ADD COLUMN "factsVersion" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "PlanSummary" ALTER COLUMN "factsVersion" DROP DEFAULT;
ALTER TABLE "PlanSummary"
  ADD COLUMN "stage" TEXT GENERATED ALWAYS AS ("summary" -> 'standing' ->> 'stage') STORED,
  ADD COLUMN "waitingOn" TEXT GENERATED ALWAYS AS ("summary" -> 'standing' -> 'waitingOn' ->> 'on') STORED,
  ADD COLUMN "nextDue" TEXT GENERATED ALWAYS AS ("summary" -> 'standing' ->> 'nextDue') STORED;
