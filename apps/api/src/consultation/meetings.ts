import { randomUUIDv7 } from 'node:crypto';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { ConsultationMeeting, Contributions } from '@cynllun/domain/consultation/consultation';
import { meetingSchema, passageSchema } from '@cynllun/domain/consultation/forms';
import { isConcern } from '@cynllun/domain/consultation/triage';
import type { Plan } from '@cynllun/domain/plan/plan';
import { passageIn } from '@cynllun/domain/consultation/passage';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { writeToAggregate, type AggregateWrite } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { planReader } from '../plan/plan-reader.ts';
import { withReferences } from '../plan/references.ts';
import { putContributionFacts } from './act-on-comment.ts';
import { consultationsAsAccess, mayOnConsultation } from './read-consultation.ts';
import { storedContributions } from './stored-consultation.ts';

/** A meeting, with the passages of its minute that are comments by now. */
export interface RecordedMeeting {
  readonly meeting: ConsultationMeeting;
  readonly passages: readonly { readonly commentId: string; readonly start: number; readonly end: number }[];
}

export interface Meetings {
  readonly consultationId: string;
  /** Of the consultation. */
  readonly number: number;
  readonly meetings: readonly RecordedMeeting[];
  readonly actions: Plan['actions'];
}

interface Root {
  readonly id: string;
  readonly planId: string;
  readonly number: number;
}

async function rootOf({ sql }: Context, consultationId: string): Promise<Root | null> {
  const [row] = await sql.$queryRaw<Root[]>`
    SELECT b."id", b."planId", c."number" FROM "Contributions" b JOIN "Consultation" c ON c."id" = b."consultationId"
    WHERE c."id" = ${consultationId}::uuid`;
  return row ?? null;
}

/** The meetings that were recorded of a consultation; null where the viewer may record none. */
export async function readMeetings(context: Context, consultationId: string): Promise<Meetings | null> {
  const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
  if (subject === undefined || !mayOnConsultation(context, 'consultation.record', subject)) return null;
  const root = await rootOf(context, consultationId);
  const contributions = root && (await readWhole<Contributions>(context.sql, storedContributions, root.id));
  const plan = root && (await planReader(context.sql).read(root.planId));
  if (root === null || contributions === null || plan === null) return null;
  // What somebody fears for has left ordinary view: of its passage nothing is told.
  const comments = contributions.comments.filter((comment) => !isConcern(comment));
  return {
    consultationId,
    number: root.number,
    actions: withReferences(plan).actions,
    meetings: contributions.meetings.map((meeting) => ({
      meeting,
      passages: comments.flatMap(({ id: commentId, meetingId, passageStart, passageEnd }) =>
        meetingId === meeting.id && passageStart !== null && passageEnd !== null
          ? [{ commentId, start: passageStart, end: passageEnd }]
          : [],
      ),
    })),
  };
}

/** Adds what an officer records, once they may. */
async function record(
  context: Context,
  { consultationId, requestId }: { readonly consultationId: string; readonly requestId: string },
  make: (contributions: Contributions, write: AggregateWrite) => Promise<readonly Edit[]> | readonly Edit[],
): Promise<void> {
  const root = await rootOf(context, consultationId);
  if (root === null) throw new NotFoundError();
  await writeToAggregate(context, storedContributions, { rootId: root.id, requestId }, async (write) => {
    const { subject } = write.access;
    if (subject.kind !== 'consultation') throw new NotFoundError();
    allow(write.viewer, 'consultation.record', subject);
    const contributions = await readWhole<Contributions>(write.tx, storedContributions, root.id);
    if (contributions === null) throw new NotFoundError();
    await applyEdits(write, await make(contributions, write), 'caller');
    await putContributionFacts(context, write);
  });
}

export interface RecordMeeting {
  readonly consultationId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  readonly body: string;
  readonly on: string;
  readonly place: string;
  readonly language: string | null;
  readonly minute: string;
  readonly groups: readonly { readonly group: string | null; readonly count: number | null }[];
}

/**
 * Records a meeting at which people were heard, with its minute as it was written.
 * @throws ExpectedFailure naming a field, or `groups.0.count`
 */
export async function recordMeeting(context: Context, input: RecordMeeting): Promise<void> {
  const { groups, ...held } = checked(meetingSchema(context.today()), input);
  await record(context, input, ({ id: parentId }, { viewer }) => {
    const id = randomUUIDv7();
    const fields = { ...held, personId: viewer?.personId ?? null };
    return [
      { kind: 'add', entity: 'consultationMeeting', id, parentId, fields },
      ...groups.map((one): Edit => ({
        kind: 'add',
        entity: 'meetingGroup',
        id: randomUUIDv7(),
        parentId: id,
        fields: { ...one },
      })),
    ];
  });
}

export interface SplitMinute {
  readonly consultationId: string;
  readonly meetingId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** In UTF-16 units of the minute. */
  readonly start: number;
  readonly end: number;
  readonly about: string | null;
  readonly aboutId: string;
  readonly kind: string | null;
  readonly group: string | null;
}

/**
 * Makes a passage of a minute a comment, which keeps where it stands there. It is entered by whoever does so, and somebody else
 * releases it.
 * @throws ExpectedFailure naming a field, or `end` where no word is chosen
 */
export async function splitMinute(context: Context, input: SplitMinute): Promise<void> {
  const { start, end, ...passage } = checked(passageSchema, input);
  await record(context, input, async (contributions, { tx, viewer }) => {
    const meeting = contributions.meetings.find(({ id }) => id === input.meetingId);
    if (meeting === undefined) throw new NotFoundError();
    const chosen = passageIn(meeting.minute, start, end);
    if (chosen === null) throw invalid('end', 'required');
    const [copy] = await tx.$queryRaw<{ number: number }[]>`
      SELECT max("number") AS "number" FROM "ConsultationCopy" WHERE "consultationId" = ${input.consultationId}::uuid`;
    const fields = {
      ...passage,
      words: chosen.words,
      passageStart: chosen.start,
      passageEnd: chosen.end,
      meetingId: meeting.id,
      language: meeting.language,
      on: meeting.on,
      way: 'meeting',
      verified: true,
      copy: copy?.number ?? null,
      personId: viewer?.personId ?? null,
    };
    return [{ kind: 'add', entity: 'comment', id: randomUUIDv7(), parentId: contributions.id, fields }];
  });
}
