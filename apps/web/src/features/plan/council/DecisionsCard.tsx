import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentEntries, type CurrentEntry } from '@cynllun/domain/stage/standing-entries';
import { announce } from '../../../shared/layout/announcements.ts';
import { Card, Rows } from '../../../shared/layout/Card.tsx';
import { EventForm } from '../../../shared/plan/events/EventForm.tsx';
import { usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { useStore } from '../../../shared/writing/useStore.ts';
import { DecisionEntry } from './DecisionEntry.tsx';
import { DecisionTools, type OpenForm } from './DecisionTools.tsx';
import { PutForm } from './PutForm.tsx';
import { TakeBackQuestion } from './TakeBackQuestion.tsx';

const kinds = ['presentedToCouncil', 'putForAgreement', 'finalAgreed', 'referredBack'] as const;
const heading = 'decisions';

/** What the Council, or whoever agrees the plan, has done with it, and what can be recorded of that now [S8] [S11]. */
export function DecisionsCard() {
  const { t } = useTranslation('agreement');
  const plan = usePlan();
  const today = useToday();
  const entries = currentEntries(plan.events, kinds, today);
  const [open, setOpen] = useState<OpenForm | null>(null);
  const close = () => {
    setOpen(null);
    document.getElementById(heading)?.focus();
  };
  return (
    <Card title={t('decisions.title')} headingId={heading}>
      {entries.length === 0 && <p>{t('decisions.none')}</p>}
      <Rows>
        {entries.map((entry) => (
          <li key={entry.id}>
            <DecisionEntry entry={entry} onOpen={setOpen} />
          </li>
        ))}
      </Rows>
      {open === null && <DecisionTools onOpen={setOpen} />}
      {open !== null && <OpenedForm open={open} onClose={close} />}
    </Card>
  );
}

interface OpenedFormProps {
  readonly open: OpenForm;
  readonly onClose: () => void;
}

function OpenedForm({ open, onClose }: OpenedFormProps) {
  const { t } = useTranslation('agreement');
  const { id: planId, review } = usePlan();
  const today = useToday();
  const store = useStore();
  const done = (words: string) => {
    // What happened is no edit: the plan is read again.
    store.refresh();
    announce(words);
    onClose();
  };
  if (open.what === 'put') return <PutForm onCancel={onClose} onDone={() => done(t('put.done'))} />;
  if (open.what === 'takeBack')
    return <TakeBackQuestion entry={open.entry} onCancel={onClose} onDone={() => done(t('takeBack.done'))} />;
  const isNew = open.what === 'record';
  const kind = isNew ? open.kind : open.entry.kind;
  return (
    <EventForm
      key={isNew ? kind : open.entry.id}
      planId={planId}
      today={today}
      of={isNew ? open.kind : open.entry}
      title={isNew ? t(`record.${open.kind}`) : t('correct.title', { what: t(`decisions.kind.${kindOf(kind)}`) })}
      save={t(isNew ? 'record.save' : 'correct.save')}
      day={kind === 'presentedToCouncil' ? review.presentedOn : null}
      prefix="decision"
      onCancel={onClose}
      onSent={() => store.refresh()}
      onDone={() => done(t(isNew ? 'record.done' : 'correct.done'))}
    />
  );
}

const kindOf = (kind: CurrentEntry['kind']) => kinds.find((one) => one === kind) ?? 'finalAgreed';
