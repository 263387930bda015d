-- Erasing a person, and passages that name one: from what people said part can go, and the rest stays.

-- What is left of words of which a passage was erased. The hash was of the whole, so nothing vouches for the rest.
ALTER TABLE "ChangeValue" ADD COLUMN "remaining" TEXT;
ALTER TABLE "SnapshotValue" ADD COLUMN "remaining" TEXT;

CREATE TYPE "PassageReason" AS ENUM ('namesStaff', 'namesOther', 'askedFor', 'endangers');

-- A passage that names a person, as a lead marked it: where it stands and never what it says.
CREATE TABLE "PassageMark" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "logId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "reference" INTEGER NOT NULL,
    "reason" "PassageReason" NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PassageMark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PassageMark_planId_idx" ON "PassageMark"("planId");
CREATE INDEX "PassageMark_logId_idx" ON "PassageMark"("logId");
CREATE INDEX "PassageMark_personId_idx" ON "PassageMark"("personId");
ALTER TABLE "PassageMark" ADD CONSTRAINT "PassageMark_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PassageMark" ADD CONSTRAINT "PassageMark_logId_fkey" FOREIGN KEY ("logId") REFERENCES "ChangeLog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PassageMark" ADD CONSTRAINT "PassageMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PassageMark" ADD CHECK ("start" >= 0 AND "end" > "start" AND "reference" >= 1);

-- The hash of a session's secret that ended since its person was erased: at its next contact the browser is told to forget.
CREATE TABLE "ErasedSession" (
    "tokenHash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ErasedSession_pkey" PRIMARY KEY ("tokenHash")
);

CREATE OR REPLACE FUNCTION allow_only_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."value" IS NULL AND NEW."salt" IS NULL AND NEW."erasedAt" IS NOT NULL
    AND (OLD."erasedAt" IS NULL OR OLD."erasedAt" = NEW."erasedAt")
    AND (NEW."logId", NEW."sequence", NEW."n", NEW."hash") = (OLD."logId", OLD."sequence", OLD."n", OLD."hash")
    AND current_setting('cynllun.erasing', true) = 'yes' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '"ChangeValue" can only be erased, and only by erase_values() or erase_words()' USING ERRCODE = 'insufficient_privilege';
END $$;

