import type { Contributions } from '@cynllun/domain/consultation/consultation';
import { releasedEasyReads } from '@cynllun/domain/consultation/easy-read';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import {
  inNumbers,
  inNumbersAbout,
  saidAndDone,
  type AboutInNumbers,
  type InNumbers,
  type SaidAndDone,
} from '@cynllun/domain/consultation/you-said';
import type { Text } from '@cynllun/domain/text/text';
import { readCopy } from '../consultation/copies.ts';
import { describedChanges, knownBy, type DescribedChange } from '../consultation/described-changes.ts';
import { readSenders } from '../consultation/senders.ts';
import { readShownChanges } from '../consultation/shown-changes.ts';
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

/** What was said and released, with what was changed in the plan, as far as its own copy shows that. */
export interface ShownSaid extends SaidAndDone {
  readonly changes: readonly DescribedChange[];
  /** More was changed than is shown. */
  readonly changedElsewhere: boolean;
}

/** *You said, we did*: what was said and released, with what became of it. */
export interface Outcomes {
  readonly way: WayIn;
  readonly copy: OpenedCopy;
  readonly numbers: InNumbers;
  /** Of each thing that was commented on. */
  readonly about: readonly AboutInNumbers[];
  readonly unheard: readonly UnheardGroup[];
  readonly said: readonly ShownSaid[];
  /** Where what was said at a meeting was said, by the meeting's id. */
  readonly meetings: Contributions['meetings'];
  /** Easy-read versions of it, that a second person has released. */
  readonly easyReads: Contributions['easyReads'];
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
  const { comments, planId } = contributions;
  const { consultationId, contributionsId } = way;
  const changes = await readShownChanges(sql, { consultationId, contributionsId, planId, comments });
  const known = knownBy(copy);
  const numbers = inNumbers(contributions, senderOf);
  const heard = new Set<string>(numbers.groups.map(({ of }) => of));
  return {
    way,
    copy,
    numbers,
    about: inNumbersAbout(contributions),
    unheard: groups.filter(({ group }) => !heard.has(group)),
    said: saidAndDone(contributions).map((one) => {
      const of = changes.get(one.answer.id);
      return {
        ...one,
        changes: describedChanges(known, of).shown,
        changedElsewhere: (of?.all.length ?? 0) > (of?.shown.length ?? 0),
      };
    }),
    meetings: contributions.meetings,
    easyReads: releasedEasyReads(contributions.easyReads),
  };
}
