-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "content" BYTEA,
    "sheet" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "sequence" BIGINT,
    "rows" JSONB,
    "outside" JSONB,
    "result" JSONB,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Import_planId_digest_idx" ON "Import"("planId", "digest");

-- CreateIndex
CREATE INDEX "Import_personId_idx" ON "Import"("personId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. -------------------------------------------------------------------------------

ALTER TABLE "Import" ADD CHECK (octet_length("digest") = 32);
-- Cells whose file is in the plan are in the plan, and nowhere else.
ALTER TABLE "Import" ADD CHECK ("acceptedAt" IS NULL OR "content" IS NULL);
-- Content that is nobody's any more is looked for by its age.
CREATE INDEX "Import_waiting" ON "Import" ("uploadedAt") WHERE "content" IS NOT NULL;
