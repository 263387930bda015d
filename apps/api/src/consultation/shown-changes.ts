import {
  changesOf,
  isOfContent,
  isShownBy,
  type PlanChange,
  type PlanRecord,
} from '@cynllun/domain/consultation/changes';
import type { Comment } from '@cynllun/domain/consultation/consultation';
import type { Sql } from '../platform/sql.ts';
import { readCopiesByNumber } from './copies.ts';
import { readAnswerChanges } from './plan-changes.ts';

/** What was changed in answer to a comment. */
export interface AnswerChange {
  /** All of it, for the team. */
  readonly all: readonly PlanChange[];
  /** What those who took part are shown of it: what the copy that the comment was made on shows them. */
  readonly shown: readonly PlanChange[];
}
/** By the id of the answer. */
export type AnswerChanges = ReadonlyMap<string, AnswerChange>;

interface Contributed {
  readonly consultationId: string;
  readonly contributionsId: string;
  readonly planId: string;
  readonly comments: readonly Comment[];
}

/** What was changed in answer to what was contributed: read, and as far as it is shown. */
export const readShownChanges = async (
  sql: Sql,
  { consultationId, contributionsId, planId, comments }: Contributed,
): Promise<AnswerChanges> =>
  shownChanges(sql, consultationId, comments, await readAnswerChanges(sql, planId, contributionsId));

/**
 * What became of the fields that were changed in answer to comments. What a comment was answered is shown by what its own copy
 * shows: what a second person released is never more than they saw.
 */
export async function shownChanges(
  sql: Sql,
  consultationId: string,
  comments: readonly Comment[],
  records: ReadonlyMap<string, readonly PlanRecord[]>,
): Promise<AnswerChanges> {
  const answered = comments.flatMap(({ copy, answers }) =>
    answers.flatMap(({ id }) => {
      const of = records.get(id);
      return of === undefined ? [] : [{ id, copy: copy ?? 0, all: changesOf(of.filter(isOfContent)) }];
    }),
  );
  if (answered.length === 0) return new Map();
  const copies = await readCopiesByNumber(sql, consultationId, [...new Set(answered.map(({ copy }) => copy))]);
  return new Map(
    answered.map(({ id, copy: number, all }) => {
      const copy = copies.get(number);
      return [id, { all, shown: copy === undefined ? [] : all.filter((change) => isShownBy(copy, change)) }] as const;
    }),
  );
}
