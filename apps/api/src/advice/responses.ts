import { can } from '@cynllun/domain/access/access';
import type { InspectorateAgreement } from '@cynllun/domain/advice/advice';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { readSnapshots } from '../core/snapshot/stored-snapshot.ts';
import type { Organisation } from '../generated/prisma/client.ts';
import { planAsAccess } from '../plan/allow-on-plan.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { openText, type ResponseContent } from './text-content.ts';

/** That an inspectorate agreed to a response, as whoever reads the response is told. */
export interface ResponseAgreement extends Pick<InspectorateAgreement, 'on' | 'letter'> {
  readonly organisation: Organisation;
}

/** A written response that was issued, with what it says: all that anyone but the reviewers ever has of advice. */
export interface IssuedResponse extends ResponseContent {
  readonly id: string;
  readonly planId: string;
  /** The number of the version that it is about. */
  readonly version: number;
  /** 1 for the first response to the version. */
  readonly number: number;
  readonly on: string;
  /** Hex. */
  readonly hash: string;
  readonly at: Date;
  readonly by: NamedPerson | null;
  readonly agreements: readonly ResponseAgreement[];
  /** The response that stands in its place; null where it stands. */
  readonly supersededById: string | null;
}

interface Row extends Omit<IssuedResponse, keyof ResponseContent | 'at' | 'by' | 'supersededById' | 'planId'> {
  readonly at: string;
  readonly personId: string | null;
  readonly people: readonly NamedPerson[];
}

/** SQL: the responses on versions of the plan `$1` that were issued, each with its write and those who agreed to it. */
const responsesSql = `
  SELECT r."id", a."version", r."number", r."on"::text, r."hash", w."at", w."personId",
    ${storedPlan.namedPeopleSql('$1::uuid', 'SELECT w."personId"')} AS "people",
    (SELECT coalesce(json_agg(json_build_object('organisation', row_to_json(o), 'on', g."on", 'letter', g."letter")
        ORDER BY o."nameEn", o."id"), '[]')
      FROM "InspectorateAgreement" g JOIN "Organisation" o ON o."id" = g."organisationId"
      WHERE g."adviceTextId" = t."id" AND g."textHash" = r."hash") AS "agreements"
  FROM "Advice" a JOIN "AdviceText" t ON t."adviceId" = a."id" JOIN "WrittenResponse" r ON r."adviceTextId" = t."id"
  JOIN "Change" c ON c."logId" = a."id" AND c."entityId" = r."id" AND c."field" = ''
  JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence"
  WHERE a."planId" = $1::uuid ORDER BY a."version", r."number"`;

/**
 * The written responses to versions of a plan that were issued, from the copies that are kept of them. Of advice that is not
 * issued nothing is looked at.
 * @returns null where the viewer may read none
 */
export async function readResponses(context: Context, planId: string): Promise<readonly IssuedResponse[] | null> {
  const { sql, viewer } = context;
  const plan = await planAsAccess(context, planId);
  if (plan === null || can(viewer, 'response.read', plan) !== 'allowed') return null;
  const rows = await sql.$queryRawUnsafe<Row[]>(responsesSql, planId);
  const snapshots = await readSnapshots(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map(({ people, personId, ...row }) => {
    const snapshot = snapshots.find(({ id }) => id === row.id);
    if (snapshot === undefined) throw new Error(`Nothing is kept of the response ${row.id}`);
    const later = rows.find((one) => one.version === row.version && one.number === row.number + 1);
    return {
      ...row,
      ...openText(snapshot),
      planId,
      at: new Date(row.at),
      by: people.find(({ id }) => id === personId) ?? null,
      supersededById: later?.id ?? null,
    };
  });
}
