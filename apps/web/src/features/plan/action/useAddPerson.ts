import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { set } from '@cynllun/domain/plan/edit';
import type { Action } from '@cynllun/domain/plan/plan';
import { graphql } from '../../../generated/index.ts';
import { useSend } from '../../../shared/form/useSend.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { usePlan, usePlanView } from '../../../shared/plan/source/usePlan.ts';
import { useEdit, usePlanStore } from '../../../shared/plan/usePlanStore.ts';
import { useLanguage } from '../../../shared/words/useLanguage.ts';

const AddNamedPerson = graphql(`
  mutation AddNamedPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      __typename
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

/** Adds someone whom the plan only names, and names them here once the plan knows them. */
export function useAddPerson(action: Action, field: 'responsiblePersonId' | 'accountablePersonId') {
  const { t } = useTranslation('plan');
  const { review } = usePlan();
  const { people } = usePlanView();
  const store = usePlanStore();
  const edit = useEdit();
  const language = useLanguage();
  const { send, problems } = useSend(AddNamedPerson);
  const awaited = useRef<{ readonly name: string; readonly known: ReadonlySet<string> } | null>(null);

  useEffect(() => {
    const added = people.find(
      ({ id, name }) => name === awaited.current?.name && awaited.current?.known.has(id) === false,
    );
    if (added === undefined) return;
    awaited.current = null;
    edit(set('action', action.id, { [field]: added.id }));
    announce(t('who.added', { name: added.name ?? '' }));
  }, [people, edit, action.id, field, t]);

  const addPerson = async (typed: string) => {
    const name = typed.trim();
    const known = new Set(people.map(({ id }) => id));
    const person = { name, email: null, role: null, language };
    const done = await send({ requestId: newId(), organisationId: null, reviewId: review.id, ...person });
    if (done === null) return;
    awaited.current = { name, known };
    store.refresh();
  };
  return { addPerson, problems };
}
