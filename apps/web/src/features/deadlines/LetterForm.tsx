import { useTranslation } from 'react-i18next';
import { set } from '@cynllun/domain/plan/edit';
import type { Extension } from '@cynllun/domain/plan/plan';
import { DateField } from '../../shared/form/DateField.tsx';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import type { Problem } from '../../shared/form/ErrorSummary.tsx';
import { TextField } from '../../shared/form/TextField.tsx';
import { announce } from '../../shared/layout/announcements.ts';
import type { DeadlinesSource } from './source.ts';
import { PersonField } from './PersonField.tsx';
import { useAnswers } from './useAnswers.ts';
import { dayIn, useDayProblem } from './useDay.ts';
import { useLengthProblem } from './useLength.ts';

interface LetterFormProps {
  readonly extension: Extension;
  readonly source: DeadlinesSource;
  readonly onDone: () => void;
}

/** The plan lead records that the lead reviewer agreed by letter: the day, the letter, and who, where they are known here. */
export function LetterForm({ extension, source, onDone }: LetterFormProps) {
  const { t } = useTranslation(['deadlines', 'fields']);
  const name = extension.deadline === null ? '' : t(`deadlines:name.${extension.deadline}`);
  const dayProblem = useDayProblem();
  const lengthProblem = useLengthProblem('extension');
  const notYet = (day: string) => ((dayIn(day) ?? '') > source.today ? t('deadlines:records.future') : null);
  const check = ({ day, letter }: { readonly day: string; readonly letter: string }): Problem[] => {
    const words = dayProblem(day) ?? notYet(day);
    return [
      ...(words === null ? [] : [{ id: 'letter-day', words }]),
      ...(letter.trim() === '' ? [{ id: 'letter-letter', words: t('deadlines:form.letterMissing') }] : []),
      ...lengthProblem('letter-letter', 'letter', letter),
    ];
  };
  const start: { day: string; letter: string; by: string | null } = { day: '', letter: '', by: null };
  const { answers, answer, form, problemOf } = useAnswers(start, check, ({ day, letter, by }) => {
    const agreement = { agreedOn: dayIn(day), letter: letter.trim(), agreedByPersonId: by };
    source.edit([set('extension', extension.id, agreement)]);
    announce(t('deadlines:extensions.letterSaved'));
    onDone();
  });
  return (
    <CommandForm
      level="h3"
      title={`${t('deadlines:extensions.recordLetter')}: ${name}`}
      {...form}
      save={t('deadlines:extensions.saveLetter')}
      onCancel={onDone}
    >
      <p>{t('deadlines:extensions.letterIntro')}</p>
      <DateField
        id="letter-day"
        label={t('fields:extension.agreedOn')}
        text={answers.day}
        onText={(day) => answer({ day })}
        problem={problemOf('letter-day')}
      />
      <TextField
        id="letter-letter"
        label={t('fields:extension.letter')}
        value={answers.letter}
        onChange={(event) => answer({ letter: event.target.value })}
        problem={problemOf('letter-letter')}
      />
      <PersonField
        id="letter-by"
        label={t('fields:extension.agreedByPersonId')}
        people={source.people}
        value={answers.by}
        onChange={(by) => answer({ by })}
      />
    </CommandForm>
  );
}
