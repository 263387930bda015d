import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';
import { meetingSchema } from '@cynllun/domain/consultation/forms';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import { ChecksField } from '../../shared/form/CheckField.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useServerDay } from '../../shared/useServerDay.ts';
import { RecordMeeting } from './meetingQueries.ts';

interface MeetingFormProps {
  readonly consultationId: string;
  readonly onClosed: () => void;
}

interface Attendance {
  readonly group: string;
  readonly count: string;
}

/** A meeting that was held: whose, when and where, who was there, and what was said. */
export function MeetingForm({ consultationId, onClosed }: MeetingFormProps) {
  const { t } = useTranslation(['triage', 'fields']);
  const [requestId] = useState(newId);
  const [record] = useMutation(RecordMeeting);
  const groups: readonly Attendance[] = [];
  const form = useCheckedForm(meetingSchema(useServerDay()), {
    defaultValues: { body: '', on: '', place: '', groups: [...groups], language: '', minute: '' },
  });
  const submit = form.handleSubmit(async (said) => {
    const input = { consultationId, requestId, ...said };
    if ((await form.done(outcomeOf(record, { variables: { input } }))) === null) return;
    announce(t('meetings.recorded'));
    onClosed();
  });
  const groupWords = (group: string) => t(`fields:stakeholderKind.${group as 'carers'}`);
  return (
    <CommandForm
      form={form}
      prefix="meeting"
      title={t('meetings.record')}
      save={t('meetings.save')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <TextField {...form.register('body')} label={t('meetings.body')} />
      <DateAnswer control={form.control} name="on" label={t('meetings.heldOn')} />
      <TextField {...form.register('place')} label={t('meetings.place')} />
      <Controller
        control={form.control}
        name="groups"
        render={({ field: { value, onChange, name } }) => {
          const there = value as readonly Attendance[];
          return (
            <>
              <ChecksField
                name={name}
                label={t('meetings.groups')}
                options={stakeholderKinds.map((group) => ({ value: group as string, label: groupWords(group) }))}
                value={there.map(({ group }) => group)}
                onChange={(chosen) =>
                  onChange(chosen.map((group) => there.find((one) => one.group === group) ?? { group, count: '' }))
                }
              />
              {there.map(({ group, count }, index) => (
                <TextField
                  key={group}
                  name={`groups.${index}.count`}
                  inputMode="numeric"
                  room={6}
                  optional
                  label={t('meetings.count', { group: groupWords(group) })}
                  value={count}
                  onChange={(event) =>
                    onChange(there.map((one) => (one.group === group ? { ...one, count: event.target.value } : one)))
                  }
                />
              ))}
            </>
          );
        }}
      />
      <SelectField
        {...form.register('language')}
        label={t('meetings.language')}
        options={[
          { value: 'cy', label: t('welsh') },
          { value: 'en', label: t('english') },
        ]}
      />
      <Controller
        control={form.control}
        name="minute"
        render={({ field }) => (
          <TextArea
            {...field}
            label={t('meetings.minute')}
            longest={contributionEntities.consultationMeeting.fields.minute.longest}
            rows={8}
          />
        )}
      />
    </CommandForm>
  );
}
