import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { commentKinds } from '@cynllun/domain/consultation/choices';
import { passageSchema } from '@cynllun/domain/consultation/forms';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { SplitMinute } from './meetingQueries.ts';
import type { Meeting, Meetings } from './MeetingsScreen.tsx';
import { PassageField } from './PassageField.tsx';

interface SplitFormProps {
  readonly meeting: Meeting;
  readonly of: Meetings;
  readonly onClosed: () => void;
  readonly onChanged: () => void;
}

/** Makes a passage of a minute, which is selected in it, a comment on an action or on the whole plan. */
export function SplitForm({ meeting, of, onClosed, onChanged }: SplitFormProps) {
  const { t } = useTranslation(['triage', 'fields']);
  const { quote } = useQuote();
  const [requestId] = useState(newId);
  const [split] = useMutation(SplitMinute);
  const form = useCheckedForm(passageSchema, {
    defaultValues: { end: 0, start: 0, about: 'plan', aboutId: '', kind: '', group: '' },
  });
  const { minute, language } = meeting;
  const [start, end] = form.watch(['start', 'end']);
  const choose = (from: number, to: number) => {
    form.setValue('start', from, { shouldDirty: true });
    form.setValue('end', to, { shouldDirty: true });
  };
  const submit = form.handleSubmit(async (said) => {
    const input = { consultationId: of.consultationId, meetingId: meeting.id, requestId, ...said };
    if ((await form.done(split({ variables: { input } }))) === null) return;
    announce(t('meetings.splitSaved'));
    onClosed();
    onChanged();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`split-${meeting.id}`}
      title={t('meetings.split')}
      save={t('meetings.splitSave')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <PassageField
        name="end"
        label={t('meetings.select')}
        words={minute}
        language={language ?? undefined}
        start={start}
        end={end}
        onChoose={choose}
        chosen={(passage) => t('meetings.chosen', { passage })}
        nothing={t('meetings.nothing')}
      />
      <SelectField
        name="aboutId"
        label={t('meetings.about')}
        emptyLabel={t('filter.plan')}
        options={of.actions.map(({ id, reference, title }) => ({
          value: id,
          label: t('aboutAction', { reference, title: quote(title) || t('untitled') }),
        }))}
        value={form.watch('aboutId')}
        onChange={(event) => {
          form.setValue('aboutId', event.target.value, { shouldDirty: true });
          form.setValue('about', event.target.value === '' ? 'plan' : 'action');
        }}
      />
      <SelectField
        {...form.register('kind')}
        label={t('meetings.kind')}
        options={commentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectField
        {...form.register('group')}
        label={t('meetings.group')}
        options={stakeholderKinds.map((value) => ({ value, label: t(`fields:stakeholderKind.${value}`) }))}
      />
    </CommandForm>
  );
}
