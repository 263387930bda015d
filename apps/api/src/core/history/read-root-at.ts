import type { RootNode } from '@cynllun/domain/aggregate/aggregate';
import { rootAt, type PastRoot } from '@cynllun/domain/history/root-at';
import type { Sql } from '../../platform/sql.ts';
import type { NamedPerson, StoredAggregate } from '../aggregate/stored-aggregate.ts';
import { readComparison, type MomentSelector } from './read-comparison.ts';
import { readHistory } from './read-history.ts';

/** A root as it stood at a moment. */
export interface RootAt<R extends RootNode = RootNode> extends PastRoot<R> {
  /** When its last write was made; null before the first. */
  readonly at: Date | null;
  /** Who wrote that; empty where nobody did. */
  readonly by: readonly NamedPerson[];
}

/** Reads a root as it stood at a moment, by two statements: what its log says of the time since is taken back from `now`. */
export async function readRootAt<R extends RootNode>(
  sql: Sql,
  stored: StoredAggregate,
  now: R,
  moment: MomentSelector,
): Promise<RootAt<R>> {
  const { from, things } = await readComparison(sql, stored.aggregate, now.id, {
    from: moment,
    to: { sequence: now.sequence },
    thingId: null,
  });
  return {
    ...rootAt(stored.aggregate, now, things, from.sequence),
    at: from.at,
    by: await writersOf(sql, stored, now.id, from.sequence),
  };
}

async function writersOf(
  sql: Sql,
  stored: StoredAggregate,
  rootId: string,
  sequence: number,
): Promise<readonly NamedPerson[]> {
  const nothingElse = { personId: null, thingId: null, field: null, since: null, notBy: null };
  const { writes } = await readHistory(sql, stored, rootId, { ...nothingElse, before: sequence + 1, first: 1 });
  const [last] = writes;
  if (last === undefined) return [];
  return last.authors.length > 0 || last.by === null ? last.authors : [last.by];
}
