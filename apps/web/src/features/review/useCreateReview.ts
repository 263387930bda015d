import { useState, type SubmitEvent } from 'react';
import { baseDates, type BaseDate } from '@cynllun/domain/deadlines/base-dates';
import { readDate } from '@cynllun/domain/input/date';
import type { Language } from '@cynllun/domain/text/language';
import { graphql } from '../../generated/index.ts';
import type { CreateReviewInput } from '../../generated/graphql.ts';
import { useLeaveGuard } from '../../shared/form/useLeaveGuard.ts';
import { useSend } from '../../shared/form/useSend.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { LONGEST } from './DraftList.tsx';
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

/** What has been typed so far: kept as it is, whatever becomes of it. */
export interface Answers {
  readonly authorityId: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly draftingLanguage: Language;
  readonly dates: Readonly<Record<BaseDate, string>>;
  readonly recommendations: readonly DraftRecommendation[];
}

const noDates = Object.fromEntries(baseDates.map((name) => [name, ''])) as Answers['dates'];

/** The form's answers, what is wrong with them, and sending them. Sent again after a lost answer, it is one review. */
export function useCreateReview(authorities: readonly { readonly id: string }[], onCreated: (planId: string) => void) {
  const language = useLanguage();
  const [ids] = useState(() => ({ requestId: newId(), reviewId: newId(), planId: newId() }));
  const [answers, setAnswers] = useState<Answers>({
    authorityId: authorities.length === 1 ? (authorities[0]?.id ?? '') : '',
    name: { en: '', cy: '' },
    draftingLanguage: language,
    dates: noDates,
    recommendations: [],
  });
  const { send, refuse, ...sending } = useSend(CreateReview);
  const { hold, release } = useLeaveGuard();
  const answer = (given: Partial<Answers>) => {
    hold();
    setAnswers((before) => ({ ...before, ...given }));
  };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // Blank ones go first: what is wrong is told by the place in the list.
    const written = { ...answers, recommendations: answers.recommendations.filter((one) => !isBlank(one)) };
    setAnswers(written);
    const refusals = refusalsOf(written);
    if (refusals.length > 0) return refuse(refusals);
    const created = await send({ ...ids, ...inputOf(written) });
    if (created === null) return;
    release();
    onCreated(created.planId);
  };
  return { answers, answer, submit, ...sending };
}

/** What the screen sees itself, in the order of the fields. */
function refusalsOf({ authorityId, name, draftingLanguage, dates, recommendations }: Answers): readonly Refusal[] {
  const refusal = (field: string, key: string, params: Refusal['params'] = {}) => ({ field, key, params });
  const tooLong = recommendations.flatMap(({ en, cy }, index) =>
    Math.max(en.length, cy.length) > LONGEST
      ? [refusal(`recommendations.${index}`, 'setup:problems.tooLong', { number: index + 1, longest: LONGEST })]
      : [],
  );
  return [
    ...(authorityId === '' ? [refusal('authorityId', 'setup:problems.authorityMissing')] : []),
    ...(name[draftingLanguage].trim() === '' ? [refusal('name', 'setup:problems.nameMissing')] : []),
    ...baseDates
      .filter((field) => !readDate(dates[field]).understood)
      .map((field) => refusal(field, `setup:problems.dateUnread.${field}`)),
    ...tooLong,
  ];
}

function inputOf({
  dates,
  recommendations,
  ...rest
}: Answers): Omit<CreateReviewInput, 'requestId' | 'reviewId' | 'planId'> {
  const read = baseDates.map((name) => {
    const reading = readDate(dates[name]);
    return [name, reading.understood ? reading.value : null];
  });
  const texts = recommendations.map(({ en, cy }) => ({ en, cy, original: rest.draftingLanguage }));
  return { ...rest, ...Object.fromEntries(read), recommendations: texts };
}
