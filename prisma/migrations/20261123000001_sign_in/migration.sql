-- AlterTable
DROP INDEX "SignInCode_emailHash_idx";
ALTER TABLE "SignInCode" DROP COLUMN "emailHash", DROP COLUMN "usedAt", ADD COLUMN "challengeHash" BYTEA NOT NULL;

-- CreateTable
CREATE TABLE "AdministratorClaim" (
    "tokenHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdministratorClaim_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" BYTEA NOT NULL,
    "count" INTEGER NOT NULL,
    "resetsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "SignInCode_challengeHash_key" ON "SignInCode"("challengeHash");

-- CreateIndex
CREATE INDEX "SignInCode_personId_idx" ON "SignInCode"("personId");

-- CreateIndex
CREATE INDEX "Mail_personId_idx" ON "Mail"("personId");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. -------------------------------------------------------------------------------

-- The sender looks for what is due; sent mail is only kept.
CREATE INDEX "Mail_due" ON "Mail" ("dueAt") WHERE "sentAt" IS NULL;

-- Hashes are SHA-256.
ALTER TABLE "Session" ADD CHECK (octet_length("tokenHash") = 32);
ALTER TABLE "SignInCode" ADD CHECK (octet_length("challengeHash") = 32), ADD CHECK (octet_length("codeHash") = 32);

-- Reviewers see the reviews they are assigned to, and stakeholders what they are invited to: one review at a time.
ALTER TABLE "Membership" ADD CHECK (
  "role" NOT IN ('contributor', 'forumMember', 'leadReviewer', 'reviewer') OR "reviewId" IS NOT NULL);