-- A regular expression that finds any of these words as they stand: whole, however they are spaced.
CREATE FUNCTION erasing_pattern(words text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  -- A quotation mark stands with a backslash before it in the text of JSON.
  SELECT '(?<![[:alnum:]])(?:' || string_agg(replace(regexp_replace(regexp_replace(btrim(w),
      '([^[:alnum:][:space:]])', '\\\1', 'g'), '[[:space:]]+', '\\s+', 'g'), '\"', '\\?"'), '|' ORDER BY length(w) DESC, w)
    || ')(?![[:alnum:]])'
  FROM unnest(words) AS w
$$;

-- What is left of something said once these words are out of it: as long as it was, so that places in it stay what they are.
CREATE FUNCTION take_out(said text, words text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  pattern text := erasing_pattern(words);
  begins integer := regexp_instr(said, pattern, 1, 1, 0, 'i');
  size integer;
BEGIN
  WHILE begins > 0 LOOP
    size := regexp_instr(said, pattern, begins, 1, 1, 'i') - begins;
    said := overlay(said PLACING CASE WHEN size < 3 THEN repeat('…', size) ELSE '[…' || repeat(' ', size - 3) || ']' END
      FROM begins FOR size);
    begins := regexp_instr(said, pattern, begins + size, 1, 0, 'i');
  END LOOP;
  RETURN said;
END $$;

-- As take_out(), of every piece of words in JSON.
CREATE FUNCTION take_out_of_json(said jsonb, words text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(said)
    WHEN 'string' THEN to_jsonb(take_out(said #>> '{}', words))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(take_out_of_json(one, words) ORDER BY i), '[]')
      FROM jsonb_array_elements(said) WITH ORDINALITY AS a(one, i))
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, take_out_of_json(value, words)), '{}') FROM jsonb_each(said))
    ELSE said END;
END $$;

-- SQL that takes words ($1) out of a column, by its type; null where that holds none.
CREATE FUNCTION taking_out(name text, type regtype) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE type
    WHEN 'text'::regtype THEN format('take_out(%I, $1)', name)
    WHEN 'varchar'::regtype THEN format('take_out(%I, $1)', name)
    WHEN 'jsonb'::regtype THEN format('take_out_of_json(%I, $1)', name)
    WHEN 'json'::regtype THEN format('take_out_of_json(%I::jsonb, $1)::json', name)
    WHEN 'text[]'::regtype THEN format('(SELECT array_agg(take_out(one, $1)) FROM unnest(%I) AS one)', name) END
$$;

-- Takes these words out of the history of a log, out of copies and out of rows, and says so in "Erasure": all of the root, or
-- of some `places` (a list of "entityId" and "field"), whose copies go in every log. `things` are more things of the root
-- that its log may never have named. What was appended or frozen is changed by nothing else. Returns the fields of rows that
-- were changed, with what they say now.
CREATE FUNCTION erase_words(log uuid, words text[], places jsonb, things jsonb, by_person uuid, why text, erasure uuid)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pattern text := erasing_pattern(words);
  one record;
  columns record;
  changed jsonb;
  fields jsonb := '[]';
  erased integer;
  copies integer;
BEGIN
  PERFORM set_config('cynllun.erasing', 'yes', true);
  UPDATE "ChangeValue" v SET "remaining" = take_out(coalesce(v."value", v."remaining"), words), "value" = NULL, "salt" = NULL,
      "erasedAt" = coalesce(v."erasedAt", now())
    FROM "Change" c
    WHERE v."logId" = log AND c."logId" = log AND c."sequence" = v."sequence" AND c."n" = v."n"
      AND coalesce(v."value", v."remaining") ~* pattern
      AND (places IS NULL OR EXISTS (SELECT FROM jsonb_to_recordset(places) AS p("entityId" uuid, "field" text)
        WHERE p."entityId" = c."entityId" AND (split_part(c."field", '.', 1) = p."field" OR (c."field" = ''
          AND strpos((coalesce(c."after", c."before") -> p."field")::text, encode(v."hash", 'hex')) > 0))));
  GET DIAGNOSTICS erased = ROW_COUNT;
  UPDATE "SnapshotValue" s SET "remaining" = take_out(coalesce(s."value", s."remaining"), words), "value" = NULL, "salt" = NULL,
      "erasedAt" = coalesce(s."erasedAt", now())
    FROM "Snapshot" o
    WHERE s."id" = o."id" AND s."part" = o."part" AND coalesce(s."value", s."remaining") ~* pattern
      AND CASE WHEN places IS NULL THEN o."logId" = log
        WHEN s."path" LIKE '%:%:%' THEN EXISTS (SELECT FROM jsonb_to_recordset(places) AS p("entityId" uuid, "field" text)
          WHERE p."entityId"::text = split_part(s."path", ':', 2)
            AND p."field" = split_part(split_part(s."path", ':', 3), '.', 1))
        -- What a rule quotes of the words.
        ELSE o."logId" = log END;
  GET DIAGNOSTICS copies = ROW_COUNT;
  FOR one IN
    SELECT t."entity", array_agg(DISTINCT t."id") AS "ids",
        to_regclass(format('%I', upper(left(t."entity", 1)) || substr(t."entity", 2))) AS "tableId"
      FROM (SELECT c."entity", c."entityId" AS "id" FROM "Change" c WHERE c."logId" = log
        UNION SELECT t."entity", t."id" FROM jsonb_to_recordset(things) AS t("entity" text, "id" uuid)) AS t
      WHERE places IS NULL OR t."id" IN (SELECT p."entityId" FROM jsonb_to_recordset(places) AS p("entityId" uuid))
      GROUP BY t."entity"
  LOOP
    CONTINUE WHEN one."tableId" IS NULL;
    FOR columns IN
      SELECT a."attname" AS "name", taking_out(a."attname", a."atttypid") AS "sql" FROM pg_attribute a
        WHERE a."attrelid" = one."tableId" AND a."attnum" > 0 AND NOT a."attisdropped" AND a."attgenerated" = ''
          AND (places IS NULL OR a."attname" IN (SELECT p."field" FROM jsonb_to_recordset(places) AS p("field" text)))
    LOOP
      CONTINUE WHEN columns."sql" IS NULL;
      EXECUTE format('WITH changed AS (UPDATE %s SET %I = %s WHERE "id" = ANY ($2) AND %I::text ~* $3 RETURNING "id", %I AS "after")
          SELECT jsonb_agg(jsonb_build_object(''entity'', $4, ''entityId'', "id", ''field'', $5, ''after'', "after")) FROM changed',
          one."tableId", columns."name", columns."sql", columns."name", columns."name")
        INTO changed USING words, one."ids", pattern, one."entity", columns."name";
      fields := fields || coalesce(changed, '[]');
    END LOOP;
  END LOOP;
  PERFORM set_config('cynllun.erasing', '', true);
  -- From the secret and the hash of what was ready to be sent, the words could be guessed: it is made anew.
  DELETE FROM "Candidate" WHERE "logId" = log;
  INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, erased + copies, now());
  RETURN fields;
