import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useViewer } from '../../shared/viewer.ts';
import { useAmong } from './among.ts';
import type { CommandProps } from './PeopleSections.tsx';
import type { HeldRole, Person } from './PeopleTable.tsx';
import { useRoleWords } from './useRoleWords.ts';

const TakeRole = graphql(`
  mutation TakeRole($input: TakeRoleInput!, $organisationId: ID, $reviewId: ID) {
    takeRole(input: $input) {
      __typename
      ... on RoleTaken {
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

interface TakeRoleQuestionProps extends CommandProps {
  readonly person: Person;
  readonly role: HeldRole;
}

export function TakeRoleQuestion({ person, role, onDone, onCancel }: TakeRoleQuestionProps) {
  const { t } = useTranslation('people');
  const roleWords = useRoleWords();
  const isOwn = useViewer()?.id === person.id;
  const name = person.name ?? '';
  const [requestId] = useState(newId);
  const among = useAmong(person.id);
  const { send, problems, attempt } = useSend(TakeRole);
  const take = async () => {
    if (await send({ requestId, membershipId: role.id }, among)) onDone(t('take.done', { name }));
  };
  return (
    <Confirm open title={t('take.title')} confirm={t('take.confirm')} onConfirm={() => void take()} onCancel={onCancel}>
      {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      <p>
        <Sentence say={(quote) => t('take.body', { name, role: roleWords(role, quote) })} />
      </p>
      {isOwn && <p>{t('take.own')}</p>}
    </Confirm>
  );
}
