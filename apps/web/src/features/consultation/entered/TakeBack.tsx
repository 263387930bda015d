import { lazy, Suspense, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../shared/layout/AppLink.tsx';
import { Card, Quiet } from '../../../shared/layout/Card.tsx';
import { usePlaces } from '../useConsultation.ts';
import { useStatementName } from './StatementCard.tsx';
import type { Statement, Statements } from './statementQueries.ts';

/** Fetched when it is asked for, with the library for forms. */
const ReturnForm = lazy(async () => ({ default: (await import('./ReturnForm.tsx')).ReturnForm }));

interface TakeBackProps {
  readonly of: Statements;
}

const HEADING = 'take-back';

/** The answers that no letter of ours takes to anybody: an officer does, and says when. */
export function TakeBack({ of }: TakeBackProps) {
  const { t } = useTranslation('entered');
  const waiting = of.statements.filter(({ toTakeBack }) => toTakeBack.length > 0);
  if (of.statements.length === 0) return null;
  return (
    <Card title={t('back.title')} headingId={HEADING}>
      {waiting.length === 0 ? <p>{t('back.none')}</p> : <Quiet>{t('back.intro')}</Quiet>}
      {waiting.map((statement) => (
        <Waiting key={statement.id} statement={statement} of={of} />
      ))}
    </Card>
  );
}

function Waiting({ statement, of }: TakeBackProps & { readonly statement: Statement }) {
  const { t } = useTranslation('entered');
  const { setUp } = usePlaces();
  const [isReturning, setReturning] = useState(false);
  const { id, replyBy, replyTo, worker, toTakeBack } = statement;
  const name = useStatementName()(statement);
  const by = replyBy === 'post' || replyBy === 'phone' ? replyBy : 'worker';
  return (
    <Row>
      <h3>{name}</h3>
      <p>
        {t(`back.to.${by}`, { worker })} <Where>{replyTo}</Where>
      </p>
      <p>{t('back.count', { count: toTakeBack.length })}</p>
      {isReturning ? (
        <Suspense fallback={null}>
          <ReturnForm
            statementId={id}
            consultationId={of.consultationId}
            title={t('back.doneOf', { statement: name })}
            onClosed={() => {
              setReturning(false);
              document.getElementById(HEADING)?.focus();
            }}
          />
        </Suspense>
      ) : (
        <Buttons>
          <ButtonLink to={`${setUp}/entered/${id}`} aria-label={t('back.sheetOf', { statement: name })}>
            {t('back.sheet')}
          </ButtonLink>
          <Button aria-label={t('back.doneOf', { statement: name })} onClick={() => setReturning(true)}>
            {t('back.done')}
          </Button>
        </Buttons>
      )}
    </Row>
  );
}

const Row = styled('div')(({ theme }) => ({
  marginBlockStart: '0.75rem',
  paddingBlock: '0.75rem',
  borderBlockStart: `1px solid ${theme.vars.palette.colours.line}`,
  '& h3': { margin: 0, fontSize: '1rem' },
  '& p': { marginBlock: '0.25rem' },
}));

const Where = styled('span')({ whiteSpace: 'pre-line', overflowWrap: 'anywhere' });

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginBlockStart: '0.5rem' });
