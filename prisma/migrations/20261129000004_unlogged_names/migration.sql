-- Names and addresses of people were in no log: each start enters those that are left here in the log that has the person or
-- the role. The list is made once, now: what is altered behind the log later is not entered, and is found.
CREATE TABLE "UnloggedName" (
  "id" UUID NOT NULL,
  "logId" UUID NOT NULL,
  CONSTRAINT "UnloggedName_pkey" PRIMARY KEY ("id")
);

-- Of two logs, the one that the person or the role was added in first.
INSERT INTO "UnloggedName" ("id", "logId")
SELECT DISTINCT ON (c."entityId") c."entityId", c."logId"
FROM "Change" c JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence"
WHERE c."field" = '' AND c."after" IS NOT NULL
  AND (c."entity" = 'person' AND EXISTS (SELECT FROM "Person" p WHERE p."id" = c."entityId")
    OR c."entity" = 'membership' AND EXISTS (SELECT FROM "Membership" m WHERE m."id" = c."entityId"))
ORDER BY c."entityId", w."at";
