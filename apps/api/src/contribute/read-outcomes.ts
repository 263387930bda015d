import type { Contributions } from '@cynllun/domain/consultation/consultation';
import { releasedEasyReads } from '@cynllun/domain/consultation/easy-read';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import {
  inNumbers,
  saidAndDone,
  type InNumbers,
  type SaidAndDone,
  type SenderOf,
} from '@cynllun/domain/consultation/you-said';
import type { Text } from '@cynllun/domain/text/text';
import { readCopy } from '../consultation/copies.ts';
import { storedContributions } from '../consultation/stored-consultation.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import type { Sql } from '../platform/sql.ts';
import type { WayIn } from './ways-in.ts';

/** A group that was to be heard, and has not been. */
export interface UnheardGroup {
  readonly group: string;
  /** Who they are, where their kind does not say it. */
  readonly name: Text;
}

/** *You said, we did*: what was said and released, with what became of it. */
export interface Outcomes {
  readonly way: WayIn;
  readonly copy: OpenedCopy;
  readonly numbers: InNumbers;
  readonly unheard: readonly UnheardGroup[];
  readonly said: readonly SaidAndDone[];
  /** Where what was said at a meeting was said, by the meeting's id. */
  readonly meetings: Contributions['meetings'];
  /** Easy-read versions of it, that a second person has released. */
  readonly easyReads: Contributions['easyReads'];
}

export async function readOutcomes(sql: Sql, way: WayIn): Promise<Outcomes> {
  const [copy, contributions, senders, groups] = await Promise.all([
    readCopy(sql, way.copy.id),
    readWhole<Contributions>(sql, storedContributions, way.contributionsId),
    sql.$queryRaw<{ commentId: string; receiptId: string }[]>`
      SELECT k."commentId", k."receiptId" FROM "ReceiptComment" k JOIN "Receipt" q ON q."id" = k."receiptId"
      WHERE q."contributionsId" = ${way.contributionsId}::uuid`,
    sql.$queryRaw<UnheardGroup[]>`
      SELECT "group"::text, "name" FROM "InvitedGroup"
      WHERE "consultationId" = ${way.consultationId}::uuid AND "group" IS NOT NULL ORDER BY "position", "id"`,
  ]);
  if (contributions === null) throw new NotFoundError();
  const receiptOf = new Map(senders.map(({ commentId, receiptId }) => [commentId, receiptId]));
  const sender: SenderOf = ({ id, invitationId, statementId }) =>
    invitationId || (receiptOf.get(id) ?? statementId ?? id);
  const numbers = inNumbers(contributions, sender);
  const heard = new Set<string>(numbers.groups.map(({ of }) => of));
  return {
    way,
    copy,
    numbers,
    unheard: groups.filter(({ group }) => !heard.has(group)),
    said: saidAndDone(contributions),
    meetings: contributions.meetings,
    easyReads: releasedEasyReads(contributions.easyReads),
  };
}
