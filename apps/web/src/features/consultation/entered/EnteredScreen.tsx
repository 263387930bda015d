import { lazy, Suspense, useState } from 'react';
import Button from '@mui/material/Button';
import { useFragment } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { ConsultationStatementsQuery } from '../../../generated/graphql.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../../shared/layout/Awaiting.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useAsked } from '../../../shared/useAsked.ts';
import { usePlaces } from '../useConsultation.ts';
import { AnswersEasyReadCard } from './AnswersEasyReadCard.tsx';
import { StatementsShown } from './statementQueries.ts';
import { StatementCard } from './StatementCard.tsx';
import { TakeBack } from './TakeBack.tsx';

/** Fetched when it is asked for, with the library for forms. */
const StatementForm = lazy(async () => ({ default: (await import('./StatementForm.tsx')).StatementForm }));

/** What people said elsewhere, entered on their behalf, and the answers that are taken back to them [S10]. */
export function EnteredScreen() {
  const { t } = useTranslation(['entered', 'triage']);
  const { setUp } = usePlaces();
  const { data, error, refetch } = useAsked<ConsultationStatementsQuery>();
  const [isEntering, setEntering] = useState(false);
  const shown = useFragment({ fragment: StatementsShown, from: data?.consultationStatements ?? null });
  const found = shown.complete ? shown.data : null;
  return (
    <Screen
      title={found ? t('entered:titleOf', { number: found.number }) : t('entered:title')}
      aside={
        found &&
        !isEntering && (
          <Button variant="contained" onClick={() => setEntering(true)}>
            {t('entered:enter')}
          </Button>
        )
      }
      ground
    >
      <p>
        <AppLink to={`${setUp}/comments`}>{t('triage:meetings.toComments')}</AppLink> ·{' '}
        <AppLink to={`${setUp}/meetings`}>{t('triage:meetings.toMeetings')}</AppLink>
      </p>
      {found && isEntering && (
        <Suspense fallback={null}>
          <StatementForm of={found} onClosed={() => setEntering(false)} />
        </Suspense>
      )}
      {found && <TakeBack of={found} />}
      {found?.statements.map((statement) => (
        <StatementCard key={statement.id} statement={statement} of={found} />
      ))}
      {found?.statements.length === 0 && <p>{t('entered:none')}</p>}
      {found && <AnswersEasyReadCard of={found} />}
      {data === undefined && <Awaiting error={error} onTryAgain={() => void refetch()} />}
      {data !== undefined && !found && <p>{t('entered:none')}</p>}
    </Screen>
  );
}