END $$;
REVOKE ALL ON FUNCTION erase_words(uuid, text[], jsonb, jsonb, uuid, text, uuid) FROM PUBLIC;

-- Takes these words out of every column of one table that no log tells of: of what is worked out from others, waits to be
-- sent, or is somebody's own. "Erasure" says so, where there were any. Returns in how many places they stood.
CREATE FUNCTION erase_left(name regclass, words text[], by_person uuid, why text, erasure uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  pattern text := erasing_pattern(words);
  columns record;
  here integer;
  total integer := 0;
BEGIN
  -- A log's rows hold hashes of words; the words are erased by erase_words(), which notes it. Facts hold none.
  IF name = ANY (ARRAY['"Facts"', '"Change"', '"ChangeWrite"', '"ChangeValue"', '"ChangeLog"', '"Snapshot"', '"SnapshotValue"', '"Erasure"',
    '"_prisma_migrations"']::regclass[]) THEN RETURN 0; END IF;
  PERFORM set_config('cynllun.erasing', 'yes', true);
  FOR columns IN
    SELECT a."attname" AS "name", taking_out(a."attname", a."atttypid") AS "sql" FROM pg_attribute a
      WHERE a."attrelid" = name AND a."attnum" > 0 AND NOT a."attisdropped" AND a."attgenerated" = ''
  LOOP
    CONTINUE WHEN columns."sql" IS NULL;
    EXECUTE format('UPDATE %s SET %I = %s WHERE %I::text ~* $2', name, columns."name", columns."sql", columns."name")
      USING words, pattern;
    GET DIAGNOSTICS here = ROW_COUNT;
    total := total + here;
  END LOOP;
  PERFORM set_config('cynllun.erasing', '', true);
  IF total > 0 THEN
    INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, total, now());
  END IF;
  RETURN total;
END $$;
REVOKE ALL ON FUNCTION erase_left(regclass, text[], uuid, text, uuid) FROM PUBLIC;

-- As before; with `live` the words go from a row too that people still edit.
DROP FUNCTION erase_in_row(text, uuid, text, text);
CREATE FUNCTION erase_in_row(entity text, thing_id uuid, field text, words text, live boolean) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  name text := upper(left(entity, 1)) || substr(entity, 2);
  thing jsonb;
  said jsonb;
  parts text[];
