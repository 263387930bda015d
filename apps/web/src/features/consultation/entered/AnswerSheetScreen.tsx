import Button from '@mui/material/Button';
import { useFragment } from '@apollo/client/react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ConsultationStatementsQuery } from '../../../generated/graphql.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../../shared/layout/Awaiting.tsx';
import { Screen } from '../../../shared/layout/Screen.tsx';
import { useAsked } from '../../../shared/useAsked.ts';
import { TextIn } from '../../../shared/words/TextIn.tsx';
import { useLanguage } from '../../../shared/words/useLanguage.ts';
import { usePlaces } from '../useConsultation.ts';
import { StatementsShown, type Statement, type Statements } from './statementQueries.ts';

/** The answers to what somebody said elsewhere, on a page to be printed and taken back to them, in plain words and large. */
export function AnswerSheetScreen() {
  const { t } = useTranslation(['entered', 'common']);
  const { statementId = '' } = useParams();
  const { setUp } = usePlaces();
  const { data, error, refetch } = useAsked<ConsultationStatementsQuery>();
  const shown = useFragment({ fragment: StatementsShown, from: data?.consultationStatements ?? null });
  const of = shown.complete ? shown.data : null;
  const statement = of?.statements.find(({ id }) => id === statementId);
  const isThere = statement !== undefined && statement.toTakeBack.length > 0;
  return (
    <Screen
      title={t('entered:sheet.title')}
      facts={
        <OnScreen>
          <AppLink to={`${setUp}/entered`}>{t('entered:sheet.back')}</AppLink>
        </OnScreen>
      }
      aside={
        isThere && (
          <Button variant="contained" onClick={() => window.print()}>
            {t('common:buttons.print')}
          </Button>
        )
      }
    >
      {data === undefined && <Awaiting error={error} onTryAgain={() => void refetch()} />}
      {of && statement && isThere && <Sheet statement={statement} of={of} />}
      {data !== undefined && !isThere && <p>{t('entered:sheet.nothing')}</p>}
    </Screen>
  );
}

function Sheet({ statement, of }: { readonly statement: Statement; readonly of: Statements }) {
  const { t } = useTranslation(['entered', 'triage']);
  const screen = useLanguage();
  const { worker, language, toTakeBack } = statement;
  const lang = language && language !== screen ? language : undefined;
  return (
    <Large>
      <p>
        <TextIn text={of.title} />
      </p>
      {worker !== '' && <p>{t('entered:sheet.worker', { worker })}</p>}
      <p>{t('entered:sheet.thanks')}</p>
      {toTakeBack.map(({ commentId, words, outcome, reason, action }) => (
        <section key={commentId}>
          <p>
            {t('entered:sheet.about')} {action ? <TextIn text={action.title} /> : t('entered:sheet.plan')}
          </p>
          <h2>{t('entered:sheet.youSaid')}</h2>
          <blockquote lang={lang}>“{words}”</blockquote>
          <h2>{t('entered:sheet.weDid')}</h2>
          {outcome && <strong>{t(`triage:outcome.${outcome}`)}</strong>}
          <p>
            <TextIn text={reason} />
          </p>
        </section>
      ))}
      {of.phone !== '' && <p>{t('entered:sheet.ask', { phone: of.phone })}</p>}
    </Large>
  );
}

const OnScreen = styled('span')({ '@media print': { display: 'none' } });

const Large = styled('div')(({ theme }) => ({
  fontSize: '1.25rem',
  lineHeight: 1.5,
  '& h2': { fontSize: '1.25rem', marginBlock: '1rem 0.25rem' },
  '& blockquote': { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  '& p': { whiteSpace: 'pre-line' },
  '& section': {
    marginBlock: '1rem',
    paddingBlock: '0.5rem',
    borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
    breakInside: 'avoid',
  },
}));
