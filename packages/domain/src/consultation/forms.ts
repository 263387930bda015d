import * as z from 'zod/mini';
import { required } from '../input/problem.ts';
import { typedDate, typedTime, typedWords } from '../input/typed.ts';
import { consultationEntities } from './entities.ts';

const { reason } = consultationEntities.consultationWindow.fields;

/** When a consultation that was opened is to close instead, and why. */
export const windowSchema = z.object({
  closesOn: required(typedDate),
  closesAt: typedTime,
  reason: required(typedWords(reason)),
});
