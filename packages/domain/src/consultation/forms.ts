import * as z from 'zod/mini';
import { problem, required, says, together } from '../input/problem.ts';
import { typedChoice, typedDate, typedTime, typedWords } from '../input/typed.ts';
import { wordsSchema } from '../text/text.ts';
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

/** A write to the plan by its number, as it is typed; blank is none. */
const typedWrite = z.transform((typed: string | number | null, context): number | null => {
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
    planSequence: typedWrite,
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
