-- What was recorded of plans before that was written in their logs: each start enters what is left here. The list is made
-- once, now: an event that is put in behind the log later is not on it.
CREATE TABLE "UnloggedEvent" (
  "id" UUID NOT NULL,
  "planId" UUID NOT NULL,
  CONSTRAINT "UnloggedEvent_pkey" PRIMARY KEY ("id")
);

INSERT INTO "UnloggedEvent" ("id", "planId")
SELECT e."id", e."planId" FROM "PlanEvent" e
WHERE NOT EXISTS (SELECT FROM "Change" c WHERE c."logId" = e."planId" AND c."entityId" = e."id");
