-- The code of a consultation's open link. It is printed and passed on, so it is no secret.
CREATE TABLE "OpenLink" (
    "consultationId" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "OpenLink_pkey" PRIMARY KEY ("consultationId")
);

-- What somebody sent at once, with the hash of the code by which they find it again.
CREATE TABLE "Receipt" (
    "id" UUID NOT NULL,
    "contributionsId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "language" "Language" NOT NULL,
    "consent" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReceiptComment" (
    "commentId" UUID NOT NULL,
    "receiptId" UUID NOT NULL,

    CONSTRAINT "ReceiptComment_pkey" PRIMARY KEY ("commentId")
);

-- An answer of which whoever made a comment was told.
CREATE TABLE "AnswerTold" (
    "commentId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerTold_pkey" PRIMARY KEY ("commentId", "answerId")
);

CREATE UNIQUE INDEX "OpenLink_code_key" ON "OpenLink"("code");
CREATE UNIQUE INDEX "Receipt_codeHash_key" ON "Receipt"("codeHash");
CREATE UNIQUE INDEX "Receipt_contributionsId_requestId_key" ON "Receipt"("contributionsId", "requestId");
CREATE INDEX "ReceiptComment_receiptId_idx" ON "ReceiptComment"("receiptId");

ALTER TABLE "OpenLink" ADD CONSTRAINT "OpenLink_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_contributionsId_fkey" FOREIGN KEY ("contributionsId") REFERENCES "Contributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReceiptComment" ADD CONSTRAINT "ReceiptComment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReceiptComment" ADD CONSTRAINT "ReceiptComment_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AnswerTold" ADD CONSTRAINT "AnswerTold_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnswerTold" ADD CONSTRAINT "AnswerTold_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "CommentAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A letter may go to an address that nobody here has: what became of a comment, to whoever left one for that.
ALTER TABLE "Mail" ALTER COLUMN "personId" DROP NOT NULL;
ALTER TABLE "Mail" ADD COLUMN "language" "Language";
ALTER TABLE "Mail" ADD CHECK ("personId" IS NOT NULL OR "language" IS NOT NULL);
