import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { textBlocks } from '@cynllun/domain/advice/issue';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Card, Quiet, Rows } from '../../shared/layout/Card.tsx';
import { Mark } from '../../shared/layout/tone.tsx';
import { useNumbered } from '../../shared/version/useNumbered.ts';
import { useNoun } from '../../shared/writing/noun.ts';
import { AgreementRows } from './AgreementRows.tsx';
import { useAdviceView, useText } from './useAdvice.ts';

/** What is still to be done before the text can be issued, and the way to look at it whole. */
export function ReadyCard() {
  const { t } = useTranslation('advising');
  const { planId, number } = useNumbered();
  const { ofField } = useNoun().useAddresses();
  const { textHash } = useAdviceView().standing;
  const text = useText();
  const { judgements } = text;
  const left = judgements.filter(({ answer }) => answer === null);
  const [nextLeft] = left;
  const unfinished = textBlocks(text).filter(({ code }) => code !== 'nothingSaid');
  const points = new Set(unfinished.map(({ params }) => params['point']));
  const [first] = unfinished;
  return (
    <Card
      title={t('ready.title')}
      aside={t('ready.judged', { judged: judgements.length - left.length, all: judgements.length })}
    >
      <Rows>
        <AgreementRows hash={textHash} />
        <Line>
          <Mark tone={nextLeft === undefined ? 'success' : 'info'} />
          {nextLeft === undefined ? (
            <span>{t('ready.allJudged')}</span>
          ) : (
            <span>
              {t('ready.left', { count: left.length })} ·{' '}
              <AppLink to={ofField(`judgement:${nextLeft.id}:answer`)}>{t('ready.toNext')}</AppLink>
            </span>
          )}
        </Line>
        {first !== undefined && (
          <Line>
            <Mark tone="warning" />
            <span>
              {t('ready.pointsLeft', { count: points.size })} ·{' '}
              <AppLink to={ofField(first.path)}>{t('ready.toNext')}</AppLink>
            </span>
          </Line>
        )}
      </Rows>
      <Foot>
        <ButtonLink to={`/versions/${planId}/${number}/advice/check`} variant="contained">
          {t('ready.check')}
        </ButtonLink>
        <Quiet>{t('ready.checkHint')}</Quiet>
      </Foot>
    </Card>
  );
}

const Line = styled('li')({ display: 'flex', gap: '0.5rem', '& svg': { flex: 'none', marginBlockStart: '0.25rem' } });

const Foot = styled('div')({ display: 'grid', gap: '0.5rem', justifyItems: 'start', marginBlockStart: '0.75rem' });
