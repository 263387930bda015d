import type { Contributions } from '@cynllun/domain/consultation/consultation';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import { inNumbers, saidAndDone, type InNumbers, type SaidAndDone } from '@cynllun/domain/consultation/you-said';
import type { Text } from '@cynllun/domain/text/text';
import { readCopy } from '../consultation/copies.ts';
import { readSenders } from '../consultation/senders.ts';
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
}

export async function readOutcomes(sql: Sql, way: WayIn): Promise<Outcomes> {
  const [copy, contributions, { senderOf }, groups] = await Promise.all([
    readCopy(sql, way.copy.id),
    readWhole<Contributions>(sql, storedContributions, way.contributionsId),
    readSenders(sql, way.contributionsId),
    sql.$queryRaw<UnheardGroup[]>`
      SELECT "group"::text, "name" FROM "InvitedGroup"
      WHERE "consultationId" = ${way.consultationId}::uuid AND "group" IS NOT NULL ORDER BY "position", "id"`,
  ]);
  if (contributions === null) throw new NotFoundError();
  const numbers = inNumbers(contributions, senderOf);
  const heard = new Set<string>(numbers.groups.map(({ of }) => of));
  return {
    way,
    copy,
    numbers,
    unheard: groups.filter(({ group }) => !heard.has(group)),
    said: saidAndDone(contributions),
    meetings: contributions.meetings,
  };
}
