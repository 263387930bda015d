import type { Sql } from '../../platform/sql.ts';
import type { Write } from '../log/types.ts';

/**
 * What the rules of a root ask about that another log says. A source is that other log; it has one row for each root
 * it says something of.
 */
export interface Facts<F> {
  readonly sources: readonly F[];
  /** The sequences of the sources together. Each only goes up and no source goes, so equal sequences are equal facts. */
  readonly sequence: number;
}

/**
 * Says what a source's rules have to tell of a root, in the write that changed it and under its log's lock. Nothing is
 * written where it is what was said before.
 * @throws where the write has recorded nothing yet: it would take no sequence, and later facts would have the same one
 */
export async function putFacts(
  { tx, log, sequence, changes }: Pick<Write<Sql>, 'tx' | 'log' | 'sequence' | 'changes'>,
  rootId: string,
  facts: object,
): Promise<void> {
  if (changes.length === 0) throw new Error(`Facts of ${log.aggregate.name} that nothing recorded changed`);
  await tx.$executeRaw`
    INSERT INTO "Facts" ("rootId", "logId", "sequence", "facts")
    VALUES (${rootId}::uuid, ${log.id}::uuid, ${sequence}::bigint, ${JSON.stringify(facts)}::jsonb)
    ON CONFLICT ("rootId", "logId") DO UPDATE SET "sequence" = EXCLUDED."sequence", "facts" = EXCLUDED."facts"
    WHERE "Facts"."facts" <> EXCLUDED."facts"`;
}

/** SQL: the facts of a root as one JSON value, `Facts`. `rootId` is the root's id, in SQL. */
export const factsOfRootSql = (rootId: string): string => `(
  SELECT json_build_object('sources', coalesce(json_agg(f."facts" ORDER BY f."logId"), '[]'),
    'sequence', coalesce(sum(f."sequence"), 0))
  FROM "Facts" f WHERE f."rootId" = ${rootId})`;
