-- A browser that someone has signed in with: it asks for codes out of an allowance of its own.
CREATE TABLE "KnownBrowser" (
  "tokenHash" BYTEA NOT NULL,
  "personId" UUID NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "KnownBrowser_pkey" PRIMARY KEY ("tokenHash", "personId")
);
CREATE INDEX "KnownBrowser_personId_idx" ON "KnownBrowser"("personId");
ALTER TABLE "KnownBrowser" ADD CONSTRAINT "KnownBrowser_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where a letter goes that is not for the person's present address.
ALTER TABLE "Mail" ADD COLUMN "address" TEXT;

-- What Prisma's schema cannot say. -------------------------------------------------------------------------------

-- Hashes are SHA-256.
ALTER TABLE "KnownBrowser" ADD CHECK (octet_length("tokenHash") = 32);
