-- The own words of the paper with which a plan goes to the Council: one a plan, once somebody has begun it.
CREATE TABLE "CouncilPaper" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "versionId" UUID,
    "resolution" JSONB NOT NULL,
    "financeComments" JSONB NOT NULL,
    "legalComments" JSONB NOT NULL,
    "equality" JSONB NOT NULL,
    "equalityLink" TEXT NOT NULL DEFAULT '',
    "welshLanguage" JSONB NOT NULL,
    "welshLanguageLink" TEXT NOT NULL DEFAULT '',
    "childrensRights" JSONB NOT NULL,
    "childrensRightsLink" TEXT NOT NULL DEFAULT '',
    "annexResponse" BOOLEAN NOT NULL DEFAULT false,
    "exempt" BOOLEAN NOT NULL DEFAULT false,
    "publicAgreedOn" DATE,
    "publicAgreedHow" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CouncilPaper_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ScrutinyRecommendation" (
    "id" UUID NOT NULL,
    "councilPaperId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "recommendation" JSONB NOT NULL,
    "reply" JSONB NOT NULL,

    CONSTRAINT "ScrutinyRecommendation_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "CouncilPaper_planId_key" ON "CouncilPaper"("planId");
CREATE INDEX "CouncilPaper_versionId_idx" ON "CouncilPaper"("versionId");
CREATE INDEX "ScrutinyRecommendation_councilPaperId_idx" ON "ScrutinyRecommendation"("councilPaperId");

ALTER TABLE "CouncilPaper" ADD CONSTRAINT "CouncilPaper_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CouncilPaper" ADD CONSTRAINT "CouncilPaper_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ScrutinyRecommendation" ADD CONSTRAINT "ScrutinyRecommendation_councilPaperId_fkey" FOREIGN KEY ("councilPaperId") REFERENCES "CouncilPaper"("id") ON DELETE CASCADE ON UPDATE CASCADE;
