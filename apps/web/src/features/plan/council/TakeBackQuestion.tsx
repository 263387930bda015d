import { useState } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { CurrentEntry } from '@cynllun/domain/stage/standing-entries';
import { Buttons } from '../../../shared/form/Form.tsx';
import { Refused } from '../../../shared/form/Refused.tsx';
import { useSend } from '../../../shared/form/useSend.ts';
import { CorrectPlanEvent } from '../../../shared/plan/events/operations.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { usePlanId } from '../../../shared/plan/source/usePlan.ts';

interface TakeBackQuestionProps {
  readonly entry: CurrentEntry;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Takes a record back: the plan's stage is worked out again, and of an agreement the seal goes with it. */
export function TakeBackQuestion({ entry: { id: corrects, kind, on }, onCancel, onDone }: TakeBackQuestionProps) {
  const { t } = useTranslation(['agreement', 'fields', 'common']);
  const planId = usePlanId();
  const { send, problems } = useSend(CorrectPlanEvent);
  const [id] = useState(newId);
  const [requestId] = useState(() => crypto.randomUUID());
  const takeBack = async () => {
    if ((await send({ planId, requestId, id, corrects })) !== null) onDone();
  };
  const what = t('agreement:decisions.on', { what: t(`fields:planEventKind.${kind}`), on });
  return (
    <div role="group" aria-label={t('agreement:takeBack.title', { what })}>
      <p>
        <b>{t('agreement:takeBack.title', { what })}</b>
      </p>
      <p>{t(kind === 'finalAgreed' ? 'agreement:takeBack.unseals' : 'agreement:takeBack.body')}</p>
      <Buttons>
        <Button variant="contained" onClick={() => void takeBack()}>
          {t('agreement:takeBack.button')}
        </Button>
        <Button onClick={onCancel}>{t('common:buttons.cancel')}</Button>
      </Buttons>
      <Refused problems={problems} />
    </div>
  );
}
