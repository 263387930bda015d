import { useState, type SubmitEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { baseDates, type BaseDate } from '@cynllun/domain/deadlines/base-dates';
import { createReviewFormSchema } from '@cynllun/domain/review/create-review';
import { graphql } from '../../generated/index.ts';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { useLeaveGuard } from '../../shared/form/useLeaveGuard.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { isBlank, type DraftRecommendation } from './draftRecommendations.ts';

const CreateReview = graphql(`
  mutation CreateReview($input: CreateReviewInput!) {
    createReview(input: $input) {
      __typename
      ... on ReviewCreated {
        planId
      }
      ... on ValidationError {
        problems {
          path
          code
          params
        }
      }
    }
  }
`);

const noDates = Object.fromEntries(baseDates.map((name) => [name, ''])) as Record<BaseDate, string>;

/** The form for setting up a review. Sent again after a lost answer, it is one review. */
export function useCreateReview(authorities: readonly { readonly id: string }[], onCreated: (planId: string) => void) {
  const language = useLanguage();
  const [ids] = useState(() => ({ requestId: newId(), reviewId: newId(), planId: newId() }));
  const [createReview] = useMutation(CreateReview);
  const form = useCheckedForm(createReviewFormSchema, {
    own: 'setup:problems',
    defaultValues: {
      authorityId: authorities.length === 1 ? (authorities[0]?.id ?? '') : '',
      draftingLanguage: language,
      name: { en: '', cy: '' },
      ...noDates,
      recommendations: [],
    },
  });
  const release = useLeaveGuard(form.formState.isDirty);
  const send = form.handleSubmit(async (review) => {
    const created = await form.done(createReview({ variables: { input: { ...ids, ...review } } }));
    if (created === null) return;
    release();
    onCreated(created.planId);
  });
  const setRecommendations = (list: readonly DraftRecommendation[]) =>
    form.setValue('recommendations', list, { shouldDirty: true });
  const submit = (event: SubmitEvent) => {
    // Blank ones go first: what is wrong is told by the place in the list.
    setRecommendations(form.getValues('recommendations').filter((one) => !isBlank(one)));
    void send(event);
  };
  return { ...form, setRecommendations, submit };
}
