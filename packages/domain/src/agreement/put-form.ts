import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { dayThatCame } from '../deadlines/forms.ts';
import { required } from '../input/problem.ts';
import { typedNumber } from '../input/typed.ts';

/** A version that was put to whoever is to agree it, by its number, and the day. */
export const putSchema = (today: CalendarDate) => z.object({ version: required(typedNumber), on: dayThatCame(today) });
