import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg from 'pg';
import { VERSION } from './generate.ts';

/**
 * The limit: the same rows by hand-written SQL, one statement a read, behind Node's own HTTP server. No access checks,
 * no change record, no conflict check. It compresses as ours does.
 */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });

const portfolio = `
  SELECT coalesce(json_agg(row_to_json(t)), '[]')::text AS json FROM (
    SELECT p."id", r."name", o."nameEn", o."nameCy", r."draftReportMeetingOn", r."presentedOn", r."publishedOn",
      r."handoverOn", (SELECT count(*) FROM "Action" a WHERE a."planId" = p."id") AS "actions",
      (SELECT count(*) FROM "Action" a WHERE a."planId" = p."id" AND a."endsOn" IS NULL) AS "withoutEnd",
      (SELECT count(*) FROM "Indicator" i JOIN "Action" a ON a."id" = i."actionId" WHERE a."planId" = p."id")
        AS "indicators",
      (SELECT coalesce(sum(c."amount"), 0) FROM "CostLine" c JOIN "Action" a ON a."id" = c."actionId"
        WHERE a."planId" = p."id") AS "cost"
    FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId" JOIN "Organisation" o ON o."id" = r."authorityId"
    ORDER BY r."presentedOn", p."id" LIMIT 50) t`;

const plan = `
  SELECT row_to_json(t)::text AS json FROM (
    SELECT p.*, row_to_json(r) AS "review",
      (SELECT json_agg(row_to_json(c) ORDER BY c."position") FROM "Recommendation" c WHERE c."planId" = p."id")
        AS "recommendations",
      (SELECT json_agg(row_to_json(a) ORDER BY a."position") FROM (
        SELECT a.*,
          (SELECT json_agg(l."recommendationId") FROM "ActionRecommendation" l WHERE l."actionId" = a."id")
            AS "recommendationIds",
          (SELECT json_agg(row_to_json(i) ORDER BY i."position") FROM "Indicator" i WHERE i."actionId" = a."id")
            AS "indicators",
          (SELECT json_agg(row_to_json(k) ORDER BY k."position") FROM "CostLine" k WHERE k."actionId" = a."id")
            AS "costLines"
        FROM "Action" a WHERE a."planId" = p."id") a) AS "actions"
    FROM "Plan" p JOIN "Review" r ON r."id" = p."reviewId" WHERE p."id" = $1) t`;

const version = `
  SELECT json_build_object('version', row_to_json(v), 'parts', (SELECT json_agg(json_build_object('part', s."part",
      'content', s."content"::json, 'values', (SELECT json_object_agg(w."path", w."value") FROM "SnapshotValue" w
        WHERE w."id" = s."id" AND w."part" = s."part"))) FROM "Snapshot" s WHERE s."id" = v."id"))::text AS json
  FROM "Version" v WHERE v."planId" = $1 AND v."number" = ${VERSION}`;

const contribute = `
  SELECT json_build_object('consultation', row_to_json(c), 'window', (SELECT row_to_json(w) FROM "ConsultationWindow" w
      WHERE w."consultationId" = c."id" ORDER BY w."number" DESC LIMIT 1), 'authority', o."nameEn",
    'copy', (SELECT json_build_object('number', k."number", 'content', s."content"::json, 'values',
        (SELECT json_object_agg(v."path", v."value") FROM "SnapshotValue" v WHERE v."id" = k."id"))
      FROM "ConsultationCopy" k JOIN "Snapshot" s ON s."id" = k."id"
      WHERE k."consultationId" = c."id" ORDER BY k."number" DESC LIMIT 1))::text AS json
  FROM "InvitationLink" l JOIN "Invitation" i ON i."id" = l."invitationId" JOIN "Consultation" c ON c."id" = i."consultationId"
    JOIN "Plan" p ON p."id" = c."planId" JOIN "Review" r ON r."id" = p."reviewId" JOIN "Organisation" o ON o."id" = r."authorityId"
  WHERE l."secretHash" = decode($1, 'hex')`;

const answers = `
  SELECT json_build_object('total', (SELECT count(*) FROM "VersionAnswer" a WHERE a."words" LIKE '%' || $1 || '%'),
    'answers', coalesce(json_agg(row_to_json(t)), '[]'))::text AS json FROM (
    SELECT a."planId", v."number", o."nameEn", o."nameCy", r."name", a."content",
      (SELECT json_object_agg(s."path", s."value") FROM "SnapshotValue" s
        WHERE s."id" = a."versionId" AND s."part" = 'plan' AND s."path" = ANY (a."paths")) AS "values"
    FROM "VersionAnswer" a JOIN "Version" v ON v."id" = a."versionId" JOIN "Plan" p ON p."id" = a."planId"
      JOIN "Review" r ON r."id" = p."reviewId" JOIN "Organisation" o ON o."id" = r."authorityId"
    WHERE a."words" LIKE '%' || $1 || '%' ORDER BY a."versionId" DESC, a."subjectId" LIMIT 20) t`;

async function change(actionId: string, costLineId: string, words: string): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE "Action" SET "description" = $2 WHERE "id" = $1', [actionId, words]);
    await client.query(
      `INSERT INTO "CostLine" ("id", "actionId", "position", "purpose", "amount") VALUES ($1, $2, 1, $3, 100)`,
      [costLineId, actionId, words],
    );
    await client.query('COMMIT');
    return '{"ok":true}';
  } finally {
    client.release();
  }
}

async function answer(url: URL): Promise<string> {
  const of = (name: string) => url.searchParams.get(name) ?? '';
  if (url.pathname === '/portfolio') return (await pool.query<{ json: string }>(portfolio)).rows[0]?.json ?? '';
  if (url.pathname === '/plan') return (await pool.query<{ json: string }>(plan, [of('id')])).rows[0]?.json ?? '';
  if (url.pathname === '/version')
    return (await pool.query<{ json: string }>(version, [of('plan')])).rows[0]?.json ?? '';
  if (url.pathname === '/contribute')
    return (await pool.query<{ json: string }>(contribute, [of('link')])).rows[0]?.json ?? '';
  if (url.pathname === '/answers')
    return (await pool.query<{ json: string }>(answers, [of('words')])).rows[0]?.json ?? '';
  return change(of('action'), of('costLine'), of('words'));
}

const compress = promisify<string, Buffer>(gzip);

const server = createServer((request, response) => {
  answer(new URL(request.url ?? '/', 'http://localhost')).then(
    async (body) => {
      response.setHeader('content-type', 'application/json');
      if (body.length < 1_400) return response.end(body);
      return response.setHeader('content-encoding', 'gzip').end(await compress(body));
    },
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
