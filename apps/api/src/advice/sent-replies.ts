import { can } from '@cynllun/domain/access/access';
import type { ErasedWords } from '@cynllun/domain/history/root-at';
import type { NamedPerson } from '../core/aggregate/stored-aggregate.ts';
import type { Context } from '../core/context.ts';
import { readSnapshots } from '../core/snapshot/stored-snapshot.ts';
import { planAsAccess } from '../plan/allow-on-plan.ts';
import { storedPlan } from '../plan/stored-plan.ts';
import { openReplies, type SentReply } from './reply-content.ts';

/** Replies that were sent to the reviewers, with what they said then. */
export interface RepliesSent {
  readonly id: string;
  readonly number: number;
  readonly on: string;
  /** Hex. */
  readonly hash: string;
  readonly at: Date;
  readonly by: NamedPerson | null;
  readonly replies: readonly SentReply[];
  readonly erased: readonly ErasedWords[];
}

interface Row extends Pick<RepliesSent, 'id' | 'number' | 'on' | 'hash'> {
  readonly at: string;
  readonly personId: string | null;
  readonly people: readonly NamedPerson[];
}

const sentSql = `
  SELECT r."id", r."number", r."on"::text, r."hash", w."at", w."personId",
    ${storedPlan.namedPeopleSql('$1::uuid', 'SELECT w."personId"')} AS "people"
  FROM "ReplySending" r JOIN "Change" c ON c."logId" = $1::uuid AND c."entityId" = r."id" AND c."field" = ''
  JOIN "ChangeWrite" w ON w."logId" = c."logId" AND w."sequence" = c."sequence"
  WHERE r."planId" = $1::uuid ORDER BY r."number"`;

/** The replies of a plan as they were sent, in order; null where the viewer may read none. */
export async function readSentReplies(context: Context, planId: string): Promise<readonly RepliesSent[] | null> {
  const { sql, viewer } = context;
  const plan = await planAsAccess(context, planId);
  if (plan === null || can(viewer, 'response.read', plan) !== 'allowed') return null;
  const rows = await sql.$queryRawUnsafe<Row[]>(sentSql, planId);
  const snapshots = await readSnapshots(
    sql,
    rows.map(({ id }) => id),
  );
  return rows.map(({ people, personId, ...row }) => {
    const snapshot = snapshots.find(({ id }) => id === row.id);
    if (snapshot === undefined) throw new Error(`Nothing is kept of the replies ${row.id}`);
    const by = people.find(({ id }) => id === personId) ?? null;
    return { ...row, ...openReplies(snapshot), at: new Date(row.at), by };
  });
}
