import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { commentKinds } from '@cynllun/domain/consultation/choices';
import { passageSchema } from '@cynllun/domain/consultation/forms';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import type { Language } from '@cynllun/domain/text/language';
import { CommandForm } from '../../shared/form/CommandForm.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { useCheckedForm } from '../../shared/form/useCheckedForm.ts';
import { outcomeOf } from '../../shared/refusal.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { SplitMinute } from './meetingQueries.ts';
import type { Meetings } from './MeetingsScreen.tsx';
import { PassageField } from './PassageField.tsx';

interface SplitFormProps {
  /** A minute, or what was said elsewhere. */
  readonly source: {
    readonly id: string;
    readonly text: string;
    readonly language: Language | null | undefined;
    /** The group that it is of, where it is of one. */
    readonly group?: string | null | undefined;
    /** Chosen from the beginning, where it may be one comment. */
    readonly isWhole?: boolean;
  };
  /** Says how a passage is chosen. */
  readonly select: string;
  readonly of: Pick<Meetings, 'consultationId' | 'actions' | 'questions'>;
  readonly onClosed: () => void;
}

/** Makes a passage, which is selected in what was said, a comment on an action or on the whole plan, or an answer to a question. */
export function SplitForm({ source, select, of, onClosed }: SplitFormProps) {
  const { t } = useTranslation(['triage', 'fields', 'entered']);
  const { quote } = useQuote();
  const [requestId] = useState(newId);
  const [split] = useMutation(SplitMinute);
  const { id: ofId, text, language, group = '', isWhole = false } = source;
  const form = useCheckedForm(passageSchema, {
    defaultValues: {
      end: isWhole ? text.length : 0,
      start: 0,
      about: 'plan',
      aboutId: '',
      kind: '',
      group: group ?? '',
    },
  });
  const [start, end, about] = form.watch(['start', 'end', 'about']);
  const choose = (from: number, to: number) => {
    form.setValue('start', from, { shouldDirty: true });
    form.setValue('end', to, { shouldDirty: true });
  };
  const chooseAbout = (aboutId: string) => {
    form.setValue('aboutId', aboutId, { shouldDirty: true });
    const isQuestion = of.questions.some(({ id }) => id === aboutId);
    form.setValue('about', aboutId === '' ? 'plan' : isQuestion ? 'question' : 'action');
    if (isQuestion) form.setValue('kind', '');
  };
  const submit = form.handleSubmit(async (said) => {
    const input = { consultationId: of.consultationId, ofId, requestId, ...said };
    if ((await form.done(outcomeOf(split, { variables: { input } }))) === null) return;
    announce(t('meetings.splitSaved'));
    onClosed();
  });
  return (
    <CommandForm
      form={form}
      level="h3"
      prefix={`split-${ofId}`}
      title={t('meetings.split')}
      save={t('meetings.splitSave')}
      onSubmit={submit}
      onCancel={onClosed}
    >
      <PassageField
        name="end"
        label={select}
        words={text}
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
        emptyLabel={t('about.plan')}
        options={[
          ...of.actions.map(({ id, reference, title }) => ({
            value: id,
            label: t('aboutAction', { reference, title: quote(title) || t('untitled') }),
          })),
          ...of.questions.map(({ id, words }) => ({
            value: id,
            label: t('entered:answersQuestion', { question: quote(words) }),
          })),
        ]}
        value={form.watch('aboutId')}
        onChange={(event) => chooseAbout(event.target.value)}
      />
      {about !== 'question' && (
        <SelectField
          {...form.register('kind')}
          label={t('meetings.kind')}
          options={commentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      <SelectField
        {...form.register('group')}
        label={t('meetings.group')}
        options={stakeholderKinds.map((value) => ({ value, label: t(`fields:stakeholderKind.${value}`) }))}
      />
    </CommandForm>
  );
}
