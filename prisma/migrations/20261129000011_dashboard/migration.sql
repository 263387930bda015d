-- What lists of reviews are also ordered and filtered by, out of the summary's JSON.
ALTER TABLE "PlanSummary"
  ADD COLUMN "waitingFor" TEXT GENERATED ALWAYS AS ("summary" -> 'standing' -> 'waitingOn' ->> 'for') STORED,
  ADD COLUMN "waitingSince" TEXT GENERATED ALWAYS AS ("summary" -> 'standing' -> 'waitingOn' ->> 'since') STORED;

-- What someone looks for among reviews, kept under a name of theirs.
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "SavedView_personId_name_key" ON "SavedView"("personId", "name");

ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
