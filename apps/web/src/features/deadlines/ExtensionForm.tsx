import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { proposalSchema } from '@cynllun/domain/deadlines/forms';
import { add, set } from '@cynllun/domain/plan/edit';
import { entities } from '@cynllun/domain/plan/entities';
import { deadlineCodes } from '@cynllun/domain/plan/choices';
import type { Extension } from '@cynllun/domain/plan/plan';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useFormatter } from '../../shared/words/useLanguage.ts';
import { nextPosition } from './nextPosition.ts';
import type { DeadlinesSource } from './source.ts';

/** A new proposal, for a deadline if one was chosen. */
export type ExtensionFirst = Pick<Extension, 'deadline'>;

interface ExtensionFormProps {
  readonly source: DeadlinesSource;
  readonly first: Extension | ExtensionFirst;
  readonly onDone: () => void;
}

/** Proposes a later day for a deadline, and says why. */
export function ExtensionForm({ source, first, onDone }: ExtensionFormProps) {
  const { t } = useTranslation(['deadlines', 'dates', 'fields']);
  const { date } = useFormatter();
  const before = 'id' in first ? first : null;
  const proposedOn = before?.proposedOn ?? null;
  const form = useCheckedForm(proposalSchema(source.facts), {
    own: 'deadlines:problems',
    defaultValues: {
      deadline: first.deadline ?? '',
      proposedOn: proposedOn === null ? '' : date(proposedOn),
      reason: before?.reason ?? '',
    },
  });
  const submit = form.handleSubmit((proposal) => {
    const position = nextPosition(source.facts.extensions);
    source.edit([
      before === null
        ? add('extension', newId(), source.planId, { ...proposal, position })
        : set('extension', before.id, proposal),
    ]);
    announce(t(before === null ? 'deadlines:extensions.proposed' : 'deadlines:changed'));
    onDone();
  });

  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="extension"
      title={t('deadlines:extensions.propose')}
      save={t('deadlines:extensions.save')}
      onSubmit={submit}
      onCancel={onDone}
    >
      <SelectField
        {...form.register('deadline', { deps: ['proposedOn'] })}
        label={t('fields:extension.deadline')}
        options={deadlineCodes.map((value) => ({ value, label: t(`dates:name.${value}`) }))}
      />
      <DateAnswer control={form.control} name="proposedOn" label={t('fields:extension.proposedOn')} />
      <Controller
        control={form.control}
        name="reason"
        render={({ field }) => (
          <TextArea
            {...field}
            label={t('fields:extension.reason')}
            longest={entities.extension.fields.reason.longest}
          />
        )}
      />
    </CommandForm>
  );
}
