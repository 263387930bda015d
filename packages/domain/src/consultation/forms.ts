import * as z from 'zod/mini';
import { problem, required, together } from '../input/problem.ts';
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

const { outcome, reason: why, planSequence } = contributionEntities.commentAnswer.fields;

/** What became of a comment, and why, in both languages; what was changed in the plan where something was. */
export const answerSchema = z
  .object({
    outcome: required(typedChoice(outcome)),
    reasonEn: required(typedWords({ schema: wordsSchema(why.longest) })),
    reasonCy: required(typedWords({ schema: wordsSchema(why.longest) })),
    planSequence: planSequence.schema,
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
