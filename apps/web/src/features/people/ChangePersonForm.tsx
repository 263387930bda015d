import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { personSchema } from '@cynllun/domain/people/commands';
import { graphql } from '../../generated/index.ts';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { useAmong } from './among.ts';
import type { CommandProps } from './PeopleSections.tsx';
import type { Person } from './PeopleTable.tsx';
import { PersonFields } from './PersonFields.tsx';

const ChangePerson = graphql(`
  mutation ChangePerson($input: ChangePersonInput!, $organisationId: ID, $reviewId: ID) {
    changePerson(input: $input) {
      __typename
      ... on PersonChanged {
        person(organisationId: $organisationId, reviewId: $reviewId) {
          id
          among
          ...PersonInList
        }
      }
      ...Problems
    }
  }
`);

export function ChangePersonForm({ person, onDone, onCancel }: CommandProps & { readonly person: Person }) {
  const { t } = useTranslation('people');
  const screenLanguage = useLanguage();
  const [requestId] = useState(newId);
  const among = useAmong(person.id);
  const [changePerson] = useMutation(ChangePerson);
  const form = useCheckedForm(personSchema, {
    own: 'people:problems',
    defaultValues: {
      name: person.name ?? '',
      email: person.email ?? '',
      language: person.language ?? screenLanguage,
    },
  });
  const submit = form.handleSubmit(async (answers) => {
    const input = { requestId, personId: person.id, ...answers };
    if (await form.done(outcomeOf(changePerson, { ...among, variables: { ...among.variables, input } })))
      onDone(t('change.done', { name: answers.name }));
  });

  return (
    <CommandForm
      form={form}
      title={t('change.title', { name: person.name ?? '' })}
      save={t('change.save')}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <PersonFields emailOptional={person.roles.length === 0} />
    </CommandForm>
  );
}