BEGIN
  IF to_regclass(format('%I', name)) IS NULL THEN RETURN '{}'; END IF;
  EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t."id" = $1', name) INTO thing USING thing_id;
  IF thing IS NULL OR NOT (live OR is_appended(name) OR is_frozen(name, thing)) THEN RETURN '{}'; END IF;
  said := thing -> field;
  IF said = to_jsonb(words) THEN
    EXECUTE format('UPDATE %I SET %I = '''' WHERE "id" = $1', name, field) USING thing_id;
    RETURN ARRAY[field];
  END IF;
  IF jsonb_typeof(said) <> 'object' THEN RETURN '{}'; END IF;
  -- A text in two languages: each part that says these words.
  SELECT array_agg(field || '.' || part), said || jsonb_object_agg(part, '') INTO parts, said
    FROM jsonb_each(said) AS p(part, value) WHERE part <> 'original' AND value = to_jsonb(words);
  IF parts IS NULL THEN RETURN '{}'; END IF;
  EXECUTE format('UPDATE %I SET %I = $2 WHERE "id" = $1', name, field) USING thing_id, said;
  RETURN parts;
END $$;

-- As before; copies go in whichever log they were frozen, what was left of words goes too, and a choice may be `live`.
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
    SELECT v."sequence", v."n", v."hash", coalesce(v."value", v."remaining") AS "value", c."entity", c."entityId", f."name",
        coalesce(w."live", false) AS "live"
      FROM jsonb_to_recordset(chosen) AS w("sequence" bigint, "n" int, "hash" text, "live" boolean)
      JOIN "ChangeValue" v ON v."logId" = log AND v."sequence" = w."sequence" AND v."n" = w."n"
        AND v."hash" = decode(w."hash", 'hex') AND coalesce(v."value", v."remaining") IS NOT NULL
      JOIN "Change" c ON c."logId" = log AND c."sequence" = v."sequence" AND c."n" = v."n"
      -- A row of a whole thing holds the hashes of all its fields.
      JOIN LATERAL (SELECT split_part(c."field", '.', 1) AS "name" WHERE c."field" <> ''
        UNION SELECT key FROM jsonb_each(coalesce(c."after", c."before"))
          WHERE c."field" = '' AND strpos(value::text, w."hash") > 0) f ON true
  LOOP
    fields := fields || coalesce((SELECT jsonb_agg(jsonb_build_object(
        'entity', one."entity", 'entityId', one."entityId", 'field', said, 'after', ''))
      FROM unnest(erase_in_row(one."entity", one."entityId", one."name", one."value", one."live")) AS said), '[]');
    UPDATE "ChangeValue" SET "value" = NULL, "salt" = NULL, "remaining" = NULL, "erasedAt" = coalesce("erasedAt", now())
      WHERE "logId" = log AND "sequence" = one."sequence" AND "n" = one."n" AND "hash" = one."hash";
    UPDATE "SnapshotValue" s SET "value" = NULL, "salt" = NULL, "remaining" = NULL, "erasedAt" = coalesce(s."erasedAt", now())
      FROM "Snapshot" o
      WHERE s."id" = o."id" AND s."part" = o."part" AND coalesce(s."value", s."remaining") IS NOT NULL
        AND CASE WHEN s."path" LIKE '%:%:%'
          THEN coalesce(s."value", s."remaining") = one."value" AND s."path" ~ ('^' || one."entity" || ':' || one."entityId" || ':'
            || one."name" || '($|\.)')
          -- What a rule quotes of the words stands without the spaces around them.
          ELSE o."logId" = log AND btrim(coalesce(s."value", s."remaining")) = btrim(one."value") END;
    GET DIAGNOSTICS copies = ROW_COUNT;
    erased := erased + 1 + copies;
  END LOOP;
  PERFORM set_config('cynllun.erasing', '', true);
  -- From the secret and the hash of what was ready to be sent, the words could be guessed: it is made anew.
  DELETE FROM "Candidate" WHERE "logId" = log;
  INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, erased, now());
  RETURN fields;
END $$;

-- As before; what is left of words of which a passage was erased is found.
CREATE OR REPLACE FUNCTION version_answers(version uuid) RETURNS SETOF "VersionAnswer" LANGUAGE sql STABLE AS $$
  WITH copy AS MATERIALIZED (
    SELECT "logId" AS "planId", "content"::jsonb -> 'plan' AS "plan" FROM "Snapshot" WHERE "id" = version AND "part" = 'plan'
  ), recommendation AS MATERIALIZED (
    SELECT r ->> 'id' AS "id",
      row_number() OVER (ORDER BY (r ->> 'position')::float8, r ->> 'id' COLLATE "C") AS "number",
      chosen_fields(r, 'id', 'position', 'text', 'priority', 'noActionReason') AS "node"
    FROM copy, jsonb_array_elements("plan" -> 'recommendations') AS r
  ), action AS MATERIALIZED (
    SELECT a ->> 'id' AS "id", (a ->> 'position')::float8 AS "position", a -> 'recommendationIds' AS "answers",
      chosen_fields(a, 'id', 'position', 'title', 'summary', 'description', 'outcome', 'startsOn', 'endsOn')
        || jsonb_build_object('indicators', (
          SELECT coalesce(jsonb_agg(chosen_fields(i, 'id', 'position', 'name', 'unit', 'direction', 'baseline', 'baselineOn',
            'target', 'targetOn')), '[]') FROM jsonb_array_elements(a -> 'indicators') AS i)) AS "node"
    FROM copy, jsonb_array_elements("plan" -> 'actions') AS a
  ), answer AS (
    SELECT r."id", r."number", r."node" AS "recommendation", coalesce(
      (SELECT jsonb_agg(a."node" ORDER BY a."position", a."id" COLLATE "C") FROM action a WHERE a."answers" ? r."id"),
      '[]') AS "actions"
    FROM recommendation r
    UNION ALL
    SELECT a."id", NULL, NULL, jsonb_build_array(a."node") FROM action a
    WHERE NOT EXISTS (SELECT FROM recommendation r WHERE a."answers" ? r."id")
  ), said AS MATERIALIZED (
    SELECT v."path", coalesce(v."value", v."remaining") AS "value", split_part(v."path", ':', 2) AS "id", split_part(v."path", ':', 1) AS "entity",
      split_part(v."path", ':', 3) AS "field"
    FROM "SnapshotValue" v WHERE v."id" = version AND v."part" = 'plan'
  ), found AS MATERIALIZED (
    SELECT w."id" AS "subjectId", s.*
    FROM (SELECT a."id", n."node" ->> 'id' AS "thing" FROM answer a, LATERAL (
        SELECT a."recommendation" UNION ALL SELECT jsonb_array_elements(a."actions")
        UNION ALL SELECT jsonb_array_elements(one -> 'indicators') FROM jsonb_array_elements(a."actions") AS one
      ) AS n("node") WHERE n."node" IS NOT NULL) w
    JOIN said s ON s."id" = w."thing"
    WHERE (s."entity", split_part(s."field", '.', 1)) IN (('recommendation', 'text'), ('recommendation', 'noActionReason'),
        ('action', 'title'), ('action', 'summary'), ('action', 'description'), ('action', 'outcome'),
        ('indicator', 'name'), ('indicator', 'unit'))
      AND split_part(s."field", '.', 2) IN ('', 'en', 'cy')
  )
  SELECT version, a."id"::uuid, c."planId", jsonb_build_object('language', c."plan" -> 'draftingLanguage',
      'number', a."number", 'recommendation', a."recommendation", 'actions', a."actions"),
    f."paths", coalesce(f."words", ''), coalesce(f."askedEn", ''), coalesce(f."askedCy", '')
  FROM answer a CROSS JOIN copy c LEFT JOIN LATERAL (
    SELECT array_agg("path" ORDER BY "path" COLLATE "C") AS "paths",
      for_search(string_agg("value", ' ' ORDER BY "path" COLLATE "C")) AS "words",
      for_search(max("value") FILTER (WHERE "entity" = 'recommendation' AND "field" = 'text.en')) AS "askedEn",
      for_search(max("value") FILTER (WHERE "entity" = 'recommendation' AND "field" = 'text.cy')) AS "askedCy"
    FROM found WHERE "subjectId" = a."id") f ON true
$$;

-- That a person was erased, or somebody of whom only an address was known: by whom, and the words of the agreement to keep what
-- they said; empty where that was erased too.
CREATE TABLE "PersonErasure" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "byPersonId" UUID,
    "consent" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonErasure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PersonErasure_personId_idx" ON "PersonErasure"("personId");
CREATE INDEX "PersonErasure_byPersonId_idx" ON "PersonErasure"("byPersonId");
ALTER TABLE "PersonErasure" ADD CONSTRAINT "PersonErasure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PersonErasure" ADD CONSTRAINT "PersonErasure_byPersonId_fkey" FOREIGN KEY ("byPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT make_appended('PersonErasure');
