import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { useSend } from '../../shared/form/useSend.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import type { CommandProps } from './PeopleSections.tsx';
import type { Person } from './PeopleTable.tsx';
import { PersonFields, type PersonAnswers } from './PersonFields.tsx';

const ChangePerson = graphql(`
  mutation ChangePerson($input: ChangePersonInput!) {
    changePerson(input: $input) {
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

export function ChangePersonForm({ person, onDone, onCancel }: CommandProps & { readonly person: Person }) {
  const { t } = useTranslation('people');
  const screenLanguage = useLanguage();
  const [requestId] = useState(newId);
  const [answers, setAnswers] = useState<PersonAnswers>({
    name: person.name ?? '',
    email: person.email ?? '',
    language: person.language ?? screenLanguage,
  });
  const { send, refuse, problems, problemOf, attempt } = useSend(ChangePerson);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (answers.name.trim() === '') return refuse([{ field: 'name', key: 'people:problems.nameMissing', params: {} }]);
    if (await send({ requestId, personId: person.id, ...answers })) {
      await onDone(t('change.done', { name: answers.name }));
    }
  };

  return (
    <CommandForm
      title={t('change.title', { name: person.name ?? '' })}
      save={t('change.save')}
      problems={problems}
      attempt={attempt}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <PersonFields
        answers={answers}
        onAnswers={setAnswers}
        problemOf={problemOf}
        emailOptional={person.roles.length === 0}
      />
    </CommandForm>
  );
}
