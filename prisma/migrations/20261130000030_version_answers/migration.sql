-- How others answered: each recommendation of each version that was frozen with the actions that answer it, as searches find
-- it. An action that answers none stands by itself. All of it follows from the version's copy: version_answers() says how.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "VersionAnswer" (
    "versionId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "paths" TEXT[],
    "words" TEXT NOT NULL,
    "askedEn" TEXT NOT NULL,
    "askedCy" TEXT NOT NULL,

    CONSTRAINT "VersionAnswer_pkey" PRIMARY KEY ("versionId","subjectId")
);

CREATE INDEX "VersionAnswer_planId_idx" ON "VersionAnswer"("planId");
CREATE INDEX "VersionAnswer_words_idx" ON "VersionAnswer" USING GIN ("words" gin_trgm_ops);

ALTER TABLE "VersionAnswer" ADD CONSTRAINT "VersionAnswer_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION chosen_fields(node jsonb, VARIADIC names text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(node) WHERE key = ANY (names)
$$;

-- The rows of one version, from its copy: what it holds without words, where the words stand, and the words as searches
-- compare them. Words that were erased are in none of it.
CREATE FUNCTION version_answers(version uuid) RETURNS SETOF "VersionAnswer" LANGUAGE sql STABLE AS $$
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
    SELECT v."path", v."value", split_part(v."path", ':', 2) AS "id", split_part(v."path", ':', 1) AS "entity",
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

-- Erasing takes words out of the copies; so they go from here too, whoever erases.
CREATE FUNCTION erase_from_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "VersionAnswer" a SET "words" = n."words", "askedEn" = n."askedEn", "askedCy" = n."askedCy"
    FROM (SELECT DISTINCT s."id" FROM erased s JOIN "VersionAnswer" o ON o."versionId" = s."id" AND s."path" = ANY (o."paths")
      WHERE s."part" = 'plan') e, LATERAL version_answers(e."id") n
    WHERE a."versionId" = n."versionId" AND a."subjectId" = n."subjectId";
  RETURN NULL;
END $$;
CREATE TRIGGER erased_from_answers AFTER UPDATE ON "SnapshotValue"
  REFERENCING NEW TABLE AS erased FOR EACH STATEMENT EXECUTE FUNCTION erase_from_answers();

INSERT INTO "VersionAnswer" SELECT n.* FROM "Version" v, LATERAL version_answers(v."id") n;

SELECT make_appended('VersionAnswer');
