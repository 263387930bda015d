-- What the application's own role may do, given again after every migration. __APP_ROLE__ is its quoted name.
GRANT USAGE ON SCHEMA public TO __APP_ROLE__;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO __APP_ROLE__;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO __APP_ROLE__;

-- The change log: written once, never altered; words erased only through the one audited function.
REVOKE UPDATE, DELETE, TRUNCATE ON "ChangeWrite", "Change", "ChangeValue", "Erasure" FROM __APP_ROLE__;
REVOKE INSERT ON "Erasure" FROM __APP_ROLE__;
REVOKE DELETE, TRUNCATE ON "ChangeLog" FROM __APP_ROLE__;
GRANT EXECUTE ON FUNCTION erase_values(uuid, jsonb, uuid, text, uuid) TO __APP_ROLE__;
GRANT EXECUTE ON FUNCTION erase_words(uuid, text[], jsonb, jsonb, uuid, text, uuid) TO __APP_ROLE__;
GRANT EXECUTE ON FUNCTION erase_left(regclass, text[], uuid, text, uuid) TO __APP_ROLE__;
GRANT EXECUTE ON FUNCTION erase_file(uuid, uuid, text, uuid) TO __APP_ROLE__;

-- What is only ever added to, as make_appended() has it.
DO $$
DECLARE
  appended regclass;
BEGIN
  FOR appended IN SELECT tgrelid FROM pg_trigger WHERE tgname = 'appended' LOOP
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM %s', appended, $role$__APP_ROLE__$role$);
  END LOOP;
END $$;

-- How many times someone's roles have changed is a trigger's to say.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "RolesVersion" FROM __APP_ROLE__;

-- Which migrations stand is the owner's to say.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON "_prisma_migrations" FROM __APP_ROLE__;

-- What may be entered in logs afterwards is a migration's to say.
REVOKE INSERT, UPDATE, TRUNCATE ON "UnloggedEvent", "UnloggedName", "RetiredConsultationEvent" FROM __APP_ROLE__;

-- What pg-boss keeps of jobs: the application puts them in and takes them out, and makes no table or queue.
GRANT USAGE ON SCHEMA jobs TO __APP_ROLE__;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA jobs TO __APP_ROLE__;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA jobs TO __APP_ROLE__;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA jobs TO __APP_ROLE__;
