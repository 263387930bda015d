import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { commentViews, enteredWays, replyWays } from '@cynllun/domain/consultation/choices';
import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';
import { hasOriginal, statementSchema } from '@cynllun/domain/consultation/statement';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import { CheckField } from '../../../shared/form/CheckField.tsx';
import { CommandForm } from '../../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../../shared/form/DateAnswer.tsx';
import { RadioField } from '../../../shared/form/RadioField.tsx';
import { SelectField } from '../../../shared/form/SelectField.tsx';
import { TextArea } from '../../../shared/form/TextArea.tsx';
import { TextField } from '../../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../../shared/refusal.ts';
import { announce } from '../../../shared/layout/announcements.ts';
import { newId } from '../../../shared/plan/newId.ts';
import { useServerDay } from '../../../shared/useServerDay.ts';
import { FileAnswer } from './FileAnswer.tsx';
import { EnterStatement } from './statementMutations.ts';
import type { Statements } from './statementQueries.ts';

type Way = (typeof enteredWays)[number];
type ReplyBy = (typeof replyWays)[number];

const { fields } = contributionEntities.statement;

/** A child speaks for themselves, perhaps with help, or a worker for them: none of them is a carer. */
const viewsOf = (way: Way | '') => commentViews.filter((view) => way !== 'trustedWorker' || !view.startsWith('carer'));
const repliesTo = (way: Way | '') =>
  replyWays.filter((by) => by === 'none' || (by === 'worker') === (way === 'trustedWorker'));

interface StatementFormProps {
  readonly of: Pick<Statements, 'consultationId' | 'closesOn'>;
  readonly onClosed: () => void;
}

/** What somebody said elsewhere, on their behalf: how it came, its original, whose view it is, and where the answer goes. */
export function StatementForm({ of, onClosed }: StatementFormProps) {
  const { t } = useTranslation(['entered', 'triage', 'fields']);
  const [requestId] = useState(newId);
  const [enter] = useMutation(EnterStatement);
  const { consultationId, closesOn } = of;
  const form = useCheckedForm(statementSchema(useServerDay()), {
    own: 'entered:problems',
    defaultValues: {
      way: '',
      worker: '',
      on: '',
      fileId: '',
      language: '',
      words: '',
      view: '',
      group: '',
      members: '',
      name: '',
      mayBeNamed: false,
      replyBy: '',
      replyTo: '',
    },
  });
  const [way, replyBy] = form.watch(['way', 'replyBy']) as [Way | '', ReplyBy | ''];
  const isChild = way === 'trustedWorker';
  const chooseWay = (chosen: Way) => {
    form.setValue('way', chosen, { shouldDirty: true });
    if ((chosen === 'trustedWorker') === isChild) return;
    // Of a child no name is kept, and the answer goes another way.
    for (const field of ['name', 'replyTo', 'worker', 'view'] as const) form.setValue(field, '');
    form.setValue('mayBeNamed', false);
    form.setValue('replyBy', chosen === 'trustedWorker' ? 'worker' : '');
  };
  /** What one answer asks of others is looked at again, once it was sent. */
  const checkAgain = () => form.formState.isSubmitted && void form.trigger();
  const submit = form.handleSubmit(async (said) => {
    const input = { consultationId, requestId, ...said, members: String(said.members ?? '') };
    if ((await form.done(outcomeOf(enter, { variables: { input } }))) === null) return;
    announce(t('entered:saved'));
    onClosed();
  });
  return (
    <CommandForm
      form={form}
      prefix="statement"
      title={t('entered:enter')}
      save={t('entered:save')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <RadioField
        name="way"
        label={t('entered:way')}
        options={enteredWays.map((value) => ({ value, label: t(`entered:ways.${value}`) }))}
        value={way === '' ? null : way}
        onChange={(chosen: Way) => {
          chooseWay(chosen);
          checkAgain();
        }}
      />
      {isChild && <TextField {...form.register('worker')} label={t('entered:worker')} hint={t('entered:workerHint')} />}
      <DateAnswer
        control={form.control}
        name="on"
        label={t('entered:on')}
        {...(closesOn && { hint: t('entered:onHint', { day: closesOn }) })}
      />
      {way !== '' && way !== 'call' && (
        <FileAnswer
          consultationId={consultationId}
          purpose="original"
          label={hasOriginal(way) ? t('entered:original') : t('entered:originalOptional')}
          hint={t('entered:originalHint')}
          optional={!hasOriginal(way)}
        />
      )}
      <SelectField
        {...form.register('language')}
        label={t('entered:language')}
        options={[
          { value: 'cy', label: t('triage:welsh') },
          { value: 'en', label: t('triage:english') },
        ]}
      />
      <Controller
        control={form.control}
        name="words"
        render={({ field }) => (
          <TextArea
            {...field}
            lang={form.watch('language') || undefined}
            label={t(`entered:words.${way === '' ? 'letter' : way}`)}
            longest={fields.words.longest}
            rows={8}
          />
        )}
      />
      <SelectField
        {...form.register('view')}
        label={t('entered:view')}
        options={viewsOf(way).map((value) => ({ value, label: t(`triage:view.${value}`) }))}
      />
      <SelectField
        {...form.register('group')}
        label={t('entered:group')}
        options={stakeholderKinds.map((value) => ({ value, label: t(`fields:stakeholderKind.${value}`) }))}
      />
      {!isChild && (
        <>
          <TextField {...form.register('members')} label={t('entered:members')} inputMode="numeric" room={6} optional />
          <TextField {...form.register('name')} label={t('entered:name')} optional />
          <Controller
            control={form.control}
            name="mayBeNamed"
            render={({ field: { value, onChange, name } }) => (
              <CheckField
                name={name}
                label={t('entered:mayBeNamed')}
                checked={value as boolean}
                onChange={(event) => onChange(event.target.checked)}
              />
            )}
          />
        </>
      )}
      <RadioField
        name="replyBy"
        label={t('entered:replyByLabel')}
        options={repliesTo(way).map((value) => ({ value, label: t(`entered:replyBy.${value}`) }))}
        value={replyBy === '' ? null : replyBy}
        onChange={(value: ReplyBy) => {
          form.setValue('replyBy', value, { shouldDirty: true });
          if (value === 'none') form.setValue('replyTo', '');
          checkAgain();
        }}
      />
      {replyBy !== '' && replyBy !== 'none' && (
        <Controller
          control={form.control}
          name="replyTo"
          render={({ field }) =>
            replyBy === 'post' ? (
              <TextArea {...field} label={t('entered:replyTo.post')} longest={fields.replyTo.longest} rows={3} />
            ) : (
              <TextField {...field} label={t(`entered:replyTo.${replyBy}`)} />
            )
          }
        />
      )}
    </CommandForm>
  );
}
