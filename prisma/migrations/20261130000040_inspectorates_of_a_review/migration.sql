-- A review says which inspectorates carried it out. Until now these were all there are: reviews that there are keep them.
CREATE TABLE "ReviewOrganisation" (
    "reviewId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "ReviewOrganisation_pkey" PRIMARY KEY ("reviewId","organisationId")
);

CREATE INDEX "ReviewOrganisation_organisationId_idx" ON "ReviewOrganisation"("organisationId");

ALTER TABLE "ReviewOrganisation" ADD CONSTRAINT "ReviewOrganisation_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReviewOrganisation" ADD CONSTRAINT "ReviewOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "ReviewOrganisation" ("reviewId", "organisationId")
SELECT r."id", o."id" FROM "Review" r CROSS JOIN "Organisation" o WHERE o."kind" = 'inspectorate';
