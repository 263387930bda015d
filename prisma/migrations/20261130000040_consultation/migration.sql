-- Consultations on a plan, as their leads set them up, and what was contributed to each, in a log of its own.

CREATE TYPE "ConsultationReach" AS ENUM ('named', 'openLink');

CREATE TYPE "ConsultationField" AS ENUM ('recommendation', 'summary', 'outcome', 'targets', 'dates', 'monitoring', 'names', 'money');

CREATE TYPE "InviteeKind" AS ENUM ('person', 'body');

CREATE TYPE "CommentAbout" AS ENUM ('action', 'plan', 'question');

CREATE TYPE "CommentKind" AS ENUM ('support', 'concern', 'suggestion', 'question');

CREATE TYPE "CommentView" AS ENUM ('mine', 'mineWithHelp', 'asAdvocate', 'carerOwn', 'carerTheirs');

CREATE TYPE "CommentWay" AS ENUM ('invitation', 'openLink', 'meeting', 'letter', 'call', 'paper', 'audio', 'signed', 'trustedWorker');

CREATE TYPE "CommentOutcome" AS ENUM ('changed', 'partlyChanged', 'notChanged', 'notAboutPlan');

CREATE TYPE "ReleasedThing" AS ENUM ('comment', 'answer');

CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "introduction" JSONB NOT NULL,
    "found" JSONB NOT NULL,
    "everyAction" BOOLEAN NOT NULL DEFAULT false,
    "shows" "ConsultationField"[],
    "reach" "ConsultationReach",
    "opensOn" DATE,
    "closesOn" DATE,
    "closesMinute" INTEGER,
    "keepsLate" BOOLEAN NOT NULL DEFAULT false,
    "phone" TEXT NOT NULL DEFAULT '',
    "phoneHours" JSONB NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "urgentPhone" TEXT NOT NULL DEFAULT '',
    "untranslatedReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ChosenAction" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "actionId" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChosenAction_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConsultationQuestion" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "words" JSONB NOT NULL,

    CONSTRAINT "ConsultationQuestion_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "InvitedGroup" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "group" "StakeholderKind",
    "name" JSONB NOT NULL,

    CONSTRAINT "InvitedGroup_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "kind" "InviteeKind",
    "body" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "language" "Language",
    "group" "StakeholderKind",
    "personId" UUID,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SafeguardingContact" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "personId" UUID,

    CONSTRAINT "SafeguardingContact_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConsultationCopy" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "personId" UUID,
    "planSequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ConsultationCopy_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConsultationWindow" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "closesMinute" INTEGER,
    "on" DATE NOT NULL,
    "personId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ConsultationWindow_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Contributions" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "planId" UUID NOT NULL,

    CONSTRAINT "Contributions_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConsultationMeeting" (
    "id" UUID NOT NULL,
    "contributionsId" UUID NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "on" DATE,
    "place" TEXT NOT NULL DEFAULT '',
    "minute" TEXT NOT NULL DEFAULT '',
    "language" "Language",
    "personId" UUID,

    CONSTRAINT "ConsultationMeeting_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MeetingGroup" (
    "id" UUID NOT NULL,
    "consultationMeetingId" UUID NOT NULL,
    "group" "StakeholderKind",
    "count" INTEGER,

    CONSTRAINT "MeetingGroup_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "contributionsId" UUID NOT NULL,
    "copy" INTEGER,
    "about" "CommentAbout",
    "aboutId" TEXT NOT NULL DEFAULT '',
    "kind" "CommentKind",
    "part" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "quoteStart" DECIMAL(18,6),
    "words" TEXT NOT NULL DEFAULT '',
    "language" "Language",
    "view" "CommentView",
    "group" "StakeholderKind",
    "members" INTEGER,
    "way" "CommentWay",
    "invitationId" TEXT NOT NULL DEFAULT '',
    "meetingId" UUID,
    "passageStart" DECIMAL(18,6),
    "passageEnd" DECIMAL(18,6),
    "on" DATE,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL DEFAULT '',
    "mayBeNamed" BOOLEAN NOT NULL DEFAULT false,
    "replyTo" TEXT NOT NULL DEFAULT '',
    "personId" UUID,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Admission" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "admitted" BOOLEAN NOT NULL DEFAULT false,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "Admission_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Consideration" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "duplicateOfId" UUID,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "Consideration_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Redaction" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "start" DECIMAL(18,6),
    "end" DECIMAL(18,6),
    "reason" TEXT NOT NULL DEFAULT '',
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CommentAnswer" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "outcome" "CommentOutcome",
    "reason" JSONB NOT NULL,
    "planSequence" INTEGER,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "CommentAnswer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CommentRelease" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "of" "ReleasedThing",
    "redactions" DECIMAL(18,6),
    "answerId" UUID,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "CommentRelease_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CommentHiding" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "reason" JSONB NOT NULL,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "CommentHiding_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SafeguardingConcern" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "SafeguardingConcern_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConcernTold" (
    "id" UUID NOT NULL,
    "safeguardingConcernId" UUID NOT NULL,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "ConcernTold_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConcernAcknowledged" (
    "id" UUID NOT NULL,
    "safeguardingConcernId" UUID NOT NULL,
    "on" DATE,
    "personId" UUID,

    CONSTRAINT "ConcernAcknowledged_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Consultation_planId_number_key" ON "Consultation"("planId", "number");
CREATE INDEX "ChosenAction_consultationId_idx" ON "ChosenAction"("consultationId");
CREATE INDEX "ConsultationQuestion_consultationId_idx" ON "ConsultationQuestion"("consultationId");
CREATE INDEX "InvitedGroup_consultationId_idx" ON "InvitedGroup"("consultationId");
CREATE INDEX "Invitation_consultationId_idx" ON "Invitation"("consultationId");
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");
CREATE INDEX "SafeguardingContact_consultationId_idx" ON "SafeguardingContact"("consultationId");
CREATE UNIQUE INDEX "ConsultationCopy_consultationId_number_key" ON "ConsultationCopy"("consultationId", "number");
CREATE UNIQUE INDEX "ConsultationWindow_consultationId_number_key" ON "ConsultationWindow"("consultationId", "number");
CREATE UNIQUE INDEX "Contributions_consultationId_key" ON "Contributions"("consultationId");
CREATE INDEX "Contributions_planId_idx" ON "Contributions"("planId");
CREATE INDEX "ConsultationMeeting_contributionsId_idx" ON "ConsultationMeeting"("contributionsId");
CREATE INDEX "MeetingGroup_consultationMeetingId_idx" ON "MeetingGroup"("consultationMeetingId");
CREATE INDEX "Comment_contributionsId_idx" ON "Comment"("contributionsId");
CREATE INDEX "Comment_meetingId_idx" ON "Comment"("meetingId");
CREATE INDEX "Comment_invitationId_idx" ON "Comment"("invitationId");
CREATE INDEX "Admission_commentId_idx" ON "Admission"("commentId");
CREATE INDEX "Consideration_commentId_idx" ON "Consideration"("commentId");
CREATE INDEX "Consideration_duplicateOfId_idx" ON "Consideration"("duplicateOfId");
CREATE INDEX "Redaction_commentId_idx" ON "Redaction"("commentId");
CREATE INDEX "CommentAnswer_commentId_idx" ON "CommentAnswer"("commentId");
CREATE INDEX "CommentRelease_commentId_idx" ON "CommentRelease"("commentId");
CREATE INDEX "CommentRelease_answerId_idx" ON "CommentRelease"("answerId");
CREATE INDEX "CommentHiding_commentId_idx" ON "CommentHiding"("commentId");
CREATE INDEX "SafeguardingConcern_commentId_idx" ON "SafeguardingConcern"("commentId");
CREATE INDEX "ConcernTold_safeguardingConcernId_idx" ON "ConcernTold"("safeguardingConcernId");
CREATE INDEX "ConcernAcknowledged_safeguardingConcernId_idx" ON "ConcernAcknowledged"("safeguardingConcernId");

ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChosenAction" ADD CONSTRAINT "ChosenAction_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsultationQuestion" ADD CONSTRAINT "ConsultationQuestion_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "InvitedGroup" ADD CONSTRAINT "InvitedGroup_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SafeguardingContact" ADD CONSTRAINT "SafeguardingContact_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SafeguardingContact" ADD CONSTRAINT "SafeguardingContact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ConsultationCopy" ADD CONSTRAINT "ConsultationCopy_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsultationCopy" ADD CONSTRAINT "ConsultationCopy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ConsultationWindow" ADD CONSTRAINT "ConsultationWindow_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsultationWindow" ADD CONSTRAINT "ConsultationWindow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Contributions" ADD CONSTRAINT "Contributions_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Contributions" ADD CONSTRAINT "Contributions_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsultationMeeting" ADD CONSTRAINT "ConsultationMeeting_contributionsId_fkey" FOREIGN KEY ("contributionsId") REFERENCES "Contributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsultationMeeting" ADD CONSTRAINT "ConsultationMeeting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "MeetingGroup" ADD CONSTRAINT "MeetingGroup_consultationMeetingId_fkey" FOREIGN KEY ("consultationMeetingId") REFERENCES "ConsultationMeeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_contributionsId_fkey" FOREIGN KEY ("contributionsId") REFERENCES "Contributions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "ConsultationMeeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Admission" ADD CONSTRAINT "Admission_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Admission" ADD CONSTRAINT "Admission_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Consideration" ADD CONSTRAINT "Consideration_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Consideration" ADD CONSTRAINT "Consideration_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Consideration" ADD CONSTRAINT "Consideration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Redaction" ADD CONSTRAINT "Redaction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CommentAnswer" ADD CONSTRAINT "CommentAnswer_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CommentAnswer" ADD CONSTRAINT "CommentAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CommentRelease" ADD CONSTRAINT "CommentRelease_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CommentRelease" ADD CONSTRAINT "CommentRelease_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "CommentAnswer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CommentRelease" ADD CONSTRAINT "CommentRelease_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CommentHiding" ADD CONSTRAINT "CommentHiding_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CommentHiding" ADD CONSTRAINT "CommentHiding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SafeguardingConcern" ADD CONSTRAINT "SafeguardingConcern_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SafeguardingConcern" ADD CONSTRAINT "SafeguardingConcern_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ConcernTold" ADD CONSTRAINT "ConcernTold_safeguardingConcernId_fkey" FOREIGN KEY ("safeguardingConcernId") REFERENCES "SafeguardingConcern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConcernTold" ADD CONSTRAINT "ConcernTold_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ConcernAcknowledged" ADD CONSTRAINT "ConcernAcknowledged_safeguardingConcernId_fkey" FOREIGN KEY ("safeguardingConcernId") REFERENCES "SafeguardingConcern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConcernAcknowledged" ADD CONSTRAINT "ConcernAcknowledged_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "Consultation" ADD CHECK ("number" >= 1);
ALTER TABLE "Consultation" ADD CHECK ("closesMinute" BETWEEN 1 AND 1439);
ALTER TABLE "ConsultationCopy" ADD CHECK ("number" >= 1);
ALTER TABLE "ConsultationWindow" ADD CHECK ("number" >= 1);
ALTER TABLE "ConsultationWindow" ADD CHECK ("closesMinute" BETWEEN 1 AND 1439);
SELECT make_appended('ConsultationCopy');
SELECT make_appended('ConsultationWindow');
SELECT make_appended('Contributions');
SELECT make_appended('ConsultationMeeting');
SELECT make_appended('MeetingGroup');
SELECT make_appended('Comment');
SELECT make_appended('Admission');
SELECT make_appended('Consideration');
SELECT make_appended('Redaction');
SELECT make_appended('CommentAnswer');
SELECT make_appended('CommentRelease');
SELECT make_appended('CommentHiding');
SELECT make_appended('SafeguardingConcern');
SELECT make_appended('ConcernTold');
SELECT make_appended('ConcernAcknowledged');
