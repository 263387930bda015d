-- Sending a version: why gaps stay open, which partners have agreed, what was frozen, and what was ready to be.
ALTER TABLE "PlanEvent" ADD COLUMN "withdrawalReason" TEXT NOT NULL DEFAULT '';

CREATE TABLE "PartnerBody" (
    "id" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "name" JSONB NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "agreedOn" DATE,
    "agreedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PartnerBody_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "GapReason" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "path" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "GapReason_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Version" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "findingsHash" TEXT NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Candidate" (
    "planId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "secret" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("planId","sequence")
);

CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "logId" UUID NOT NULL,
    "schema" INTEGER NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id","part")
);

CREATE TABLE "SnapshotValue" (
    "id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "salt" BYTEA,
    "value" TEXT,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SnapshotValue_pkey" PRIMARY KEY ("id","part","path")
);

CREATE INDEX "PartnerBody_actionId_idx" ON "PartnerBody"("actionId");
CREATE INDEX "GapReason_planId_idx" ON "GapReason"("planId");
CREATE UNIQUE INDEX "Version_planId_number_key" ON "Version"("planId", "number");
CREATE INDEX "Snapshot_logId_idx" ON "Snapshot"("logId");

ALTER TABLE "PartnerBody" ADD CONSTRAINT "PartnerBody_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "GapReason" ADD CONSTRAINT "GapReason_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Version" ADD CONSTRAINT "Version_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Candidate" ADD CONSTRAINT "Candidate_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_logId_fkey" FOREIGN KEY ("logId") REFERENCES "ChangeLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SnapshotValue" ADD CONSTRAINT "SnapshotValue_id_part_fkey" FOREIGN KEY ("id", "part") REFERENCES "Snapshot"("id", "part") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "PartnerBody" ADD CHECK (is_text("name"));
ALTER TABLE "Version" ADD CHECK ("number" >= 1 AND "sequence" >= 1);
SELECT make_appended('Version');
SELECT make_appended('Snapshot');
SELECT make_appended('SnapshotValue');

-- As before, and the same words go from every copy that was frozen: of the thing and field they stood in and, of what the
-- rules said that day, wherever these quoted them.
CREATE OR REPLACE FUNCTION erase_values(log uuid, chosen jsonb, by_person uuid, why text, erasure uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  one record;
  erased integer := 0;
  copies integer;
  fields jsonb := '[]';
BEGIN
  PERFORM set_config('cynllun.erasing', 'yes', true);
  FOR one IN
    SELECT v."sequence", v."n", v."hash", v."value", c."entity", c."entityId", f."name"
      FROM jsonb_to_recordset(chosen) AS w("sequence" bigint, "n" int, "hash" text)
      JOIN "ChangeValue" v ON v."logId" = log AND v."sequence" = w."sequence" AND v."n" = w."n"
        AND v."hash" = decode(w."hash", 'hex') AND v."erasedAt" IS NULL
      JOIN "Change" c ON c."logId" = log AND c."sequence" = v."sequence" AND c."n" = v."n"
      -- A row of a whole thing holds the hashes of all its fields.
      JOIN LATERAL (SELECT split_part(c."field", '.', 1) AS "name" WHERE c."field" <> ''
        UNION SELECT key FROM jsonb_each(coalesce(c."after", c."before"))
          WHERE c."field" = '' AND strpos(value::text, w."hash") > 0) f ON true
  LOOP
    fields := fields || coalesce((SELECT jsonb_agg(jsonb_build_object(
        'entity', one."entity", 'entityId', one."entityId", 'field', said))
      FROM unnest(erase_in_row(one."entity", one."entityId", one."name", one."value")) AS said), '[]');
    UPDATE "ChangeValue" SET "value" = NULL, "salt" = NULL, "erasedAt" = now()
      WHERE "logId" = log AND "sequence" = one."sequence" AND "n" = one."n" AND "hash" = one."hash";
    UPDATE "SnapshotValue" s SET "value" = NULL, "salt" = NULL, "erasedAt" = now()
      FROM "Snapshot" o
      WHERE o."logId" = log AND s."id" = o."id" AND s."part" = o."part" AND s."erasedAt" IS NULL
        AND CASE WHEN s."path" LIKE '%:%:%'
          THEN s."value" = one."value" AND s."path" ~ ('^' || one."entity" || ':' || one."entityId" || ':'
            || one."name" || '($|\.)')
          -- What a rule quotes of the words stands without the spaces around them.
          ELSE btrim(s."value") = btrim(one."value") END;
    GET DIAGNOSTICS copies = ROW_COUNT;
    erased := erased + 1 + copies;
  END LOOP;
  PERFORM set_config('cynllun.erasing', '', true);
  -- From the secret and the hash of what was ready to be sent, the words could be guessed: it is made anew.
  DELETE FROM "Candidate" WHERE "planId" = log;
  INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, erased, now());
  RETURN fields;
END $$;
