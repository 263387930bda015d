-- Names and posts become texts in two languages. What they said is kept in the plan's drafting language.

-- The log is never rewritten: which language its rows of plain words are in is kept beside it, since the drafting
-- language may be changed later.
ALTER TABLE "ChangeLog" ADD COLUMN "plainNamesIn" "Language" NOT NULL DEFAULT 'en';
UPDATE "ChangeLog" l SET "plainNamesIn" = p."draftingLanguage" FROM "Plan" p WHERE p."id" = l."id";

CREATE FUNCTION text_in("Language", words text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('original', $1, 'en', '', 'cy', '', 'madeFrom', NULL) || jsonb_build_object($1::text, words)
$$;

ALTER TABLE "Review" RENAME "name" TO "plain_name";
ALTER TABLE "Review" ADD COLUMN "name" JSONB;
UPDATE "Review" r SET
  "name" = text_in(p."draftingLanguage", r."plain_name")
FROM "Review" t JOIN "Plan" p ON p."reviewId" = t."id" WHERE t."id" = r."id";
ALTER TABLE "Review"
  ALTER COLUMN "name" SET NOT NULL,
  DROP COLUMN "plain_name",
  ADD CHECK (is_text("name"));

ALTER TABLE "Action" RENAME "responsiblePost" TO "plain_responsiblePost";
ALTER TABLE "Action" RENAME "accountablePost" TO "plain_accountablePost";
ALTER TABLE "Action" ADD COLUMN "responsiblePost" JSONB, ADD COLUMN "accountablePost" JSONB;
UPDATE "Action" r SET
  "responsiblePost" = text_in(p."draftingLanguage", r."plain_responsiblePost"),
  "accountablePost" = text_in(p."draftingLanguage", r."plain_accountablePost")
FROM "Action" t JOIN "Plan" p ON p."id" = t."planId" WHERE t."id" = r."id";
ALTER TABLE "Action"
  ALTER COLUMN "responsiblePost" SET NOT NULL,
  DROP COLUMN "plain_responsiblePost",
  ADD CHECK (is_text("responsiblePost")),
  ALTER COLUMN "accountablePost" SET NOT NULL,
  DROP COLUMN "plain_accountablePost",
  ADD CHECK (is_text("accountablePost"));

ALTER TABLE "Forum" RENAME "name" TO "plain_name";
ALTER TABLE "Forum" ADD COLUMN "name" JSONB;
UPDATE "Forum" r SET
  "name" = text_in(p."draftingLanguage", r."plain_name")
FROM "Forum" t JOIN "Plan" p ON p."id" = t."planId" WHERE t."id" = r."id";
ALTER TABLE "Forum"
  ALTER COLUMN "name" SET NOT NULL,
  DROP COLUMN "plain_name",
  ADD CHECK (is_text("name"));

ALTER TABLE "StakeholderGroup" RENAME "name" TO "plain_name";
ALTER TABLE "StakeholderGroup" ADD COLUMN "name" JSONB;
UPDATE "StakeholderGroup" r SET
  "name" = text_in(p."draftingLanguage", r."plain_name")
FROM "StakeholderGroup" t JOIN "Forum" o ON o."id" = t."forumId" JOIN "Plan" p ON p."id" = o."planId" WHERE t."id" = r."id";
ALTER TABLE "StakeholderGroup"
  ALTER COLUMN "name" SET NOT NULL,
  DROP COLUMN "plain_name",
  ADD CHECK (is_text("name"));

ALTER TABLE "OtherPlan" RENAME "name" TO "plain_name";
ALTER TABLE "OtherPlan" ADD COLUMN "name" JSONB;
UPDATE "OtherPlan" r SET
  "name" = text_in(p."draftingLanguage", r."plain_name")
FROM "OtherPlan" t JOIN "Plan" p ON p."id" = t."planId" WHERE t."id" = r."id";
ALTER TABLE "OtherPlan"
  ALTER COLUMN "name" SET NOT NULL,
  DROP COLUMN "plain_name",
  ADD CHECK (is_text("name"));

ALTER TABLE "Objective" RENAME "words" TO "plain_words";
ALTER TABLE "Objective" ADD COLUMN "words" JSONB;
UPDATE "Objective" r SET
  "words" = text_in(p."draftingLanguage", r."plain_words")
FROM "Objective" t JOIN "OtherPlan" o ON o."id" = t."otherPlanId" JOIN "Plan" p ON p."id" = o."planId" WHERE t."id" = r."id";
ALTER TABLE "Objective"
  ALTER COLUMN "words" SET NOT NULL,
  DROP COLUMN "plain_words",
  ADD CHECK (is_text("words"));

DROP FUNCTION text_in("Language", text);
