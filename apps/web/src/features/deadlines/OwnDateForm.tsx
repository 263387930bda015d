import { useTranslation } from 'react-i18next';
import type { AuthorityDateKind } from '@cynllun/domain/deadlines/authority-dates';
import { add, set } from '@cynllun/domain/plan/edit';
import { authorityDateKinds } from '@cynllun/domain/plan/choices';
import type { AuthorityDate } from '@cynllun/domain/plan/plan';
import { DateField } from '../../shared/form/DateField.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { nextPosition } from './nextPosition.ts';
import type { DeadlinesSource } from './source.ts';
import { useAnswers } from './useAnswers.ts';
import { dayIn, useDayProblem } from './useDay.ts';
import { useLengthProblem } from './useLength.ts';

interface OwnDateFormProps {
  readonly source: DeadlinesSource;
  /** The date being changed; null adds one. */
  readonly before: AuthorityDate | null;
  readonly onDone: () => void;
}

interface Answers {
  readonly kind: AuthorityDateKind | null;
  readonly name: string;
  readonly day: string;
}

/** One of the authority's own dates: what for, and when. A date of another kind needs a name. */
export function OwnDateForm({ source, before, onDone }: OwnDateFormProps) {
  const { t } = useTranslation(['deadlines', 'fields']);
  const { date } = useFormatter();
  const on = before?.on ?? null;
  const start: Answers = {
    kind: before?.kind ?? null,
    name: before?.name ?? '',
    day: on === null ? '' : date(on),
  };
  const dayProblem = useDayProblem();
  const lengthProblem = useLengthProblem('authorityDate');
  const check = ({ kind, name, day }: Answers) => [
    ...(kind === null ? [{ id: 'own-kind', words: t('deadlines:form.kindMissing') }] : []),
    ...(kind === 'other' && name.trim() === '' ? [{ id: 'own-name', words: t('deadlines:form.nameMissing') }] : []),
    ...lengthProblem('own-name', 'name', name),
    ...[dayProblem(day)].flatMap((words) => (words === null ? [] : [{ id: 'own-on', words }])),
  ];
  const { answers, answer, form, problemOf } = useAnswers(start, check, ({ kind, name, day }) => {
    const fields = { kind, name: name.trim(), on: dayIn(day) };
    const position = nextPosition(source.facts.authorityDates);
    source.edit([
      before === null
        ? add('authorityDate', newId(), source.planId, { ...fields, position })
        : set('authorityDate', before.id, fields),
    ]);
    announce(t(before === null ? 'deadlines:own.added' : 'deadlines:form.changed'));
    onDone();
  });
  return (
    <CommandForm level="h3" title={t('deadlines:own.add')} {...form} save={t('deadlines:own.save')} onCancel={onDone}>
      <SelectField
        id="own-kind"
        label={t('fields:authorityDate.kind')}
        options={authorityDateKinds.map((value) => ({ value, label: t(`fields:authorityDateKind.${value}`) }))}
        value={answers.kind ?? ''}
        onChange={({ target }) => answer({ kind: authorityDateKinds.find((kind) => kind === target.value) ?? null })}
        problem={problemOf('own-kind')}
      />
      <TextField
        id="own-name"
        label={t('fields:authorityDate.name')}
        optional={answers.kind !== 'other'}
        value={answers.name}
        onChange={(event) => answer({ name: event.target.value })}
        problem={problemOf('own-name')}
      />
      <DateField
        id="own-on"
        label={t('fields:authorityDate.on')}
        text={answers.day}
        onText={(day) => answer({ day })}
        problem={problemOf('own-on')}
      />
    </CommandForm>
  );
}
