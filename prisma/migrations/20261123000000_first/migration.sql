-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'cy');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('lead', 'editor', 'owner', 'viewer', 'contributor', 'forumMember', 'leadReviewer', 'reviewer', 'administrator');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('up', 'down', 'maintain');

-- CreateEnum
CREATE TYPE "Frequency" AS ENUM ('weekly', 'monthly', 'quarterly', 'sixMonthly', 'yearly', 'once');

-- CreateEnum
CREATE TYPE "CostKind" AS ENUM ('capital', 'revenue');

-- CreateEnum
CREATE TYPE "StakeholderKind" AS ENUM ('serviceUsers', 'carers', 'partners', 'voluntarySector', 'staff', 'tradeUnions', 'councillors', 'other');

-- CreateEnum
CREATE TYPE "AuthorityDateKind" AS ENUM ('councilPapers', 'cabinet', 'scrutiny', 'translationOut', 'translationBack', 'other');

-- CreateEnum
CREATE TYPE "DeadlineCode" AS ENUM ('arrangements', 'draftToLeadReviewer', 'writtenResponse', 'presentedToCouncil', 'availableAtPublication', 'finalAgreed', 'sharedWithLeadReviewer');

-- CreateEnum
CREATE TYPE "LogKind" AS ENUM ('plan', 'consultation', 'advice', 'directory');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('authority', 'inspectorate', 'operator');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameCy" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "name" TEXT,
    "email" TEXT,
    "language" "Language" NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "organisationId" UUID,
    "reviewId" UUID,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" UUID NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "personId" UUID,
    "codeHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "draftReportMeetingOn" DATE,
    "presentedOn" DATE,
    "publishedOn" DATE,
    "handoverOn" DATE,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "draftingLanguage" "Language" NOT NULL DEFAULT 'en',
    "introduction" JSONB NOT NULL,
    "monitoringArrangements" JSONB NOT NULL,
    "sharedWithReviewers" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "text" JSONB NOT NULL,
    "noActionReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "additional" BOOLEAN NOT NULL DEFAULT false,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "outcome" JSONB NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "responsiblePersonId" UUID,
    "responsiblePost" TEXT NOT NULL DEFAULT '',
    "accountablePersonId" UUID,
    "accountablePost" TEXT NOT NULL DEFAULT '',
    "withinExistingResources" BOOLEAN NOT NULL DEFAULT false,
    "existingResourcesHow" TEXT NOT NULL DEFAULT '',
    "monitoringForumId" UUID,
    "monitoredBy" TEXT NOT NULL DEFAULT '',
    "monitoringMethod" TEXT NOT NULL DEFAULT '',
    "monitoringFrequency" "Frequency",
    "standsAloneReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionRecommendation" (
    "actionId" UUID NOT NULL,
    "recommendationId" UUID NOT NULL,

    CONSTRAINT "ActionRecommendation_pkey" PRIMARY KEY ("actionId","recommendationId")
);

