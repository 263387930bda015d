import { useMutation } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { agreementSchema } from '@cynllun/domain/agreement/forms';
import { agreeingBodies } from '@cynllun/domain/plan/choices';
import { entities } from '@cynllun/domain/plan/entities';
import { currentEvents } from '@cynllun/domain/stage/current-events';
import { lastReferral } from '@cynllun/domain/stage/events';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { Form } from '../../shared/form/Form.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { useLeaveGuard } from '../../shared/form/useLeaveGuard.ts';
import { Card, Quiet } from '../../shared/layout/Card.tsx';
import type { Preparation } from '../../shared/plan/prepare/preparation.ts';
import { useEndPreparation } from '../../shared/plan/prepare/useEndPreparation.ts';
import { useRecord } from '../../shared/plan/prepare/useRecord.ts';
import { usePlan, useToday } from '../../shared/plan/source/usePlan.ts';
import { RecordAgreement } from './operations.ts';
import { outcomeOf } from '../../shared/refusal.ts';

const { decision } = entities.planEvent.fields;

/** Who agreed the final plan, and when: recording it seals the plan. */
export function AgreementForm({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation(['agreement', 'fields']);
  const { id: planId, events } = usePlan();
  const { version } = preparation;
  const [agree] = useMutation(RecordAgreement);
  const record = useRecord();
  const end = useEndPreparation(preparation);
  const form = useCheckedForm(agreementSchema(useToday(), lastReferral(currentEvents(events))), {
    own: 'agreement:problems',
    defaultValues: { on: '', body: '', agreedBy: '', minuteReference: '', callInUntil: '', decision: '' },
  });
  const isOfficer = useWatch({ control: form.control, name: 'body' }) === 'officer';
  const letGo = useLeaveGuard(form.formState.isDirty);
  const submit = form.handleSubmit(async (said) => {
    const done = await record(form, said, ({ requestId, baseSequence: sequence, edits: amendments }, context) =>
      outcomeOf(agree, {
        variables: { input: { planId, requestId, version, sequence, amendments, ...said } },
        context,
      }),
    );
    if (done === null) return;
    letGo();
    end.done(t('agreement:agreement.done', { number: done.version.number }));
  });
  return (
    <Card title={t('agreement:agreement.form')}>
      <Form onSubmit={submit} {...form.sending} aria-label={t('agreement:agreement.form')}>
        <DateAnswer control={form.control} name="on" label={t('agreement:agreement.on')} />
        <Controller
          control={form.control}
          name="body"
          rules={{ deps: ['agreedBy'] }}
          render={({ field }) => (
            <RadioField
              {...field}
              label={t('fields:planEvent.body')}
              hint={t('agreement:agreement.bodyHint')}
              options={agreeingBodies.map((value) => ({ value, label: t(`fields:agreeingBody.${value}`) }))}
            />
          )}
        />
        <TextField
          {...form.register('agreedBy')}
          label={t(isOfficer ? 'agreement:agreement.officer' : 'agreement:agreement.committee')}
          optional={!isOfficer}
        />
        <TextField {...form.register('minuteReference')} label={t('fields:planEvent.minuteReference')} />
        <Controller
          control={form.control}
          name="decision"
          render={({ field }) => (
            <TextArea {...field} label={t('fields:planEvent.decision')} optional longest={decision.longest} rows={3} />
          )}
        />
        <DateAnswer
          control={form.control}
          name="callInUntil"
          label={t('fields:planEvent.callInUntil')}
          hint={t('agreement:agreement.callInHint')}
          optional
        />
        <Quiet>{t('agreement:agreement.seals')}</Quiet>
        <div>
          <Button type="submit" variant="contained">
            {t('agreement:agreement.save')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
