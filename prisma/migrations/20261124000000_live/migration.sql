-- AlterTable
ALTER TABLE "ChangeWrite" ADD COLUMN     "authors" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "ProseDocument" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "snapshot" BYTEA NOT NULL,
    "compacted" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ProseDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProseUpdate" (
    "id" BIGSERIAL NOT NULL,
    "documentId" UUID NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "update" BYTEA NOT NULL,
    "written" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProseUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSeen" (
    "personId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanSeen_pkey" PRIMARY KEY ("personId","planId")
);

-- CreateIndex
CREATE INDEX "ProseDocument_planId_idx" ON "ProseDocument"("planId");

-- CreateIndex
CREATE INDEX "ProseUpdate_documentId_id_idx" ON "ProseUpdate"("documentId", "id");

-- AddForeignKey
ALTER TABLE "ProseDocument" ADD CONSTRAINT "ProseDocument_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProseUpdate" ADD CONSTRAINT "ProseUpdate_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "ProseDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProseUpdate" ADD CONSTRAINT "ProseUpdate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSeen" ADD CONSTRAINT "PlanSeen_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSeen" ADD CONSTRAINT "PlanSeen_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. -------------------------------------------------------------------------------

-- What is not yet in the columns is looked for after every rest.
CREATE INDEX "ProseUpdate_unwritten" ON "ProseUpdate" ("documentId", "id") WHERE NOT "written";
