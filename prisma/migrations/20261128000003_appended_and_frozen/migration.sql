-- What Prisma's schema cannot say: things that are only ever added, things that are frozen, words erased one by one.

-- Whether this is an erasure by erase_values(), which runs as the tables' owner: the setting alone anyone could make.
CREATE FUNCTION is_erasing(of regclass) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('cynllun.erasing', true), '') = 'yes'
    AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = of), 'MEMBER')
$$;

CREATE FUNCTION refuse_unless_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_erasing(TG_RELID) THEN RETURN NEW; END IF;
  RAISE EXCEPTION '"%" is only ever added to: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

-- From here on rows of this table are added, and never changed or removed.
CREATE FUNCTION make_appended(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER appended BEFORE UPDATE OR DELETE ON %I
    FOR EACH ROW EXECUTE FUNCTION refuse_unless_erasing()', name);
  EXECUTE format('CREATE OR REPLACE TRIGGER immutable BEFORE TRUNCATE ON %I
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
END $$;

CREATE FUNCTION is_appended(name text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = format('%I', name)::regclass AND tgname = 'appended')
$$;

-- Whether a row of a table, or what it belongs to, is frozen. Its trigger names the table of what it belongs to.
CREATE FUNCTION is_frozen(name text, thing jsonb) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  above text;
  owner jsonb;
BEGIN
  IF coalesce((thing ->> 'isFrozen')::boolean, false) THEN RETURN true; END IF;
  SELECT convert_from(substring(tgargs FROM 1 FOR length(tgargs) - 1), 'UTF8') INTO above FROM pg_trigger
    WHERE tgrelid = format('%I', name)::regclass AND tgname = 'freezable' AND tgnargs = 1;
  IF above IS NULL THEN RETURN false; END IF;
  EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t."id" = $1', above) INTO owner
    USING (thing ->> (lower(left(above, 1)) || substr(above, 2) || 'Id'))::uuid;
  RETURN is_frozen(above, owner);
END $$;

CREATE FUNCTION refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP <> 'INSERT' AND is_frozen(TG_TABLE_NAME, to_jsonb(OLD)))
    OR (TG_OP <> 'DELETE' AND is_frozen(TG_TABLE_NAME, to_jsonb(NEW) - 'isFrozen')) THEN
    IF TG_OP <> 'UPDATE' OR NOT is_erasing(TG_RELID) THEN
      RAISE EXCEPTION 'This of "%" is frozen: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

-- From here on a row of this table whose "isFrozen" is set stays as it is. With `belongs_to`, a table of things (or of
-- their links) that belong to rows of another freezable table by its "…Id" column: they freeze with those, and none
-- is added to what is frozen.
CREATE FUNCTION make_freezable(name text, belongs_to text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER freezable BEFORE INSERT OR UPDATE OR DELETE ON %I
    FOR EACH ROW EXECUTE FUNCTION refuse_frozen(%s)', name, coalesce(quote_literal(belongs_to), ''));
  EXECUTE format('CREATE OR REPLACE TRIGGER immutable BEFORE TRUNCATE ON %I
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
END $$;

-- Takes words out of the row of a thing that nothing else can change. Returns the fields that said them.
CREATE FUNCTION erase_in_row(entity text, thing_id uuid, field text, words text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  name text := upper(left(entity, 1)) || substr(entity, 2);
  thing jsonb;
  said jsonb;
  parts text[];
BEGIN
  IF to_regclass(format('%I', name)) IS NULL THEN RETURN '{}'; END IF;
  EXECUTE format('SELECT to_jsonb(t) FROM %I t WHERE t."id" = $1', name) INTO thing USING thing_id;
  IF thing IS NULL OR NOT (is_appended(name) OR is_frozen(name, thing)) THEN RETURN '{}'; END IF;
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

-- Erases chosen words of a log, each named by its "sequence", "n" and "hash" (hex), and says so in "Erasure". Change
-- rows, and with them the hash chain, stay as they are: they hold only SHA-256(salt, words), and the salt goes too.
-- Where a thing was appended or frozen the words go from its own row as well: those fields are returned.
DROP FUNCTION erase_values(uuid, bigint[], uuid, text, uuid);
CREATE FUNCTION erase_values(log uuid, chosen jsonb, by_person uuid, why text, erasure uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  one record;
  erased integer := 0;
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
    erased := erased + 1;
  END LOOP;
  PERFORM set_config('cynllun.erasing', '', true);
  INSERT INTO "Erasure" ("id", "personId", "reason", "values", "at") VALUES (erasure, by_person, why, erased, now());
  RETURN fields;
END $$;
REVOKE ALL ON FUNCTION erase_values(uuid, jsonb, uuid, text, uuid) FROM PUBLIC;

-- What happened to a plan was immutable altogether; its words can be erased like any others.
DROP TRIGGER immutable ON "PlanEvent";
SELECT make_appended('PlanEvent');
