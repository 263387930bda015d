import * as z from 'zod/mini';
import { addDays, FIRST_DATE, type CalendarDate } from '../calendar/date.ts';
import { dayThatCame } from '../deadlines/forms.ts';
import { problem, required, says, together, type Problem } from '../input/problem.ts';
import { typedChoice, typedDate, typedWords } from '../input/typed.ts';
import { entities } from '../plan/entities.ts';
import { isBlank } from '../text/text.ts';

const { body, agreedBy, minuteReference, decision, reason } = entities.planEvent.fields;

interface Agreed {
  readonly on: CalendarDate | null | undefined;
  readonly body: string | null | undefined;
  readonly agreedBy: string | undefined;
  readonly callInUntil: CalendarDate | null | undefined;
}

/**
 * The agreement of the final plan [S11]: an officer agrees under a delegation that is named. What was referred back is agreed on
 * a later day than that.
 */
export const agreementSchema = (today: CalendarDate, referredBackOn: CalendarDate | null) =>
  z
    .object({
      on: dayThatCame(today).check(
        z.refine(
          (day) => referredBackOn === null || day > referredBackOn,
          says('dateOutOfRange', {
            first: referredBackOn === null ? FIRST_DATE : addDays(referredBackOn, 1),
            last: today,
          }),
        ),
      ),
      body: required(typedChoice(body)),
      agreedBy: typedWords(agreedBy),
      minuteReference: required(typedWords(minuteReference)),
      callInUntil: typedDate,
      decision: typedWords(decision),
    })
    .check(together((said: Agreed) => [...withoutDelegation(said), ...calledInBefore(said)]));

const withoutDelegation = (said: Agreed): readonly Problem[] =>
  said.body === 'officer' && isBlank(said.agreedBy ?? '') ? [problem('agreedBy', 'required')] : [];

const calledInBefore = ({ on, callInUntil: until }: Agreed): readonly Problem[] =>
  on && until && until < on ? [problem('callInUntil', 'reversed')] : [];

/** A change of what was agreed: why, who approved it, and the minute that says so. */
export const variationSchema = (today: CalendarDate) =>
  z.object({
    on: dayThatCame(today),
    reason: required(typedWords(reason)),
    agreedBy: required(typedWords(agreedBy)),
    minuteReference: required(typedWords(minuteReference)),
  });

/** Words that are put right: why, said to the lead reviewer too. */
export const correctionSchema = z.object({ reason: required(typedWords(reason)) });
