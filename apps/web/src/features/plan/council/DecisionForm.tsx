import { useTranslation } from 'react-i18next';
import type { CurrentEntry } from '@cynllun/domain/stage/standing-entries';
import { announce } from '../../../shared/layout/announcements.ts';
import { EventForm } from '../../../shared/plan/events/EventForm.tsx';
import { usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { useStore } from '../../../shared/writing/useStore.ts';
import { decisionKinds, type OpenForm } from './DecisionTools.tsx';
import { PutForm } from './PutForm.tsx';
import { TakeBackQuestion } from './TakeBackQuestion.tsx';

interface DecisionFormProps {
  readonly open: OpenForm;
  readonly onClose: () => void;
}

/** The form that is open below what was decided: something new, a correction, or the question before one is taken back. */
export function DecisionForm({ open, onClose }: DecisionFormProps) {
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

const kindOf = (kind: CurrentEntry['kind']) => decisionKinds.find((one) => one === kind) ?? 'finalAgreed';
