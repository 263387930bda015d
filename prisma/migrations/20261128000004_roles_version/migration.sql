-- How many times a person's roles have changed, so that a process which holds them need not be sent them again.
CREATE TABLE "RolesVersion" (
  "personId" UUID NOT NULL,
  "version" BIGINT NOT NULL,
  CONSTRAINT "RolesVersion_pkey" PRIMARY KEY ("personId")
);
ALTER TABLE "RolesVersion" ADD CONSTRAINT "RolesVersion_personId_fkey"
  FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
INSERT INTO "RolesVersion" ("personId", "version") SELECT DISTINCT "personId", 1 FROM "Membership";

-- By the owner's rights: the application reads versions, and cannot set one back.
CREATE FUNCTION raise_roles_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "RolesVersion" SET "version" = "version" + 1 WHERE "personId" = OLD."personId";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "RolesVersion" ("personId", "version") VALUES (NEW."personId", 1)
      ON CONFLICT ("personId") DO UPDATE SET "version" = "RolesVersion"."version" + 1;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION raise_roles_version() FROM PUBLIC;
CREATE TRIGGER roles_version AFTER INSERT OR UPDATE OR DELETE ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION raise_roles_version();

