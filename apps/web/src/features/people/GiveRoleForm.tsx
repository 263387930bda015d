import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '@cynllun/domain/access/roles';
import { graphql } from '../../generated/index.ts';
import { useSend } from '../../shared/form/useSend.ts';
import { newId } from '../../shared/plan/newId.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { rolesOver, type Over } from './over.ts';
import type { CommandProps } from './PeopleSections.tsx';
import type { Person } from './PeopleTable.tsx';
import { RoleField } from './RoleField.tsx';

const GiveRole = graphql(`
  mutation GiveRole($input: GiveRoleInput!) {
    giveRole(input: $input) {
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

interface GiveRoleFormProps extends CommandProps {
  readonly person: Person;
  readonly over: Over;
}

export function GiveRoleForm({ person, over, onDone, onCancel }: GiveRoleFormProps) {
  const { t } = useTranslation('people');
  const name = person.name ?? '';
  const [requestId] = useState(newId);
  const [role, setRole] = useState<Role | null>(null);
  const { send, refuse, problems, problemOf, attempt } = useSend(GiveRole);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (role === null) return refuse([{ field: 'role', key: 'people:problems.roleMissing', params: {} }]);
    const { organisationId, reviewId } = over;
    if (await send({ requestId, personId: person.id, role, organisationId, reviewId })) {
      await onDone(t('give.done', { name }));
    }
  };

  return (
    <CommandForm
      title={t('give.title', { name })}
      save={t('give.save')}
      problems={problems}
      attempt={attempt}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <RoleField roles={rolesOver(over)} problem={problemOf('role')} value={role} onChange={setRole} />
    </CommandForm>
  );
}
