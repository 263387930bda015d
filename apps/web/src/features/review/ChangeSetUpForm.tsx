import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { baseDates } from '@cynllun/domain/deadlines/base-dates';
import { graphql } from '../../generated/index.ts';
import type { Edit as EditInput } from '../../generated/graphql.ts';
import { editInput } from '../../shared/aggregate/editInput.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import type { OrganisationNames } from '../../shared/plan/view.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { Language } from '@cynllun/domain/text/language';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { ReviewFields } from './ReviewFields.tsx';
import { setUpEdits, type SetUp } from './setUpEdits.ts';
import { noDates, useReviewForm } from './useReviewForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';

const ChangeSetUp = graphql(`
  mutation ChangeSetUp($input: EditPlanInput!) {
    editPlan(input: $input) {
      __typename
      ... on PlanEdited {
        review {
          id
          ...ReviewSections
        }
      }
      ...Problems
    }
  }
`);

interface ChangeSetUpFormProps {
  readonly setUp: SetUp;
  readonly authorityId: string;
  readonly draftingLanguage: Language;
  /** Those to choose from, by whoever may; otherwise none. */
  readonly inspectorates: readonly OrganisationNames[];
  /** The plan's last write that this was read with: what somebody changed since is in conflict. */
  readonly sequence: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Changes what was set up of a review, for those who may not read its plan and so cannot change it there. */
export function ChangeSetUpForm({
  setUp,
  authorityId,
  draftingLanguage,
  inspectorates,
  sequence,
  onDone,
  onCancel,
}: ChangeSetUpFormProps) {
  const { t } = useTranslation('setup');
  const { date } = useFormatter();
  const [requestId] = useState(newId);
  const [editPlan] = useMutation(ChangeSetUp);
  const typed = baseDates.flatMap((name) => {
    const on = setUp[name];
    return on === null ? [] : [[name, date(on)]];
  });
  const form = useReviewForm({
    authorityId,
    draftingLanguage,
    name: setUp.name,
    ...noDates,
    ...Object.fromEntries(typed),
    inspectorateIds: inspectorates.length === 0 ? null : setUp.inspectorateIds,
    recommendations: setUp.recommendations.map(({ id, en, cy }) => ({ id, en, cy })),
  });
  const send = form.handleSubmit(async (checked) => {
    const { name, inspectorateIds, recommendations } = form.getValues();
    const dates = Object.fromEntries(baseDates.map((key) => [key, checked[key]])) as Pick<
      SetUp,
      (typeof baseDates)[number]
    >;
    const edits = setUpEdits(setUp, { ...dates, name, inspectorateIds, recommendations });
    const input = {
      planId: setUp.planId,
      requestId,
      baseSequence: sequence,
      edits: edits.map((edit) => editInput(edit) as EditInput),
    };
    if (edits.length === 0 || (await form.done(outcomeOf(editPlan, { variables: { input } }))) !== null) onDone();
  });
  return (
    <CommandForm
      form={form}
      title={t('review.change')}
      save={t('review.save')}
      onSubmit={form.submitting(send)}
      onCancel={onCancel}
    >
      <ReviewFields form={form} draftingLanguage={draftingLanguage} inspectorates={inspectorates} />
    </CommandForm>
  );
}
