import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../shared/form/field.ts';
import { late } from '../../shared/layout/late.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { blockingIn, blocksHeading } from './GapsCard.tsx';
import type { Candidate } from './operations.ts';

/** Nobody waits for its library while something keeps the version back. */
const sendForm = late(async () => (await import('./SendForm.tsx')).SendForm);

export interface SendCardProps {
  readonly candidate: Candidate;
  /** The server refused it: what was checked is to be looked at again. */
  readonly onRefused: () => void;
}

/** Sends what was checked, once nothing blocks it: with the deadline it meets or misses [S9]. */
export function SendCard({ candidate, onRefused }: SendCardProps) {
  const { t } = useTranslation('versions');
  const { number, deadline, sameAs } = candidate;
  const left = blockingIn(candidate).length;
  return (
    <Card title={t('send.title', { number })}>
      <p>
        <Tag tone={tones[deadline.standing]}>{t(`send.standing.${deadline.standing}`)}</Tag>
      </p>
      <DeadlineWords deadline={deadline} />
      {sameAs !== null && (
        <p>
          <Tag tone="warning">{t('send.nothingNew')}</Tag> {t('send.same', { number: sameAs })}
        </p>
      )}
      <Frozen>{t('send.frozen')}</Frozen>
      {left > 0 ? (
        <>
          <p>
            <b>{t('send.left', { count: left })}</b>
          </p>
          <Button variant="contained" onClick={() => focusField(blocksHeading)}>
            {t('send.toBlocks')}
          </Button>
        </>
      ) : (
        <sendForm.Part candidate={candidate} onRefused={onRefused} />
      )}
    </Card>
  );
}

type Deadline = Candidate['deadline'];

const tones: Readonly<Record<Deadline['standing'], Tone>> = {
  notSet: 'neutral',
  inTime: 'success',
  late: 'error',
  met: 'success',
};

function DeadlineWords({ deadline: { standing, due, originalDue, days } }: { readonly deadline: Deadline }) {
  const { t } = useTranslation('versions');
  if (standing === 'met' || due === null) return <p>{t(standing === 'met' ? 'send.met' : 'send.notSet')}</p>;
  const isExtended = originalDue !== null && originalDue !== due;
  return (
    <p>
      {isExtended ? t('send.dueExtended', { due, original: originalDue }) : t('send.due', { due })}{' '}
      {standing === 'late' ? t('send.late', { days }) : days === 0 ? t('send.onTheDay') : t('send.early', { days })}
    </p>
  );
}

/** What it means to send it, above the button. */
const Frozen = styled(Quiet)({ marginBlockEnd: '0.75rem' });
