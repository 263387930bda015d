import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { dayThatCame } from '../deadlines/forms.ts';
import { problem, required, says, together, type Schema } from '../input/problem.ts';
import { typedChoice, typedDate, typedTime, typedWords } from '../input/typed.ts';
import type { Language } from '../text/language.ts';
import { isBlank } from '../text/text.ts';
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

/** Records of the plan's log that can be given for one answer. */
export const MOST_CHANGES = 50;

/** A record of the plan's log: of which write, and which of that. */
const changeRecord = z.object({ sequence: z.int().check(z.minimum(1)), n: z.int().check(z.minimum(1)) });
export type ChangeRecord = z.output<typeof changeRecord>;

/**
 * What became of a comment, and why: in the language of the comment first, in both before anything is shown. What was changed
 * names the records of the plan's log that did it.
 * @param language of the comment; null where it is not known yet
 */
export const answerSchema = (language: Language | null) =>
  z
    .object({
      outcome: required(typedChoice(outcome)),
      reasonEn: typedWords({ schema: wordsSchema(why.longest) }),
      reasonCy: typedWords({ schema: wordsSchema(why.longest) }),
      changes: z.array(changeRecord).check(z.maxLength(MOST_CHANGES)),
    })
    .check(
      together(({ outcome: became, reasonEn, reasonCy, changes }) => {
        const isNone = isBlank(reasonEn) && isBlank(reasonCy);
        const isMissing = { en: language !== 'cy' && isBlank(reasonEn), cy: language !== 'en' && isBlank(reasonCy) };
        const asks = language !== null || isNone;
        return [
          ...(asks && isMissing.en ? [problem('reasonEn', 'required')] : []),
          ...(asks && isMissing.cy ? [problem('reasonCy', 'required')] : []),
          ...((became === 'changed' || became === 'partlyChanged') && changes.length === 0
            ? [problem('changes', 'required')]
            : []),
        ];
      }),
    );

const { reason: takenOutFor } = contributionEntities.redaction.fields;

/** Words of a comment that are to be taken out, or the name beside it, and why. */
export const redactionSchema = z
  .object({
    of: required(typedChoice(contributionEntities.redaction.fields.of)),
    start: z.int().check(z.minimum(0)),
    end: z.int().check(z.minimum(0)),
    reason: required(typedWords(takenOutFor)),
  })
  .check(together(({ of, start, end }) => (of === 'words' && end <= start ? [problem('end', 'required')] : [])));

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
