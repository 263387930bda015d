import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../generated/index.ts';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { newId } from '../../shared/plan/newId.ts';
import type { Over } from './over.ts';
import type { CommandProps } from './PeopleSections.tsx';
import type { Person } from './PeopleTable.tsx';

const Leave = graphql(`
  mutation Leave($input: LeaveInput!) {
    leave(input: $input) {
      __typename
      ... on PersonLeft {
        vacated
        agreedPlanIds
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

interface LeavingQuestionProps extends CommandProps {
  readonly person: Person;
  readonly leaving: Pick<Over, 'organisationId' | 'reviewId'>;
}

export function LeavingQuestion({ person, leaving, onDone, onCancel }: LeavingQuestionProps) {
  const { t } = useTranslation('people');
  const name = person.name ?? '';
  const [requestId] = useState(newId);
  const { send, problems, attempt } = useSend(Leave);
  const leave = async () => {
    const left = await send({ requestId, personId: person.id, ...leaving });
    if (!left) return;
    const agreed = left.agreedPlanIds.length;
    await onDone(
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
