import { useTranslation } from 'react-i18next';
import { add, set } from '@cynllun/domain/plan/edit';
import { entities } from '@cynllun/domain/plan/entities';
import { deadlineCodes } from '@cynllun/domain/plan/choices';
import { deadlines, type DeadlineCode } from '@cynllun/domain/deadlines/table';
import type { Extension } from '@cynllun/domain/plan/plan';
import { DateField } from '../../shared/form/DateField.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import type { Problem } from '../../shared/form/ErrorSummary.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { nextPosition } from './nextPosition.ts';
import { originalDue } from './originalDue.ts';
import type { DeadlinesSource } from './source.ts';
import { useAnswers } from './useAnswers.ts';
import { dayIn, useDayProblem } from './useDay.ts';
import { useLengthProblem } from './useLength.ts';

/** A new proposal, for a deadline if one was chosen. */
export type ExtensionFirst = Pick<Extension, 'deadline'>;

interface ExtensionFormProps {
  readonly source: DeadlinesSource;
  readonly first: Extension | ExtensionFirst;
  readonly onDone: () => void;
}

interface Answers {
  readonly deadline: DeadlineCode | null;
  readonly day: string;
  readonly reason: string;
}

/** Proposes a later day for a deadline, and says why. */
export function ExtensionForm({ source, first, onDone }: ExtensionFormProps) {
  const { t } = useTranslation(['deadlines', 'fields']);
  const { date } = useFormatter();
  const before = 'id' in first ? first : null;
  const proposedOn = before?.proposedOn ?? null;
  const start: Answers = {
    deadline: first.deadline,
    day: proposedOn === null ? '' : date(proposedOn),
    reason: before?.reason ?? '',
  };
  const check = useCheck(source);
  const { answers, answer, form, problemOf } = useAnswers(start, check, ({ deadline, day, reason }) => {
    const fields = { deadline, proposedOn: dayIn(day), reason: reason.trim() };
    const position = nextPosition(source.facts.extensions);
    source.edit([
      before === null
        ? add('extension', newId(), source.planId, { ...fields, position })
        : set('extension', before.id, fields),
    ]);
    announce(t(before === null ? 'deadlines:extensions.proposed' : 'deadlines:form.changed'));
    onDone();
  });

  return (
    <CommandForm
      level="h3"
      title={t('deadlines:extensions.propose')}
      {...form}
      save={t('deadlines:extensions.save')}
      onCancel={onDone}
    >
      <SelectField
        id="extension-deadline"
        label={t('fields:extension.deadline')}
        options={deadlineCodes.map((value) => ({ value, label: t(`deadlines:name.${value}`) }))}
        value={answers.deadline ?? ''}
        onChange={({ target }) => answer({ deadline: deadlineCodes.find((code) => code === target.value) ?? null })}
        problem={problemOf('extension-deadline')}
      />
      <DateField
        id="extension-day"
        label={t('fields:extension.proposedOn')}
        text={answers.day}
        onText={(day) => answer({ day })}
        problem={problemOf('extension-day')}
      />
      <TextArea
        id="extension-reason"
        label={t('fields:extension.reason')}
        longest={entities.extension.fields.reason.longest}
        value={answers.reason}
        onChange={(event) => answer({ reason: event.target.value })}
        problem={problemOf('extension-reason')}
      />
    </CommandForm>
  );
}

function useCheck({ facts }: DeadlinesSource): (answers: Answers) => readonly Problem[] {
  const { t } = useTranslation(['deadlines', 'fields']);
  const dayProblem = useDayProblem();
  const lengthProblem = useLengthProblem('extension');
  const deadlineProblem = (code: DeadlineCode | null): string | null => {
    if (code === null) return t('deadlines:form.deadlineMissing');
    const base = deadlines.find((one) => one.code === code)?.from;
    if (base === undefined || facts.review[base] !== null) return null;
    return t('deadlines:extensions.noBase', { base: t(`fields:review.${base}`) });
  };
  const notLater = ({ day, deadline }: Answers): string | null => {
    const [typed, due] = [dayIn(day), originalDue(facts, deadline)];
    return typed !== null && due !== null && typed <= due ? t('deadlines:extensions.notLater', { due }) : null;
  };
  return (answers) => {
    const found = [
      { id: 'extension-deadline', words: deadlineProblem(answers.deadline) },
      { id: 'extension-day', words: dayProblem(answers.day) ?? notLater(answers) },
      {
        id: 'extension-reason',
        words: answers.reason.trim() === '' ? t('deadlines:form.reasonMissing') : null,
      },
    ];
    return [
      ...found.flatMap(({ id, words }) => (words === null ? [] : [{ id, words }])),
      ...lengthProblem('extension-reason', 'reason', answers.reason),
    ];
  };
}
