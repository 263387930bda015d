-- Which versions each person has opened, for what changed since they last read one. It is theirs alone, so no log has it.
CREATE TABLE "ViewedVersion" (
    "personId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ViewedVersion_pkey" PRIMARY KEY ("personId","planId","number")
);

ALTER TABLE "ViewedVersion" ADD CONSTRAINT "ViewedVersion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ViewedVersion" ADD CONSTRAINT "ViewedVersion_planId_number_fkey" FOREIGN KEY ("planId", "number") REFERENCES "Version"("planId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
