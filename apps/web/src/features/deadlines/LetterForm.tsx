import { useTranslation } from 'react-i18next';
import { letterSchema } from '@cynllun/domain/deadlines/forms';
import { set } from '@cynllun/domain/plan/edit';
import type { Extension } from '@cynllun/domain/plan/plan';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { DateAnswer } from '../../shared/form/DateAnswer.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { announce } from '../../shared/layout/announcements.ts';
import type { DeadlinesSource } from './source.ts';
import { PersonField } from './PersonField.tsx';

interface LetterFormProps {
  readonly extension: Extension;
  readonly source: DeadlinesSource;
  readonly onDone: () => void;
}

/** The plan lead records that the lead reviewer agreed by letter: the day, the letter, and who, where they are known here. */
export function LetterForm({ extension, source, onDone }: LetterFormProps) {
  const { t } = useTranslation(['deadlines', 'dates', 'fields']);
  const name = extension.deadline === null ? '' : t(`dates:name.${extension.deadline}`);
  const form = useCheckedForm(letterSchema(source.today), {
    own: 'deadlines:problems',
    defaultValues: { agreedOn: '', letter: '', agreedByPersonId: '' },
  });
  const submit = form.handleSubmit((agreement) => {
    source.edit([set('extension', extension.id, agreement)]);
    announce(t('deadlines:extensions.letterSaved'));
    onDone();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix="letter"
      title={`${t('deadlines:extensions.recordLetter')}: ${name}`}
      save={t('deadlines:extensions.saveLetter')}
      onSubmit={submit}
      onCancel={onDone}
    >
      <p>{t('deadlines:extensions.letterIntro')}</p>
      <DateAnswer control={form.control} name="agreedOn" label={t('fields:extension.agreedOn')} />
      <TextField {...form.register('letter')} label={t('fields:extension.letter')} />
      <PersonField
        {...form.register('agreedByPersonId')}
        label={t('fields:extension.agreedByPersonId')}
        people={source.people}
      />
    </CommandForm>
  );
}
