import type { SubmitEvent } from 'react';
import { baseDates, type BaseDate } from '@cynllun/domain/deadlines/base-dates';
import { createReviewFormSchema, type AskedOfReview } from '@cynllun/domain/review/create-review';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { isBlank, type DraftRecommendation } from './draftRecommendations.ts';

export const noDates = Object.fromEntries(baseDates.map((name) => [name, ''])) as Record<BaseDate, string>;

export type ReviewForm = ReturnType<typeof useReviewForm>;

/** The form of a review that is set up, or changed. */
export function useReviewForm(defaultValues: AskedOfReview) {
  const form = useCheckedForm(createReviewFormSchema, { own: 'setup:problems', defaultValues });
  const setRecommendations = (list: readonly DraftRecommendation[]) =>
    form.setValue('recommendations', list, { shouldDirty: true });
  /** Blank ones go first: what is wrong is told by the place in the list. */
  const submitting = (send: (event: SubmitEvent) => Promise<void>) => (event: SubmitEvent) => {
    setRecommendations(form.getValues('recommendations').filter((one) => !isBlank(one)));
    void send(event);
  };
  return { ...form, setRecommendations, submitting };
}
