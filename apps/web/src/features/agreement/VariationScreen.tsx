import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { variationSchema } from '@cynllun/domain/agreement/forms';
import { entities } from '@cynllun/domain/plan/entities';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { Form } from '../../shared/form/Form.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { useLeaveGuard } from '../../shared/form/useLeaveGuard.ts';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import { useEndPreparation } from '../../shared/plan/prepare/useEndPreparation.ts';
import { useRecord } from '../../shared/plan/prepare/useRecord.ts';
import { usePlanId, useToday } from '../../shared/plan/source/usePlan.ts';
import { CheckPrepared } from './CheckPrepared.tsx';
import { VaryPlan } from './operations.ts';
import { outcomeOf } from '../../shared/refusal.ts';

const variation = { kind: 'variation', version: null } as const;
const { reason } = entities.planEvent.fields;

/** A variation of the agreed plan: every change, the original beside the revised, and who approved it. */
export const VariationScreen = () => (
  <CheckPrepared preparation={variation} ability="variationMake">
    <VariationForm />
  </CheckPrepared>
);

function VariationForm() {
  const { t } = useTranslation(['agreement', 'fields']);
  const planId = usePlanId();
  const [vary] = useMutation(VaryPlan);
  const record = useRecord();
  const end = useEndPreparation(variation);
  const form = useCheckedForm(variationSchema(useToday()), {
    own: 'agreement:problems',
    defaultValues: { on: '', reason: '', agreedBy: '', minuteReference: '' },
  });
  const letGo = useLeaveGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (said) => {
    const done = await record(form, said, (request, context) =>
      outcomeOf(vary, { variables: { input: { planId, ...request, ...said } }, context }),
    );
    if (done === null) return;
    letGo();
    end.done(t('agreement:variation.done', { number: done.version.number }));
  });
  return (
    <Card title={t('agreement:variation.form')}>
      <Form onSubmit={submit} {...form.sending} aria-label={t('agreement:variation.form')}>
        <Controller
          control={form.control}
          name="reason"
          render={({ field }) => (
            <TextArea {...field} label={t('agreement:variation.reason')} longest={reason.longest} rows={3} />
          )}
        />
        <DateAnswer control={form.control} name="on" label={t('agreement:variation.on')} />
        <TextField
          {...form.register('agreedBy')}
          label={t('agreement:variation.agreedBy')}
          hint={t('agreement:variation.agreedByHint')}
        />
        <TextField {...form.register('minuteReference')} label={t('fields:planEvent.minuteReference')} />
        <Quiet>{t('agreement:variation.frozen')}</Quiet>
        <div>
          <Button type="submit" variant="contained">
            {t('agreement:variation.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
