import * as z from 'zod/mini';
import type { BaseDate } from '../deadlines/base-dates.ts';
import { problem, together } from '../input/problem.ts';
import { typedDate } from '../input/typed.ts';
import { entities } from '../plan/entities.ts';
import { languages, type Language } from '../text/language.ts';
import { isBlank, textEditSchema } from '../text/text.ts';
import { leavesAnInspectorate } from './inspectorates.ts';

const { name, inspectorateIds, ...reviewDates } = entities.review.fields;
const MOST_RECOMMENDATIONS = 200;

/** A text as it is first written; what else a form holds of it is left out. */
const textSchema = ({ longest }: { readonly longest: number }) => z.object(textEditSchema(longest).shape);

/**
 * A review to be set up, with the plan that answers it. Its name is given in the drafting language at least. Without its
 * inspectorates it is one of all that there are.
 */
export const createReviewSchema = z
  .object({
    authorityId: z.string().check(z.minLength(1)),
    draftingLanguage: z.enum(languages),
    name: textSchema(name),
    ...(Object.fromEntries(Object.keys(reviewDates).map((key) => [key, typedDate])) as Record<
      keyof typeof reviewDates,
      typeof typedDate
    >),
    inspectorateIds: z.optional(z.nullable(inspectorateIds.schema)),
    recommendations: z.array(textSchema(entities.recommendation.fields.text)).check(z.maxLength(MOST_RECOMMENDATIONS)),
  })
  .check(
    together((review) => [
      ...(isBlank(review.name[review.draftingLanguage] ?? '')
        ? [problem(`name.${review.draftingLanguage}`, 'required')]
        : []),
      ...leavesAnInspectorate(review).map(({ field, code }) => problem(field, code)),
    ]),
  );

/** What a form for setting up a review asks. */
export interface AskedOfReview extends Readonly<Record<BaseDate, string>> {
  readonly authorityId: string;
  readonly draftingLanguage: Language;
  readonly name: Readonly<Record<Language, string>>;
  /** Null where it is not asked of whoever fills the form in. */
  readonly inspectorateIds: readonly string[] | null;
  /** `id` is the form's own. */
  readonly recommendations: readonly ({ readonly id: string } & Readonly<Record<Language, string>>)[];
}

/** The same, as a form asks it: every recommendation is written in the drafting language. */
export const createReviewFormSchema = z.pipe(
  z.transform((asked: AskedOfReview): unknown => ({
    ...asked,
    recommendations: asked.recommendations.map((one) => ({ ...one, original: asked.draftingLanguage })),
  })),
  createReviewSchema,
);
