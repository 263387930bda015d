import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { useAmong } from './among.ts';
import type { CommandProps } from './PeopleSections.tsx';
import type { Person } from './PeopleTable.tsx';

const Leave = graphql(`
  mutation Leave($input: LeaveInput!, $organisationId: ID, $reviewId: ID) {
    leave(input: $input) {
      __typename
      ... on PersonLeft {
        person(organisationId: $organisationId, reviewId: $reviewId) {
          id
          among
          ...PersonInList
        }
        review {
          id
          ...Vacancies
        }
        vacated
        agreedPlanIds
      }
      ...Problems
    }
  }
`);

export function LeavingQuestion({ person, onDone, onCancel }: CommandProps & { readonly person: Person }) {
  const { t } = useTranslation('people');
  const name = person.name ?? '';
  const [requestId] = useState(newId);
  const among = useAmong(person.id);
  const { send, problems, attempt } = useSend(Leave);
  const leave = async () => {
    const left = await send({ requestId, personId: person.id, ...among.variables }, among);
    if (!left) return;
    const agreed = left.agreedPlanIds.length;
    onDone(
      t('leave.done', { name, count: left.vacated }),
      ...(agreed > 0 ? [t('leave.agreed', { count: agreed })] : []),
    );
  };
  return (
    <Confirm
      open
      danger
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      onConfirm={() => void leave()}
      onCancel={onCancel}
    >
      {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      <p>{t('leave.body', { name })}</p>
    </Confirm>
  );
}
