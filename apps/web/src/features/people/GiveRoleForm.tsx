import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { giveRoleSchema } from '@cynllun/domain/people/commands';
import { graphql } from '../../generated/index.ts';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { newId } from '../../shared/plan/newId.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { rolesOver, type Over } from './over.ts';
import { useAmong } from './among.ts';
import type { CommandProps } from './PeopleSections.tsx';
import type { Person } from './PeopleTable.tsx';
import { RoleField } from './RoleField.tsx';

const GiveRole = graphql(`
  mutation GiveRole($input: GiveRoleInput!, $organisationId: ID, $reviewId: ID) {
    giveRole(input: $input) {
      __typename
      ... on RoleGiven {
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

interface GiveRoleFormProps extends CommandProps {
  readonly person: Person;
  readonly over: Over;
}

export function GiveRoleForm({ person, over, onDone, onCancel }: GiveRoleFormProps) {
  const { t } = useTranslation('people');
  const name = person.name ?? '';
  const [requestId] = useState(newId);
  const among = useAmong(person.id);
  const [giveRole] = useMutation(GiveRole);
  const form = useCheckedForm(giveRoleSchema, { own: 'people:problems', defaultValues: { role: null } });
  const submit = form.handleSubmit(async ({ role }) => {
    const { organisationId, reviewId } = over;
    const input = { requestId, personId: person.id, role, organisationId, reviewId };
    if (await form.done(outcomeOf(giveRole, { ...among, variables: { ...among.variables, input } })))
      onDone(t('give.done', { name }));
  });

  return (
    <CommandForm
      form={form}
      title={t('give.title', { name })}
      save={t('give.save')}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <RoleField roles={rolesOver(over)} />
    </CommandForm>
  );
}
