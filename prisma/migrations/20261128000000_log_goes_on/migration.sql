-- A log only goes on, whoever writes: by one sequence at a time, and what one transaction wrote no other adds to.
CREATE TRIGGER goes_on BEFORE UPDATE ON "ChangeLog" FOR EACH ROW
  WHEN (NEW."sequence" NOT IN (OLD."sequence", OLD."sequence" + 1)
    OR NEW."id" <> OLD."id" OR NEW."kind" <> OLD."kind")
  EXECUTE FUNCTION refuse_change();

-- A write takes a sequence that its log has reached. Asked when the transaction ends: the two come by one statement.
CREATE FUNCTION require_taken_sequence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."sequence" > coalesce((SELECT "sequence" FROM "ChangeLog" WHERE "id" = NEW."logId"), 0) THEN
    RAISE EXCEPTION 'The log has not taken sequence %', NEW."sequence" USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER taken_sequence AFTER INSERT ON "ChangeWrite" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_taken_sequence();

-- Asked when the transaction ends: the write and the head come by one statement, in no order.
CREATE FUNCTION require_head_of_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "ChangeWrite"
                 WHERE "logId" = NEW."id" AND "sequence" = NEW."sequence" AND "hash" = NEW."head") THEN
    RAISE EXCEPTION 'The head of a log is the hash of its last write' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER head_of_write AFTER UPDATE OF "head" ON "ChangeLog" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION require_head_of_write();

-- Rows and words come with their write, in its transaction.
CREATE FUNCTION require_own_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT "logId", "sequence" FROM added) a
             JOIN "ChangeWrite" w ON w."logId" = a."logId" AND w."sequence" = a."sequence"
             WHERE w.xmin <> pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION '"%" takes nothing under an older write', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER own_write AFTER INSERT ON "Change" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION require_own_write();
CREATE TRIGGER own_write AFTER INSERT ON "ChangeValue" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION require_own_write();
