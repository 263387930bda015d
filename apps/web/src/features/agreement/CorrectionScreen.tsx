import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { correctionSchema } from '@cynllun/domain/agreement/forms';
import { entities } from '@cynllun/domain/plan/entities';
import { Form } from '../../shared/form/Form.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { useLeaveGuard } from '../../shared/form/useLeaveGuard.ts';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { useEndPreparation } from '../../shared/plan/prepare/useEndPreparation.ts';
import { useRecord } from '../../shared/plan/prepare/useRecord.ts';
import { usePlanId } from '../../shared/plan/source/usePlan.ts';
import { CheckPrepared } from './CheckPrepared.tsx';
import { CorrectWording } from './operations.ts';
import { outcomeOf } from '../../shared/refusal.ts';

const correction = { kind: 'correction', version: null } as const;

/** Words of the agreed plan put right, each beside the agreed text: their meaning is declared to be the same. */
export const CorrectionScreen = () => (
  <CheckPrepared preparation={correction} ability="wordingCorrect">
    <CorrectionForm />
  </CheckPrepared>
);

function CorrectionForm() {
  const { t } = useTranslation('agreement');
  const planId = usePlanId();
  const [correct] = useMutation(CorrectWording);
  const record = useRecord();
  const end = useEndPreparation(correction);
  const form = useCheckedForm(correctionSchema, { own: 'agreement:problems', defaultValues: { reason: '' } });
  const letGo = useLeaveGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (said) => {
    const done = await record(form, said, (request, context) =>
      outcomeOf(correct, { variables: { input: { planId, ...request, ...said } }, context }),
    );
    if (done === null) return;
    letGo();
    end.done(t('correction.done', { number: done.version.number }));
  });
  return (
    <Card title={t('correction.form')}>
      <Form onSubmit={submit} {...form.sending} aria-label={t('correction.form')}>
        <Controller
          control={form.control}
          name="reason"
          render={({ field }) => (
            <TextArea
              {...field}
              label={t('correction.reason')}
              hint={t('correction.reasonHint')}
              longest={entities.planEvent.fields.reason.longest}
              rows={3}
            />
          )}
        />
        <Quiet>{t('correction.declared')}</Quiet>
        <div>
          <Button type="submit" variant="contained">
            {t('correction.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
