import { lazy, Suspense, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { putSchema } from '@cynllun/domain/agreement/put-form';
import { versionsForPaper } from '@cynllun/domain/council/paper';
import type { Finding } from '@cynllun/domain/plan/finding';
import { graphql } from '../../../generated/index.ts';
import { CommandForm } from '../../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../../shared/form/DateAnswer.tsx';
import { SelectField } from '../../../shared/form/SelectField.tsx';
import { useCheckedForm } from '../../../shared/form/useCheckedForm.ts';
import { usePlan, useToday } from '../../../shared/plan/source/usePlan.ts';
import { findingOf } from '../../../shared/words/finding.ts';
import { loadWords } from '../../../shared/words/i18n.ts';
import { useSentOn } from './useSentOn.ts';
import { outcomeOf } from '../../../shared/refusal.ts';

const PutForAgreement = graphql(`
  mutation PutForAgreement($input: PutForAgreementInput!) {
    putForAgreement(input: $input) {
      __typename
      ... on PutForAgreement {
        version {
          ...SentVersion
        }
      }
      ... on GateError {
        findings {
          ...Found @unmask
        }
      }
      ...Problems
    }
  }
`);

/** With the words of gaps, which nobody waits for while nothing stops a version. */
const Stopping = lazy(async () => {
  const [{ StoppingGaps }] = await Promise.all([import('./StoppingGaps.tsx'), loadWords(['versions', 'findings'])]);
  return { default: StoppingGaps };
});

interface PutFormProps {
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Puts a version to whoever is to agree it: the final gate is asked of it. */
export function PutForm({ onCancel, onDone }: PutFormProps) {
  const { t } = useTranslation('agreement');
  const plan = usePlan();
  const today = useToday();
  const sentOn = useSentOn();
  const [put] = useMutation(PutForAgreement);
  const [stopping, setStopping] = useState<readonly Finding[]>([]);
  const [requestId] = useState(() => crypto.randomUUID());
  const offered = versionsForPaper(plan, today);
  const form = useCheckedForm(putSchema(today), {
    own: 'agreement:problems',
    defaultValues: { version: String(offered.at(-1)?.number ?? ''), on: '' },
  });
  const submit = form.handleSubmit(async (said) => {
    const input = { planId: plan.id, requestId, ...said };
    const sent = outcomeOf(put, { variables: { input } });
    const done = await form.done(sent);
    const outcome = done === null ? await sent.catch(() => undefined) : undefined;
    setStopping(outcome?.__typename === 'GateError' ? outcome.findings.map(findingOf) : []);
    if (done !== null) onDone();
  });
  return (
    <>
      <CommandForm
        form={form}
        level="h3"
        prefix="put"
        title={t('record.putForAgreement')}
        save={t('put.save')}
        onSubmit={submit}
        onCancel={onCancel}
      >
        <p>{t('put.intro')}</p>
        <SelectField
          {...form.register('version')}
          label={t('put.version')}
          options={offered.map(({ number }) => ({
            value: String(number),
            label: t('versionSent', { number: number ?? 0, on: sentOn(number) ?? today }),
          }))}
        />
        <DateAnswer control={form.control} name="on" label={t('put.on')} />
      </CommandForm>
      {stopping.length > 0 && (
        <Suspense fallback={null}>
          <Stopping findings={stopping} />
        </Suspense>
      )}
    </>
  );
}
