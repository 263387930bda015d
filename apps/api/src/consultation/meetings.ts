import { randomUUIDv7 } from 'node:crypto';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { ConsultationMeeting, Contributions } from '@cynllun/domain/consultation/consultation';
import { meetingSchema } from '@cynllun/domain/consultation/forms';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Context } from '../core/context.ts';
import { checked } from '../core/log/failure.ts';
import { readWhole } from '../core/read/read-whole.ts';
import { planReader } from '../plan/plan-reader.ts';
import { withReferences } from '../plan/references.ts';
import { contributionsOf, inContributions } from './in-contributions.ts';
import { passagesOf, questionsPut, type Passage } from './passages.ts';
import { consultationsAsAccess, mayOnConsultation } from './read-consultation.ts';
import { storedContributions } from './stored-consultation.ts';

/** A meeting, with the passages of its minute that are comments by now. */
export interface RecordedMeeting {
  readonly meeting: ConsultationMeeting;
  readonly passages: readonly Passage[];
}

export interface Meetings {
  readonly consultationId: string;
  /** Of the consultation. */
  readonly number: number;
  readonly meetings: readonly RecordedMeeting[];
  readonly actions: Plan['actions'];
  readonly questions: Awaited<ReturnType<typeof questionsPut>>;
}

/** The meetings that were recorded of a consultation; null where the viewer may record none. */
export async function readMeetings(context: Context, consultationId: string): Promise<Meetings | null> {
  const subject = (await consultationsAsAccess(context, [consultationId])).get(consultationId);
  if (subject === undefined || !mayOnConsultation(context, 'consultation.record', subject)) return null;
  const root = await contributionsOf(context.sql, consultationId);
  const contributions = root && (await readWhole<Contributions>(context.sql, storedContributions, root.id));
  const plan = root && (await planReader(context.sql).read(root.planId));
  if (root === null || contributions === null || plan === null) return null;
  return {
    consultationId,
    number: root.number,
    actions: withReferences(plan).actions,
    questions: await questionsPut(context.sql, consultationId),
    meetings: contributions.meetings.map((meeting) => ({
      meeting,
      passages: passagesOf(contributions.comments, meeting),
    })),
  };
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
  await inContributions(context, input, 'consultation.record', ({ contributions: { id: parentId }, by }) => {
    const id = randomUUIDv7();
    const fields = { ...held, personId: by.personId };
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
