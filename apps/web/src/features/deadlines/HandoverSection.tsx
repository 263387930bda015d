import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { standingFacts } from '@cynllun/domain/deadlines/facts';
import { handoverDays, handoverKind, handoverSides, type HandoverSide } from '@cynllun/domain/stage/handover';
import { announce } from '../../shared/layout/announcements.ts';
import { late } from '../../shared/layout/late.tsx';
import { EntryList } from './EntryList.tsx';
import { focusHeading } from './focusHeading.ts';
import { OpenPoints } from './OpenPoints.tsx';
import type { DeadlinesSource } from './source.ts';

const eventForm = late(async () => (await import('../../shared/plan/events/EventForm.tsx')).EventForm);

interface HandoverProps {
  readonly source: DeadlinesSource;
}

/** Who has acknowledged the handover meeting, who has still to, and the way to do so [S11]. */
export function HandoverSection({ source }: HandoverProps) {
  const { t } = useTranslation('deadlines');
  const { facts, today, can } = source;
  const standing = standingFacts(facts, today);
  const days = handoverDays(standing);
  const own = handoverSides.filter((side) => days[side] === null && can[abilityOf[side]]);
  return (
    <section aria-labelledby="handover">
      <Typography variant="h2" id="handover" tabIndex={-1}>
        {t('handover.title')}
      </Typography>
      <p>{t(handoverSides.every((side) => days[side] !== null) ? 'handover.both' : 'handover.intro')}</p>
      <EntryList>
        {handoverSides.map((side) => (
          <li key={side}>
            <SideLine side={side} on={days[side]} />
          </li>
        ))}
      </EntryList>
      {can.responseRead && <OpenPoints source={source} />}
      {own.map((side) => (
        <Acknowledge key={side} side={side} source={source} />
      ))}
    </section>
  );
}

const abilityOf = {
  authority: 'handoverAcknowledge',
  leadReviewer: 'handoverAcknowledgeAsReviewer',
} as const satisfies Readonly<Record<HandoverSide, keyof DeadlinesSource['can']>>;

function SideLine({ side, on }: { readonly side: HandoverSide; readonly on: string | null }) {
  const { t } = useTranslation('deadlines');
  const who = t(`handover.${side}`);
  return on === null ? t('handover.notYet', { who }) : t('handover.on', { who, on });
}

interface AcknowledgeProps extends HandoverProps {
  readonly side: HandoverSide;
}

function Acknowledge({ side, source }: AcknowledgeProps) {
  const { t } = useTranslation('deadlines');
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button {...eventForm.asked} onClick={() => setOpen(true)}>
        {t('handover.acknowledge')}
      </Button>
    );
  const { planId, today, facts } = source;
  const close = () => {
    setOpen(false);
    focusHeading('handover');
  };
  return (
    <eventForm.Part
      planId={planId}
      today={today}
      of={handoverKind(side)}
      title={t('handover.acknowledge')}
      save={t('handover.acknowledge')}
      day={facts.review.handoverOn}
      dayLabel={t('handover.day')}
      prefix="handover"
      onCancel={close}
      // What happened is no edit: the plan is read again.
      onSent={() => source.refresh(true)}
      onDone={() => {
        announce(t('handover.done'));
        close();
      }}
    />
  );
}
