-- A log is called after its aggregate: which there are is declared in the domain, not here.
DROP TRIGGER goes_on ON "ChangeLog";
ALTER TABLE "ChangeLog" ALTER COLUMN "kind" TYPE TEXT USING "kind"::text;
DROP TYPE "LogKind";
CREATE TRIGGER goes_on BEFORE UPDATE ON "ChangeLog" FOR EACH ROW
  WHEN (NEW."sequence" NOT IN (OLD."sequence", OLD."sequence" + 1)
    OR NEW."id" <> OLD."id" OR NEW."kind" <> OLD."kind")
  EXECUTE FUNCTION refuse_change();

-- Prose is of any aggregate.
ALTER TABLE "ProseDocument" DROP CONSTRAINT "ProseDocument_planId_fkey";
ALTER TABLE "ProseDocument" RENAME COLUMN "planId" TO "rootId";
ALTER TABLE "ProseDocument" ADD COLUMN "aggregate" TEXT NOT NULL DEFAULT 'plan';
ALTER TABLE "ProseDocument" ALTER COLUMN "aggregate" DROP DEFAULT;
ALTER INDEX "ProseDocument_planId_idx" RENAME TO "ProseDocument_rootId_idx";
ALTER TABLE "ProseDocument" ADD CONSTRAINT "ProseDocument_rootId_fkey"
  FOREIGN KEY ("rootId") REFERENCES "ChangeLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever looked, looked at a log.
ALTER TABLE "PlanSeen" DROP CONSTRAINT "PlanSeen_planId_fkey";
ALTER TABLE "PlanSeen" RENAME TO "LogSeen";
ALTER TABLE "LogSeen" RENAME COLUMN "planId" TO "logId";
ALTER TABLE "LogSeen" RENAME CONSTRAINT "PlanSeen_pkey" TO "LogSeen_pkey";
ALTER TABLE "LogSeen" RENAME CONSTRAINT "PlanSeen_personId_fkey" TO "LogSeen_personId_fkey";
ALTER TABLE "LogSeen" ADD CONSTRAINT "LogSeen_logId_fkey"
  FOREIGN KEY ("logId") REFERENCES "ChangeLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
