-- Consultation that plans recorded themselves: each start makes what is left here a meeting of a consultation, in the logs of
-- both. The list is made once, now: a row that is put in behind the log later is not on it.
CREATE TABLE "RetiredConsultationEvent" (
  "id" UUID NOT NULL,
  "planId" UUID NOT NULL,
  CONSTRAINT "RetiredConsultationEvent_pkey" PRIMARY KEY ("id")
);

INSERT INTO "RetiredConsultationEvent" ("id", "planId") SELECT "id", "planId" FROM "ConsultationEvent";
