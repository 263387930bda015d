import { randomUUIDv7 } from 'node:crypto';
import type { Comment, ConsultationMeeting, Statement } from '@cynllun/domain/consultation/consultation';
import { passageSchema } from '@cynllun/domain/consultation/forms';
import { passageIn } from '@cynllun/domain/consultation/passage';
import { isConcern } from '@cynllun/domain/consultation/triage';
import type { Text } from '@cynllun/domain/text/text';
import type { Context } from '../core/context.ts';
import { checked, invalid, NotFoundError } from '../core/log/failure.ts';
import type { Sql } from '../platform/sql.ts';
import { maySeeStatement } from './contributed.ts';
import { readCopy } from './copies.ts';
import { inContributions } from './in-contributions.ts';

/** A passage of a minute, or of what was said elsewhere, that is a comment by now. */
export interface Passage {
  readonly commentId: string;
  /** In UTF-16 units from 0. */
  readonly start: number;
  readonly end: number;
}

/** The passages of something that was recorded. What somebody fears for has left ordinary view: of its passage nothing is told. */
export const passagesOf = (comments: readonly Comment[], of: { readonly id: string }): readonly Passage[] =>
  comments.flatMap((comment) => {
    const { id: commentId, meetingId, statementId, passageStart: start, passageEnd: end } = comment;
    const isOfIt = (meetingId === of.id || statementId === of.id) && !isConcern(comment);
    return isOfIt && start !== null && end !== null ? [{ commentId, start, end }] : [];
  });

/** The questions that were put in the last copy of a consultation: what a passage may answer. */
export async function questionsPut(
  sql: Sql,
  consultationId: string,
): Promise<readonly { readonly id: string; readonly words: Text }[]> {
  const [copy] = await sql.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ConsultationCopy" WHERE "consultationId" = ${consultationId}::uuid ORDER BY "number" DESC LIMIT 1`;
  return copy === undefined ? [] : (await readCopy(sql, copy.id)).questions;
}

export interface SplitMinute {
  readonly consultationId: string;
  /** The meeting, or what was said elsewhere. */
  readonly ofId: string;
  /** The writer's own name for this request: sent again, it is written once. */
  readonly requestId: string;
  /** In UTF-16 units of the minute, or the statement. */
  readonly start: number;
  readonly end: number;
  readonly about: string | null;
  readonly aboutId: string;
  readonly kind: string | null;
  readonly group: string | null;
}

/**
 * Makes a passage of a minute, or of what was said elsewhere, a comment, which keeps where it stands there. Somebody else than
 * whoever entered it releases it.
 * @throws ExpectedFailure naming a field, or `end` where no word is chosen
 */
export async function splitMinute(context: Context, input: SplitMinute): Promise<void> {
  const { start, end, ...passage } = checked(passageSchema, input);
  await inContributions(context, input, 'consultation.record', async ({ contributions, write }) => {
    const of = <Some extends { readonly id: string }>(all: readonly Some[]) => all.find(({ id }) => id === input.ofId);
    const [meeting, statement] = [of(contributions.meetings), of(contributions.statements)];
    const source = meeting === undefined ? statement && ofStatement(statement) : ofMeeting(meeting);
    const { subject } = write.access;
    const isSeen =
      statement === undefined ||
      (subject.kind === 'consultation' && maySeeStatement(write, subject, contributions, statement.id));
    if (source === undefined || !isSeen) throw new NotFoundError();
    const chosen = passageIn(source.text, start, end);
    if (chosen === null) throw invalid('end', 'required');
    const [copy] = await write.tx.$queryRaw<{ number: number | null }[]>`
      SELECT max("number") AS "number" FROM "ConsultationCopy" WHERE "consultationId" = ${input.consultationId}::uuid`;
    const fields = {
      ...source.fields,
      ...passage,
      words: chosen.words,
      passageStart: chosen.start,
      passageEnd: chosen.end,
      verified: true,
      copy: copy?.number ?? null,
      // Whoever put it into words, where that was somebody before: somebody else releases it.
      personId: statement?.personId ?? write.viewer?.personId ?? null,
    };
    return [{ kind: 'add', entity: 'comment', id: randomUUIDv7(), parentId: contributions.id, fields }];
  });
}

interface Source {
  /** The words that passages are of. */
  readonly text: string;
  /** What each comment has from it. */
  readonly fields: object;
}

const ofMeeting = ({ id, minute, language, on }: ConsultationMeeting): Source => ({
  text: minute,
  fields: { meetingId: id, language, on, way: 'meeting' },
});

function ofStatement(statement: Statement): Source {
  const { id, words, way, language, on, late, view, members, name, mayBeNamed, replyBy, replyTo } = statement;
  // A name that may not stand beside what was said goes no further than what was entered.
  const who = { name: mayBeNamed ? name : '', mayBeNamed };
  const reply = { replyTo: replyBy === 'email' ? replyTo : '' };
  return { text: words, fields: { statementId: id, way, language, on, late, view, members, ...who, ...reply } };
}
