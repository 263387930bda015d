-- Giving a role to an address must not tell whose it is: what those who gave it call the person is kept with the role.
ALTER TABLE "Membership" ADD COLUMN "called" TEXT;

-- Summaries are worked out again whenever they are missing.
DELETE FROM "PlanSummary";
ALTER TABLE "PlanSummary" ADD COLUMN "actions" JSONB NOT NULL;
