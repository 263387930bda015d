import { useTranslation } from 'react-i18next';
import { add, set } from '@cynllun/domain/plan/edit';
import { entities } from '@cynllun/domain/plan/entities';
import { recordedDeadlines } from '@cynllun/domain/plan/choices';
import type { DeadlineRecord } from '@cynllun/domain/plan/plan';
import { DateField } from '../../shared/form/DateField.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import type { Problem } from '../../shared/form/ErrorSummary.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { nextPosition } from './nextPosition.ts';
import { PersonField } from './PersonField.tsx';
import type { DeadlinesSource } from './source.ts';
import { useAnswers } from './useAnswers.ts';
import { dayIn, useDayProblem } from './useDay.ts';
import { useLengthProblem } from './useLength.ts';

/** A new record, of a deadline if one was chosen. */
export type RecordFirst = Pick<DeadlineRecord, 'deadline'>;

interface RecordFormProps {
  readonly source: DeadlinesSource;
  readonly first: DeadlineRecord | RecordFirst;
  readonly onDone: () => void;
}

/** Says what happened that met a deadline: the day, who, and a note. */
export function RecordForm({ source, first, onDone }: RecordFormProps) {
  const { t } = useTranslation(['deadlines', 'fields']);
  const { date } = useFormatter();
  const before = 'id' in first ? first : null;
  const blank = { deadline: first.deadline, day: '', byPersonId: null, note: '' };
  const start = before === null ? blank : { ...before, day: before.on === null ? '' : date(before.on) };

  const dayProblem = useDayProblem();
  const lengthProblem = useLengthProblem('deadlineRecord');
  const notYet = (day: string) => ((dayIn(day) ?? '') > source.today ? t('deadlines:records.future') : null);
  const check = ({ deadline, day, note }: typeof start): Problem[] => [
    ...(deadline === null ? [{ id: 'record-deadline', words: t('deadlines:form.deadlineMissing') }] : []),
    ...[dayProblem(day) ?? notYet(day)].flatMap((words) => (words === null ? [] : [{ id: 'record-on', words }])),
    ...lengthProblem('record-note', 'note', note),
  ];
  const { answers, answer, form, problemOf } = useAnswers(start, check, ({ deadline, day, byPersonId, note }) => {
    const fields = { deadline, on: dayIn(day), byPersonId, note: note.trim() };
    const position = nextPosition(source.facts.deadlineRecords);
    source.edit([
      before === null
        ? add('deadlineRecord', newId(), source.planId, { ...fields, position })
        : set('deadlineRecord', before.id, fields),
    ]);
    announce(t(before === null ? 'deadlines:records.added' : 'deadlines:form.changed'));
    onDone();
  });

  return (
    <CommandForm
      level="h3"
      title={t('deadlines:records.add')}
      {...form}
      save={t('deadlines:records.save')}
      onCancel={onDone}
    >
      <RadioField
        id="record-deadline"
        label={t('fields:deadlineRecord.deadline')}
        options={recordedDeadlines.map((value) => ({ value, label: t(`deadlines:name.${value}`) }))}
        value={answers.deadline}
        onChange={(deadline) => answer({ deadline })}
        problem={problemOf('record-deadline')}
      />
      <DateField
        id="record-on"
        label={t('fields:deadlineRecord.on')}
        text={answers.day}
        onText={(day) => answer({ day })}
        problem={problemOf('record-on')}
      />
      <PersonField
        id="record-by"
        label={t('fields:deadlineRecord.byPersonId')}
        people={source.people}
        value={answers.byPersonId}
        onChange={(byPersonId) => answer({ byPersonId })}
      />
      <TextArea
        id="record-note"
        label={t('fields:deadlineRecord.note')}
        optional
        longest={entities.deadlineRecord.fields.note.longest}
        value={answers.note}
        onChange={(event) => answer({ note: event.target.value })}
        problem={problemOf('record-note')}
      />
    </CommandForm>
  );
}
