import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { dayThatCame } from '../deadlines/forms.ts';
import { problem, required, says, together, type Schema } from '../input/problem.ts';
import { typedChoice, typedDate, typedTime, typedWords } from '../input/typed.ts';
import { wordsSchema } from '../text/text-schema.ts';
import { contributionEntities } from './contribution-entities.ts';
import { consultationEntities } from './entities.ts';

const { reason } = consultationEntities.consultationWindow.fields;

/** When a consultation that was opened is to close instead, and why. */
export const windowSchema = z.object({
  closesOn: required(typedDate),
  closesAt: typedTime,
  reason: required(typedWords(reason)),
});

const { outcome, reason: why } = contributionEntities.commentAnswer.fields;

/** A whole number from 1 as it is typed; blank is none. */
const typedFigure = z.transform((typed: string | number | null, context): number | null => {
  const digits = String(typed ?? '').trim();
  if (digits === '') return null;
  if (/^[1-9]\d{0,6}$/.test(digits)) return Number(digits);
  context.issues.push({ code: 'custom', input: typed, ...says('wrongType') });
  return z.NEVER;
});

/** What became of a comment, and why, in both languages; what was changed in the plan where something was. */
export const answerSchema = z
  .object({
    outcome: required(typedChoice(outcome)),
    reasonEn: required(typedWords({ schema: wordsSchema(why.longest) })),
    reasonCy: required(typedWords({ schema: wordsSchema(why.longest) })),
    planSequence: typedFigure,
  })
  .check(
    together(({ outcome: became, planSequence: changedAt }) =>
      (became === 'changed' || became === 'partlyChanged') && changedAt === null
        ? [problem('planSequence', 'required')]
        : [],
    ),
  );

/** Why a comment is hidden, for the person who made it too. */
export const hidingSchema = z.object({
  reasonEn: required(typedWords({ schema: wordsSchema(1000) })),
  reasonCy: required(typedWords({ schema: wordsSchema(1000) })),
});

/** The comment to which another is joined. */
export const joinSchema = z.object({ duplicateOfId: required(typedChoice({ schema: z.nullable(z.uuid()) })) });

const meeting = contributionEntities.consultationMeeting.fields;
const said = contributionEntities.comment.fields;

/** A meeting that was held: whose, when and where, who was there by group and number, and its minute. */
export const meetingSchema = (today: CalendarDate) =>
  z.object({
    body: required(typedWords(meeting.body)),
    on: dayThatCame(today),
    place: required(typedWords(meeting.place)),
    language: required(typedChoice(meeting.language)),
    // As it stands: passages of it are counted from its first letter.
    minute: required(meeting.minute.schema as Schema<string, string>),
    groups: z
      .array(
        z.object({ group: required(typedChoice(contributionEntities.meetingGroup.fields.group)), count: typedFigure }),
      )
      .check(
        z.refine((groups) => groups.length > 0, says('required')),
        z.maxLength(20),
      ),
  });

/** What of a minute, or of what was said elsewhere, is a comment, and on what. What answers a question is of no kind. */
export const passageSchema = z
  .object({
    start: z.int().check(z.minimum(0)),
    end: z.int().check(z.refine((end) => end > 0, says('required'))),
    about: required(typedChoice(said.about)),
    aboutId: said.aboutId.schema as Schema<string, string>,
    kind: typedChoice(said.kind),
    group: required(typedChoice(said.group)),
  })
  .check(together(({ about, kind }) => (about !== 'question' && kind === null ? [problem('kind', 'required')] : [])));

/** What a form asks of an easy-read version: a file that was sent, of what it is a version, and its language. */
export const easyReadSchema = z.object({
  /** `introduction`, `answers`, or the id of an action or a question. */
  of: required(typedChoice({ schema: z.nullable(z.string()) })),
  language: required(typedChoice(consultationEntities.easyRead.fields.language)),
  fileId: required(z.string()),
});
