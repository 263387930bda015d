import { useTranslation } from 'react-i18next';
import { set } from '@cynllun/domain/plan/edit';
import type { Action } from '@cynllun/domain/plan/plan';
import { graphql } from '../../../generated/index.ts';
import { useSend } from '../../../shared/form/useSend.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { usePlan } from '../../../shared/plan/source/usePlan.ts';
import { useEdit, useStore } from '../../../shared/writing/useStore.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';

const AddNamedPerson = graphql(`
  mutation AddNamedPerson($input: AddPersonInput!, $reviewId: ID!) {
    addPerson(input: $input) {
      __typename
      ... on PersonAdded {
        person(reviewId: $reviewId) {
          id
          among
        }
      }
      ...Problems
    }
  }
`);

/** Adds someone whom the plan only names, and names them here. */
export function useAddPerson(action: Action, field: 'responsiblePersonId' | 'accountablePersonId') {
  const { t } = useTranslation('plan');
  const { review } = usePlan();
  const store = useStore();
  const edit = useEdit();
  const language = useLanguage();
  const { send, problems } = useSend(AddNamedPerson);

  const addPerson = async (typed: string) => {
    const name = typed.trim();
    const input = {
      requestId: newId(),
      organisationId: null,
      reviewId: review.id,
      name,
      email: null,
      role: null,
      language,
    };
    const added = await send(input, { variables: { reviewId: review.id } });
    if (!added?.person) return;
    edit(set('action', action.id, { [field]: added.person.id }));
    store.refresh();
    announce(t('who.added', { name }));
  };
  return { addPerson, problems };
}
