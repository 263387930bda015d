import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { problem, required, says, together, type Problem } from '../input/problem.ts';
import { typedDate } from '../input/typed.ts';

const dayIfAny = (today: CalendarDate) =>
  typedDate.check(z.refine((day) => day === null || day <= today, says('notYet')));

/** The day whose plan is to be read. */
export const pastDaySchema = (today: CalendarDate) => z.object({ at: required(dayIfAny(today)) });

/** Two moments to be compared: from a day, unless `hasFrom`, where one has been chosen otherwise; to a day, or to now. */
export const spanSchema = (today: CalendarDate, hasFrom: boolean) =>
  z.object({ from: dayIfAny(today), to: dayIfAny(today), about: z.string() }).check(
    together(({ from, to }): readonly Problem[] => {
      if (from === null) return hasFrom ? [] : [problem('from', 'required')];
      return to !== null && to < from ? [problem('to', 'reversed', { from })] : [];
    }),
  );
