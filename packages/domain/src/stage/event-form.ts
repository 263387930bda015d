import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { dayThatCame } from '../deadlines/forms.ts';
import { required, type Schema } from '../input/problem.ts';
import { typedChoice, typedDate, typedNumber, typedWords } from '../input/typed.ts';
import { entities } from '../plan/entities.ts';
import { fieldsOfKind, mayBeAbsent, type EventField } from './current-events.ts';
import type { PlanEventKind } from './events.ts';

const { fields } = entities.planEvent;

/**
 * Something that happened to a plan, as a person records or corrects it: what its kind demands must be there. What it has
 * not is left blank.
 */
export function eventSchema(kind: PlanEventKind, today: CalendarDate) {
  const asked = <Value, Given>(field: EventField, schema: Schema<Value, Given>) => {
    const isDemanded = fieldsOfKind(kind).includes(field) && !mayBeAbsent(kind, field) && field !== 'lateReason';
    return isDemanded ? (required(schema as Schema<Value | null, Given>) as Schema<Value, Given>) : schema;
  };
  return z.object({
    on: dayThatCame(today),
    version: asked('version', typedNumber),
    withReport: z.boolean(),
    body: asked('body', typedChoice(fields.body)),
    agreedBy: asked('agreedBy', typedWords(fields.agreedBy)),
    minuteReference: asked('minuteReference', typedWords(fields.minuteReference)),
    callInUntil: asked('callInUntil', typedDate),
    decision: asked('decision', typedWords(fields.decision)),
    reason: asked('reason', typedWords(fields.reason)),
    lateReason: asked('lateReason', typedWords(fields.lateReason)),
    withdrawalReason: asked('withdrawalReason', typedWords(fields.withdrawalReason)),
  });
}

/** What an event of one kind has to say, as answers of the form. */
export const answersOf = <Answers extends Readonly<Record<EventField, unknown>>>(
  kind: PlanEventKind,
  answers: Answers,
): Partial<Answers> =>
  Object.fromEntries(fieldsOfKind(kind).map((field) => [field, answers[field]])) as Partial<Answers>;
