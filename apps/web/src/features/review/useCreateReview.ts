import { useState } from 'react';
import type { ApolloCache } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { graphql } from '../../generated/index.ts';
import { useLeaveGuard } from '../../shared/form/useLeaveGuard.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { noDates, useReviewForm } from './useReviewForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';

const CreateReview = graphql(`
  mutation CreateReview($input: CreateReviewInput!) {
    createReview(input: $input) {
      __typename
      ... on ReviewCreated {
        reviewId
        planId
      }
      ...Problems
    }
  }
`);

/** A review that was set up, and its plan. */
export interface CreatedReview {
  readonly reviewId: string;
  readonly planId: string;
}

/** Where a new review stands among the others is for the API to say. */
const forgetLists = (cache: ApolloCache) => void cache.evict({ id: 'Home:{}', fieldName: 'reviews' });

/** What there is to choose from; no inspectorates where it is not for this person to say. */
interface Choosable {
  readonly authorities: readonly { readonly id: string }[];
  readonly inspectorates: readonly { readonly id: string }[];
}

/** The form for setting up a review. Sent again after a lost answer, it is one review. */
export function useCreateReview(
  { authorities, inspectorates }: Choosable,
  onCreated: (created: CreatedReview) => void,
) {
  const language = useLanguage();
  const [ids] = useState(() => ({ requestId: newId(), reviewId: newId(), planId: newId() }));
  const [createReview] = useMutation(CreateReview);
  const form = useReviewForm({
    authorityId: authorities.length === 1 ? (authorities[0]?.id ?? '') : '',
    draftingLanguage: language,
    name: { en: '', cy: '' },
    ...noDates,
    inspectorateIds: inspectorates.length === 0 ? null : inspectorates.map(({ id }) => id),
    recommendations: [],
  });
  const release = useLeaveGuard(form.formState.isDirty);
  const send = form.handleSubmit(async ({ inspectorateIds = null, ...review }) => {
    const input = { ...ids, ...review, inspectorateIds: inspectorateIds && [...inspectorateIds] };
    const created = await form.done(outcomeOf(createReview, { variables: { input }, update: forgetLists }));
    if (created === null) return;
    release();
    onCreated(created);
  });
  return { ...form, submit: form.submitting(send) };
}
