-- What people who took part said of themselves: counted up, a row a consultation, with nothing of who or when. A row for each
-- person, however random its key, would lie beside what else was written at that moment.
CREATE TABLE "EqualityCounts" (
    "consultationId" UUID NOT NULL,
    "counts" JSONB NOT NULL,
    "answered" INTEGER NOT NULL,
    "shown" JSONB,

    CONSTRAINT "EqualityCounts_pkey" PRIMARY KEY ("consultationId")
);

-- Receipts whose holder has answered, by a hash that cannot be told from the receipt's own: so that nobody answers twice.
CREATE TABLE "EqualitySpent" (
    "codeHash" BYTEA NOT NULL,

    CONSTRAINT "EqualitySpent_pkey" PRIMARY KEY ("codeHash")
);

ALTER TABLE "EqualityCounts" ADD CONSTRAINT "EqualityCounts_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
