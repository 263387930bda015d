import * as z from 'zod/mini';
import { problem, together } from '../input/problem.ts';

/** Said of every question. */
export const PREFER_NOT_TO_SAY = 'preferNotToSay';

/**
 * What people are asked about themselves, each with its answers: the protected characteristics of the Equality Act 2010 (section
 * 4), in the words that Welsh public bodies use, and the language they use every day. None has to be answered.
 */
export const equalityQuestions = {
  age: ['under16', '16to24', '25to34', '35to44', '45to54', '55to64', '65to74', '75over'],
  sex: ['female', 'male'],
  genderIdentity: ['same', 'different'],
  disability: ['yesALot', 'yesALittle', 'no'],
  ethnicGroup: ['white', 'mixed', 'asian', 'black', 'other'],
  religion: ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other'],
  sexualOrientation: ['straight', 'gayOrLesbian', 'bisexual', 'other'],
  partnership: ['single', 'marriedOrCivil', 'other'],
  pregnancy: ['yes', 'no'],
  everydayLanguage: ['welsh', 'english', 'both', 'bsl', 'other'],
} as const;
export type EqualityQuestion = keyof typeof equalityQuestions;
export const equalityQuestionNames = Object.keys(equalityQuestions) as readonly EqualityQuestion[];

/** The answers to a question, with *prefer not to say*. */
export const answersTo = (question: EqualityQuestion): readonly string[] => [
  ...equalityQuestions[question],
  PREFER_NOT_TO_SAY,
];

const answerSchema = (question: EqualityQuestion) => z.optional(z.nullable(z.enum(answersTo(question))));

/** What one person says: at least one answer, and no two to one question. */
export const equalitySchema = z
  .object(
    Object.fromEntries(equalityQuestionNames.map((question) => [question, answerSchema(question)])) as Record<
      EqualityQuestion,
      ReturnType<typeof answerSchema>
    >,
  )
  .check(
    together((answers) =>
      Object.values(answers).every((answer) => answer === null || answer === undefined)
        ? [problem(equalityQuestionNames[0] ?? '', 'required')]
        : [],
    ),
  );
export type EqualityAnswers = z.output<typeof equalitySchema>;

/** How many gave each answer to each question. What nobody gave may be left out. */
export type EqualityCounts = Readonly<Partial<Record<EqualityQuestion, Readonly<Record<string, number>>>>>;

/** Fewer than so many are shown as no number. */
export const FEWEST_SHOWN = 5;

/** One question in numbers: what is null is not told, and may be nobody. */
export interface EqualityNumbers {
  readonly question: EqualityQuestion;
  readonly answers: readonly { readonly answer: string; readonly count: number | null }[];
}

/**
 * What may be shown of one question. A count under five is held back; and where the others leave fewer than five of all who took
 * part, so that what is held back could be had by subtraction, the smallest of the others is held back as well. How many answered
 * is not told, since a sum is one more number to subtract from.
 * @param people how many sent something: known to whoever reads this, and never fewer than answered
 */
export function shownOfQuestion(counts: Readonly<Record<string, number>>, people: number): ReadonlyMap<string, number> {
  const shown = Object.entries(counts)
    .filter(([, count]) => count >= FEWEST_SHOWN)
    .toSorted(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  const isHeldBack = () => shown.length < Object.keys(counts).length;
  const left = () => people - shown.reduce((sum, [, count]) => sum + count, 0);
  while (shown.length > 0 && isHeldBack() && left() < FEWEST_SHOWN) shown.shift();
  return new Map(shown);
}

/** What may be shown of all of them, in their order; a question of which nothing may be is null in every answer. */
export const equalityNumbers = (counts: EqualityCounts, people: number): readonly EqualityNumbers[] =>
  equalityQuestionNames.map((question) => {
    const all = Object.fromEntries(answersTo(question).map((answer) => [answer, counts[question]?.[answer] ?? 0]));
    const shown = shownOfQuestion(all, people);
    return { question, answers: Object.keys(all).map((answer) => ({ answer, count: shown.get(answer) ?? null })) };
  });
