import * as z from 'zod/mini';
import { words } from '../aggregate/field.ts';
import { required } from '../input/problem.ts';
import { typedWords } from '../input/typed.ts';

/** As many views as a person keeps. */
export const MOST_VIEWS = 30;

/** What someone looks for among reviews (the search of an address), and what they call it. */
export const savedViewSchema = z.object({
  name: required(typedWords(words(80, 'What they call it.'))),
  search: typedWords(words(1000, 'The search of the address.')),
});
