import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/date.ts';
import { dayThatCame } from '../deadlines/forms.ts';
import { required } from '../input/problem.ts';
import { typedWords } from '../input/typed.ts';
import { adviceEntities } from './entities.ts';

const { letter } = adviceEntities.inspectorateAgreement.fields;

/** An agreement that came by letter: its day, come by `today`, and which letter. */
export const letterSchema = (today: CalendarDate) =>
  z.object({ on: dayThatCame(today), letter: required(typedWords(letter)) });
