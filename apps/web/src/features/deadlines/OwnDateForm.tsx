import { useTranslation } from 'react-i18next';
import { ownDateSchema } from '@cynllun/domain/deadlines/forms';
import { add, set } from '@cynllun/domain/plan/edit';
import { authorityDateKinds } from '@cynllun/domain/plan/choices';
import type { AuthorityDate } from '@cynllun/domain/plan/plan';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { nextPosition } from './nextPosition.ts';
import type { DeadlinesSource } from './source.ts';

interface OwnDateFormProps {
  readonly source: DeadlinesSource;
  /** The date being changed; null adds one. */
  readonly before: AuthorityDate | null;
  readonly onDone: () => void;
}

/** One of the authority's own dates: what for, and when. A date of another kind needs a name. */
export function OwnDateForm({ source, before, onDone }: OwnDateFormProps) {
  const { t } = useTranslation(['deadlines', 'fields']);
  const { date } = useFormatter();
  const on = before?.on ?? null;
  const form = useCheckedForm(ownDateSchema, {
    own: 'deadlines:problems',
    defaultValues: {
      kind: before?.kind ?? '',
      name: before?.name ?? '',
      on: on === null ? '' : date(on),
    },
  });
  const submit = form.handleSubmit((ownDate) => {
    const position = nextPosition(source.facts.authorityDates);
    source.edit([
      before === null
        ? add('authorityDate', newId(), source.planId, { ...ownDate, position })
        : set('authorityDate', before.id, ownDate),
    ]);
    announce(t(before === null ? 'deadlines:own.added' : 'deadlines:changed'));
    onDone();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="own"
      title={t('deadlines:own.add')}
      save={t('deadlines:own.save')}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SelectField
        {...form.register('kind', { deps: ['name'] })}
        label={t('fields:authorityDate.kind')}
        options={authorityDateKinds.map((value) => ({ value, label: t(`fields:authorityDateKind.${value}`) }))}
      />
      <TextField
        {...form.register('name')}
        label={t('fields:authorityDate.name')}
        optional={form.watch('kind') !== 'other'}
      />
      <DateAnswer control={form.control} name="on" label={t('fields:authorityDate.on')} />
    </CommandForm>
  );
}
