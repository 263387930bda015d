import * as z from 'zod/mini';
import { calendarDateSchema, type CalendarDate } from '../calendar/date.ts';
import { isBlank } from '../text/text.ts';
import { readDate } from './date.ts';
import { says, type Schema } from './problem.ts';

/** What was typed or chosen; nothing, where it was left blank. */
type Typed = string | null;

const blankIsNone = z.transform((typed: Typed) => (typed === null || isBlank(typed) ? null : typed));

/** Words, without the blanks around them, as a declared field takes them. */
export const typedWords = (field: { readonly schema: Schema<string> }) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((typed: string) => typed.trim()),
    ),
    field.schema as Schema<string, string>,
  );

/** A day as people write it, or as YYYY-MM-DD; blank is none. */
export const typedDate = z.pipe(
  z.transform((typed: Typed, context): CalendarDate | null => {
    const reading = readDate(typed ?? '');
    if (reading.understood) return reading.value;
    context.issues.push({ code: 'custom', input: typed, ...says(`date.${reading.code}`, reading.params) });
    return z.NEVER;
  }),
  z.nullable(calendarDateSchema),
);

/** A time of day as a control has it, `17:00`, in minutes after midnight; blank and midnight are none: as the day ends. */
export const typedTime = z.pipe(
  z.transform((typed: string, context): number | null => {
    if (isBlank(typed)) return null;
    const [, hours = '', minutes = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(typed.trim()) ?? [];
    if (hours !== '') return Number(hours) * 60 + Number(minutes) || null;
    context.issues.push({ code: 'custom', input: typed, ...says('notATime') });
    return z.NEVER;
  }),
  z.nullable(z.int()),
);

/** A whole number that was chosen, as a version by its number; blank is none. */
export const typedNumber = z.pipe(
  z.transform((chosen: string) => (isBlank(chosen) ? null : Number(chosen))),
  z.nullable(z.int()),
);

/** One of a declared list; blank is none. */
export const typedChoice = <Value>(field: { readonly schema: Schema<Value> }) =>
  z.pipe(blankIsNone, field.schema as Schema<Value, string | null>);
