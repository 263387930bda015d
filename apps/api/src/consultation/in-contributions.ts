import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Viewer } from '@cynllun/domain/access/roles';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Contributions } from '@cynllun/domain/consultation/consultation';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import type { Sql } from '../platform/sql.ts';
import { putContributionFacts } from './act-on-comment.ts';
import type { ConsultationSubject } from './read-consultation.ts';
import { storedContributions } from './stored-consultation.ts';

/** What was contributed to a consultation, with its plan. */
export interface ContributionsRoot {
  readonly id: string;
  readonly planId: string;
  /** Of the consultation. */
  readonly number: number;
}

export async function contributionsOf(sql: Sql, consultationId: string): Promise<ContributionsRoot | null> {
  const [row] = await sql.$queryRaw<ContributionsRoot[]>`
    SELECT b."id", b."planId", c."number" FROM "Contributions" b JOIN "Consultation" c ON c."id" = b."consultationId"
    WHERE c."id" = ${consultationId}::uuid`;
  return row ?? null;
}

interface Adding {
  readonly contributions: Contributions;
  readonly write: AggregateWrite;
  /** The day, and whoever does it. */
  readonly by: { readonly on: string; readonly personId: string | null };
}

/** Goes on if the viewer may do something to what was contributed. @throws ExpectedFailure */
export type Asks = (viewer: Viewer, subject: ConsultationSubject, contributions: Contributions) => void;

/**
 * Adds something to what was contributed, once whoever does it may.
 * @throws ExpectedFailure
 */
export async function inContributions(
  context: Context,
  { consultationId, requestId }: { readonly consultationId: string; readonly requestId: string },
  asks: OperationOn<'consultation'> | Asks,
  make: (adding: Adding) => Promise<readonly Edit[]> | readonly Edit[],
): Promise<void> {
  const root = await contributionsOf(context.sql, consultationId);
  if (root === null) throw new NotFoundError();
  await writeToAggregate(context, storedContributions, { rootId: root.id, requestId }, async (write) => {
    const { subject } = write.access;
    if (subject.kind !== 'consultation') throw new NotFoundError();
    if (typeof asks === 'string') allow(write.viewer, asks, subject as never);
    const contributions = await readWhole<Contributions>(write.tx, storedContributions, root.id);
    if (contributions === null) throw new NotFoundError();
    if (typeof asks === 'function') asks(write.viewer, subject, contributions);
    const by = { on: context.today(), personId: write.viewer?.personId ?? null };
    await applyEdits(write, await make({ contributions, write, by }), 'caller');
    await putContributionFacts(context, write);
  });
}
