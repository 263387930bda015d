-- Plans are told when the consultations on them take comments and who is asked. Those that were opened before say so now, at the
-- sequence their logs have: each later write says more.
INSERT INTO "Facts" ("rootId", "logId", "sequence", "facts")
SELECT c."planId", c."id", l."sequence", jsonb_build_object('consultations', jsonb_build_array(jsonb_build_object(
  'id', c."id", 'number', c."number", 'opensOn', w."opensOn", 'closesOn', w."closesOn", 'asked', (
    SELECT coalesce(jsonb_agg(asked."group" ORDER BY asked."group"), '[]') FROM (
      SELECT g."group"::text FROM "InvitedGroup" g WHERE g."consultationId" = c."id" AND g."group" IS NOT NULL
      UNION SELECT i."group"::text FROM "Invitation" i
        WHERE i."consultationId" = c."id" AND i."group" IS NOT NULL AND NOT i."withdrawn") asked))))
FROM "Consultation" c JOIN "ChangeLog" l ON l."id" = c."id" LEFT JOIN LATERAL (
  SELECT x."opensOn", x."closesOn" FROM "ConsultationWindow" x WHERE x."consultationId" = c."id"
  ORDER BY x."number" DESC LIMIT 1) w ON true;
