-- CreateTable
CREATE TABLE "ProseClient" (
    "documentId" UUID NOT NULL,
    "client" BIGINT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProseClient_pkey" PRIMARY KEY ("documentId","client")
);

-- AddForeignKey
ALTER TABLE "ProseClient" ADD CONSTRAINT "ProseClient_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "ProseDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