-- CreateTable
CREATE TABLE "ActionObjective" (
    "actionId" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,

    CONSTRAINT "ActionObjective_pkey" PRIMARY KEY ("actionId","objectiveId")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "name" JSONB NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "direction" "Direction",
    "baseline" DECIMAL(18,6),
    "baselineOn" DATE,
    "target" DECIMAL(18,6),
    "targetOn" DATE,
    "source" TEXT NOT NULL DEFAULT '',
    "frequency" "Frequency",

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CostLine" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "kind" "CostKind",
    "financialYear" INTEGER,
    "amount" BIGINT,
    "fundingSource" TEXT NOT NULL DEFAULT '',
    "confirmed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CostLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forum" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "remit" TEXT NOT NULL DEFAULT '',
    "frequency" "Frequency",

    CONSTRAINT "Forum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StakeholderGroup" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "kind" "StakeholderKind",
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StakeholderGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OtherPlan" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "period" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "OtherPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objective" (
    "id" UUID NOT NULL,
    "otherPlanId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationEvent" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "heldOn" DATE,
    "groups" "StakeholderKind"[],
    "account" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ConsultationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthorityDate" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "kind" "AuthorityDateKind",
    "name" TEXT NOT NULL DEFAULT '',
    "on" DATE,

    CONSTRAINT "AuthorityDate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineRecord" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "deadline" "DeadlineCode",
    "on" DATE,
    "byPersonId" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DeadlineRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "deadline" "DeadlineCode",
    "proposedOn" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "agreedOn" DATE,
    "agreedByPersonId" UUID,
    "letter" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanSummary" (
    "planId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "rulesVersion" INTEGER NOT NULL,
    "validUntil" DATE,
    "summary" JSONB NOT NULL,

    CONSTRAINT "PlanSummary_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "PlanEvent" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "version" INTEGER,
    "minuteReference" TEXT,
    "lateReason" TEXT,

    CONSTRAINT "PlanEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeLog" (
    "id" UUID NOT NULL,
    "kind" "LogKind" NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "head" BYTEA NOT NULL,

    CONSTRAINT "ChangeLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeWrite" (
    "logId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "requestId" UUID,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "ChangeWrite_pkey" PRIMARY KEY ("logId","sequence")
);

-- CreateTable
CREATE TABLE "Change" (
    "logId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "n" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("logId","sequence","n")
);

-- CreateTable
CREATE TABLE "ChangeValue" (
    "hash" BYTEA NOT NULL,
    "logId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "n" INTEGER NOT NULL,
    "salt" BYTEA,
    "value" TEXT,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChangeValue_pkey" PRIMARY KEY ("logId","sequence","n","hash")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "reason" TEXT NOT NULL,
    "values" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_organisationId_idx" ON "Person"("organisationId");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "Membership_reviewId_idx" ON "Membership"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_personId_role_organisationId_reviewId_key" ON "Membership"("personId", "role", "organisationId", "reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "SignInCode_emailHash_idx" ON "SignInCode"("emailHash");

-- CreateIndex
CREATE INDEX "Review_authorityId_idx" ON "Review"("authorityId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_reviewId_key" ON "Plan"("reviewId");

-- CreateIndex
CREATE INDEX "Recommendation_planId_idx" ON "Recommendation"("planId");

-- CreateIndex
CREATE INDEX "Action_planId_idx" ON "Action"("planId");

-- CreateIndex
CREATE INDEX "Action_responsiblePersonId_idx" ON "Action"("responsiblePersonId");

-- CreateIndex
CREATE INDEX "Action_accountablePersonId_idx" ON "Action"("accountablePersonId");

-- CreateIndex
CREATE INDEX "ActionRecommendation_recommendationId_idx" ON "ActionRecommendation"("recommendationId");

-- CreateIndex
CREATE INDEX "ActionObjective_objectiveId_idx" ON "ActionObjective"("objectiveId");

-- CreateIndex
CREATE INDEX "Indicator_actionId_idx" ON "Indicator"("actionId");

-- CreateIndex
CREATE INDEX "CostLine_actionId_idx" ON "CostLine"("actionId");

-- CreateIndex
CREATE INDEX "Note_actionId_idx" ON "Note"("actionId");

-- CreateIndex
CREATE INDEX "Forum_planId_idx" ON "Forum"("planId");

-- CreateIndex
CREATE INDEX "StakeholderGroup_forumId_idx" ON "StakeholderGroup"("forumId");

-- CreateIndex
CREATE INDEX "OtherPlan_planId_idx" ON "OtherPlan"("planId");

-- CreateIndex
CREATE INDEX "Objective_otherPlanId_idx" ON "Objective"("otherPlanId");

-- CreateIndex
CREATE INDEX "ConsultationEvent_planId_idx" ON "ConsultationEvent"("planId");

-- CreateIndex
CREATE INDEX "AuthorityDate_planId_idx" ON "AuthorityDate"("planId");

-- CreateIndex
CREATE INDEX "DeadlineRecord_planId_idx" ON "DeadlineRecord"("planId");

-- CreateIndex
CREATE INDEX "Extension_planId_idx" ON "Extension"("planId");

-- CreateIndex
CREATE INDEX "PlanEvent_planId_idx" ON "PlanEvent"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "ChangeWrite_logId_requestId_key" ON "ChangeWrite"("logId", "requestId");

-- CreateIndex
CREATE INDEX "Change_entityId_field_sequence_idx" ON "Change"("entityId", "field", "sequence");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInCode" ADD CONSTRAINT "SignInCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_responsiblePersonId_fkey" FOREIGN KEY ("responsiblePersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_accountablePersonId_fkey" FOREIGN KEY ("accountablePersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_monitoringForumId_fkey" FOREIGN KEY ("monitoringForumId") REFERENCES "Forum"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionRecommendation" ADD CONSTRAINT "ActionRecommendation_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionRecommendation" ADD CONSTRAINT "ActionRecommendation_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionObjective" ADD CONSTRAINT "ActionObjective_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionObjective" ADD CONSTRAINT "ActionObjective_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CostLine" ADD CONSTRAINT "CostLine_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StakeholderGroup" ADD CONSTRAINT "StakeholderGroup_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherPlan" ADD CONSTRAINT "OtherPlan_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_otherPlanId_fkey" FOREIGN KEY ("otherPlanId") REFERENCES "OtherPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationEvent" ADD CONSTRAINT "ConsultationEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorityDate" ADD CONSTRAINT "AuthorityDate_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineRecord" ADD CONSTRAINT "DeadlineRecord_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineRecord" ADD CONSTRAINT "DeadlineRecord_byPersonId_fkey" FOREIGN KEY ("byPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_agreedByPersonId_fkey" FOREIGN KEY ("agreedByPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanSummary" ADD CONSTRAINT "PlanSummary_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEvent" ADD CONSTRAINT "PlanEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeWrite" ADD CONSTRAINT "ChangeWrite_logId_fkey" FOREIGN KEY ("logId") REFERENCES "ChangeLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeWrite" ADD CONSTRAINT "ChangeWrite_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_logId_sequence_fkey" FOREIGN KEY ("logId", "sequence") REFERENCES "ChangeWrite"("logId", "sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeValue" ADD CONSTRAINT "ChangeValue_logId_sequence_n_fkey" FOREIGN KEY ("logId", "sequence", "n") REFERENCES "Change"("logId", "sequence", "n") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. -------------------------------------------------------------------------------

-- A public text: {original, en, cy, madeFrom}, as packages/domain/src/plan/text.ts has it.
CREATE FUNCTION is_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    jsonb_typeof(value) = 'object'
    AND value ->> 'original' IN ('en', 'cy')
    AND jsonb_typeof(value -> 'en') = 'string'
    AND jsonb_typeof(value -> 'cy') = 'string'
    AND jsonb_typeof(value -> 'madeFrom') IN ('string', 'null')
    AND value - ARRAY['original', 'en', 'cy', 'madeFrom'] = '{}'::jsonb,
    false)
$$;

ALTER TABLE "Plan" ADD CHECK (is_text("introduction")), ADD CHECK (is_text("monitoringArrangements"));
ALTER TABLE "Recommendation" ADD CHECK (is_text("text"));
ALTER TABLE "Action" ADD CHECK (is_text("title")), ADD CHECK (is_text("summary")), ADD CHECK (is_text("outcome"));
ALTER TABLE "Indicator" ADD CHECK (is_text("name"));
ALTER TABLE "CostLine"
  ADD CHECK ("amount" BETWEEN 0 AND 9999999999999),
  ADD CHECK ("financialYear" BETWEEN 1990 AND 2100);
ALTER TABLE "DeadlineRecord" ADD CHECK ("deadline" IN ('arrangements', 'availableAtPublication'));

-- An erased person has neither name nor address; everyone else has a name. Addresses are kept in lower case.
ALTER TABLE "Person"
  ADD CHECK (("erasedAt" IS NULL) = ("name" IS NOT NULL)),
  ADD CHECK ("erasedAt" IS NULL OR "email" IS NULL),
  ADD CHECK ("email" = lower("email"));

-- An administrator's role has no scope; every other role has exactly one.
ALTER TABLE "Membership" ADD CHECK (
  num_nonnulls("organisationId", "reviewId") = CASE WHEN "role" = 'administrator' THEN 0 ELSE 1 END);
DROP INDEX "Membership_personId_role_organisationId_reviewId_key";
CREATE UNIQUE INDEX "Membership_personId_role_organisationId_reviewId_key"
  ON "Membership" ("personId", "role", "organisationId", "reviewId") NULLS NOT DISTINCT;

-- What an action points at belongs to the same plan.
CREATE FUNCTION require_same_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ours uuid;
  theirs uuid;
BEGIN
  IF TG_TABLE_NAME = 'Action' THEN
    IF NEW."monitoringForumId" IS NULL THEN RETURN NEW; END IF;
    ours := NEW."planId";
    SELECT "planId" INTO theirs FROM "Forum" WHERE "id" = NEW."monitoringForumId";
  ELSE
    SELECT "planId" INTO ours FROM "Action" WHERE "id" = NEW."actionId";
    IF TG_TABLE_NAME = 'ActionRecommendation' THEN
      SELECT "planId" INTO theirs FROM "Recommendation" WHERE "id" = NEW."recommendationId";
    ELSE
      SELECT p."planId" INTO theirs FROM "Objective" o JOIN "OtherPlan" p ON p."id" = o."otherPlanId"
        WHERE o."id" = NEW."objectiveId";
    END IF;
  END IF;
  IF ours IS DISTINCT FROM theirs THEN
    RAISE EXCEPTION 'an action may only point at things of its own plan' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER same_plan BEFORE INSERT OR UPDATE ON "ActionRecommendation" FOR EACH ROW EXECUTE FUNCTION require_same_plan();
CREATE TRIGGER same_plan BEFORE INSERT OR UPDATE ON "ActionObjective" FOR EACH ROW EXECUTE FUNCTION require_same_plan();
CREATE TRIGGER same_plan BEFORE INSERT OR UPDATE OF "monitoringForumId", "planId" ON "Action"
  FOR EACH ROW EXECUTE FUNCTION require_same_plan();

-- The change log cannot be altered. Its words can be erased, and only erased, through erase_values().
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '"%" keeps what it has been given: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION allow_only_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."value" IS NULL AND NEW."salt" IS NULL AND NEW."erasedAt" IS NOT NULL AND OLD."erasedAt" IS NULL
    AND (NEW."logId", NEW."sequence", NEW."n", NEW."hash") = (OLD."logId", OLD."sequence", OLD."n", OLD."hash")
    AND current_setting('cynllun.erasing', true) = 'yes' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '"ChangeValue" can only be erased, and only by erase_values()' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "ChangeWrite"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "Change"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR TRUNCATE ON "ChangeValue"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_erasure BEFORE UPDATE ON "ChangeValue"
  FOR EACH ROW EXECUTE FUNCTION allow_only_erasure();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "Erasure"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE DELETE OR TRUNCATE ON "ChangeLog"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Erases the words of the given changes of one log and says so in "Erasure". The change rows, and with them the hash
-- chain, stay as they are: they hold only SHA-256(salt, words), and the salt goes too. Returns how many were erased.
CREATE FUNCTION erase_values(log uuid, sequences bigint[], by_person uuid, why text, erasure uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erased integer;
BEGIN
  PERFORM set_config('cynllun.erasing', 'yes', true);
  UPDATE "ChangeValue" SET "value" = NULL, "salt" = NULL, "erasedAt" = now()
    WHERE "logId" = log AND "sequence" = ANY (sequences) AND "erasedAt" IS NULL;
  GET DIAGNOSTICS erased = ROW_COUNT;
  PERFORM set_config('cynllun.erasing', '', true);
  INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, erased, now());
  RETURN erased;
END $$;
REVOKE ALL ON FUNCTION erase_values(uuid, bigint[], uuid, text, uuid) FROM PUBLIC;
