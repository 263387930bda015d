import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { recordSchema } from '@cynllun/domain/deadlines/forms';
import { add, set } from '@cynllun/domain/plan/edit';
import { entities } from '@cynllun/domain/plan/entities';
import { recordedDeadlines } from '@cynllun/domain/plan/choices';
import type { DeadlineRecord } from '@cynllun/domain/plan/plan';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { nextPosition } from './nextPosition.ts';
import { PersonField } from './PersonField.tsx';
import type { DeadlinesSource } from './source.ts';

/** A new record, of a deadline if one was chosen. */
export type RecordFirst = Pick<DeadlineRecord, 'deadline'>;

interface RecordFormProps {
  readonly source: DeadlinesSource;
  readonly first: DeadlineRecord | RecordFirst;
  readonly onDone: () => void;
}

/** Says what happened that met a deadline: the day, who, and a note. */
export function RecordForm({ source, first, onDone }: RecordFormProps) {
  const { t } = useTranslation(['deadlines', 'dates', 'fields']);
  const { date } = useFormatter();
  const before = 'id' in first ? first : null;
  const on = before?.on ?? null;
  const form = useCheckedForm(recordSchema(source.today), {
    own: 'deadlines:problems',
    defaultValues: {
      deadline: first.deadline,
      on: on === null ? '' : date(on),
      byPersonId: before?.byPersonId ?? '',
      note: before?.note ?? '',
    },
  });
  const submit = form.handleSubmit((record) => {
    const position = nextPosition(source.facts.deadlineRecords);
    source.edit([
      before === null
        ? add('deadlineRecord', newId(), source.planId, { ...record, position })
        : set('deadlineRecord', before.id, record),
    ]);
    announce(t(before === null ? 'deadlines:records.added' : 'deadlines:changed'));
    onDone();
  });

  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="record"
      title={t('deadlines:records.add')}
      save={t('deadlines:records.save')}
      onSubmit={submit}
      onCancel={onDone}
    >
      <Controller
        control={form.control}
        name="deadline"
        render={({ field }) => (
          <RadioField
            {...field}
            label={t('fields:deadlineRecord.deadline')}
            options={recordedDeadlines.map((value) => ({ value, label: t(`dates:name.${value}`) }))}
          />
        )}
      />
      <DateAnswer control={form.control} name="on" label={t('fields:deadlineRecord.on')} />
      <PersonField
        {...form.register('byPersonId')}
        label={t('fields:deadlineRecord.byPersonId')}
        people={source.people}
      />
      <Controller
        control={form.control}
        name="note"
        render={({ field }) => (
          <TextArea
            {...field}
            label={t('fields:deadlineRecord.note')}
            optional
            longest={entities.deadlineRecord.fields.note.longest}
          />
        )}
      />
    </CommandForm>
  );
}
