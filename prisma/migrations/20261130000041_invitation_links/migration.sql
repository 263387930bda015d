-- The secret of an invitation's link, as its hash: with it one is let in, and no log has it.
CREATE TABLE "InvitationLink" (
    "invitationId" UUID NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InvitationLink_pkey" PRIMARY KEY ("invitationId")
);

CREATE UNIQUE INDEX "InvitationLink_secretHash_key" ON "InvitationLink"("secretHash");

ALTER TABLE "InvitationLink" ADD CONSTRAINT "InvitationLink_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
