import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { handoverSchema } from '@cynllun/domain/deadlines/forms';
import { standingFacts } from '@cynllun/domain/deadlines/facts';
import { handoverDays, handoverKind, handoverSides, type HandoverSide } from '@cynllun/domain/stage/handover';
import { graphql } from '../../generated/index.ts';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { EntryList } from './EntryList.tsx';
import { focusHeading } from './focusHeading.ts';
import type { DeadlinesSource } from './source.ts';

const AcknowledgeHandover = graphql(`
  mutation AcknowledgeHandover($input: RecordPlanEventInput!) {
    recordPlanEvent(input: $input) {
      __typename
      ... on PlanEventRecorded {
        id
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
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('handover.acknowledge')}</Button>;
  return (
    <AcknowledgeForm
      side={side}
      source={source}
      onDone={() => {
        setOpen(false);
        focusHeading('handover');
      }}
    />
  );
}

function AcknowledgeForm({ side, source, onDone }: AcknowledgeProps & { readonly onDone: () => void }) {
  const { t } = useTranslation('deadlines');
  const { date } = useFormatter();
  const { planId, today, facts } = source;
  const { handoverOn } = facts.review;
  const [record] = useMutation(AcknowledgeHandover);
  const [id] = useState(newId);
  const [requestId] = useState(() => crypto.randomUUID());
  const form = useCheckedForm(handoverSchema(today), {
    own: 'deadlines:problems',
    defaultValues: { on: handoverOn === null || handoverOn > today ? '' : date(handoverOn) },
  });
  const submit = form.handleSubmit(async ({ on }) => {
    const input = { planId, requestId, id, kind: handoverKind(side), on };
    const done = await form.done(record({ variables: { input } }));
    // What happened is no edit: the plan is read again.
    source.refresh(true);
    if (done === null) return;
    announce(t('handover.done'));
    onDone();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="handover"
      title={t('handover.acknowledge')}
      save={t('handover.acknowledge')}
      onSubmit={submit}
      onCancel={onDone}
    >
      <DateAnswer control={form.control} name="on" label={t('handover.day')} />
    </CommandForm>
  );
}
