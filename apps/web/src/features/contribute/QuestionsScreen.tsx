import type { SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LONGEST_COMMENT } from '@cynllun/domain/consultation/choices';
import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import { isBlank } from '@cynllun/domain/text/text';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { useDraft } from './draft.tsx';
import { EasyRead } from './EasyRead.tsx';
import { LanguageOf, ViewOf } from './fields.tsx';
import { Kept } from './Kept.tsx';
import { Rather, usePage, usePlace, useSaid } from './page.tsx';
import { useEntry } from './useEntry.ts';
import { useSaying } from './useSaying.ts';

/** The second page, of the questions that are put: the lead's own, and two that the Welsh language standards ask. */
export function QuestionsScreen() {
  const { t } = useTranslation('contribute');
  const place = usePlace();
  return (
    <Screen
      title={t('choose.questions')}
      facts={
        <>
          <AppLink to={place()}>{t('back')}</AppLink>
          <span>{t('page', { page: 2 })}</span>
        </>
      }
    >
      <p>{t('say.answersHint')}</p>
      <QuestionsForm />
      <Rather />
    </Screen>
  );
}

function QuestionsForm() {
  const { t } = useTranslation('contribute');
  const { copy } = usePage();
  const said = useSaid();
  const { draft, update } = useDraft();
  const { isSayable, asked, sending } = useSaying();
  const language = useLanguage();
  const navigate = useNavigate();
  const place = usePlace();
  const questions = [
    ...copy.questions.map(({ id, words }) => ({ id, ...said(words) })),
    ...languageQuestions.map((id) => ({ id, words: t(`say.${id}`), lang: undefined })),
  ];
  const [first] = questions;
  const { entry: whole } = useEntry(`question:${first?.id ?? ''}`);
  const answered = questions.flatMap(({ id }) => {
    const entry = draft.entries[`question:${id}`];
    return entry === undefined || isBlank(entry.words) ? [] : [{ id, entry }];
  });
  /** Whose view it is, and in which language, is said of all of them at once. */
  const ofAll = answered[0]?.entry ?? whole;
  const setAll = (change: Partial<typeof whole>) =>
    update({
      entries: {
        ...draft.entries,
        ...Object.fromEntries(questions.map(({ id }) => [`question:${id}`, { ...entryOf(id), ...change }])),
      },
    });
  const entryOf = (id: string) => draft.entries[`question:${id}`] ?? { ...ofAll, words: '' };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const [one] = answered;
    const saying = { about: 'question', aboutId: one?.id ?? '', ...ofAll, words: one?.entry.words ?? '' };
    if (await isSayable(saying)) await navigate(inLanguage(language, place('/send')));
  };
  return (
    <Form onSubmit={(event) => void submit(event)} {...sending} {...asked}>
      {questions.map(({ id, words, lang }) => (
        <div key={id}>
          <div lang={lang}>
            <Answer id={id} question={words} isFirst={id === first?.id} view={ofAll.view} />
          </div>
          <EasyRead versions={copy.easyReads.filter(({ aboutId }) => aboutId === id)} />
        </div>
      ))}
      <LanguageOf entry={ofAll} set={setAll} />
      <ViewOf entry={ofAll} set={setAll} />
      <Kept />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('check')}
        </Button>
        <ButtonLink to={place()}>{t('back')}</ButtonLink>
      </Buttons>
    </Form>
  );
}

interface AnswerProps {
  readonly id: string;
  readonly question: string;
  /** What is wrong with all of them together is said at the first. */
  readonly isFirst: boolean;
  readonly view: ReturnType<typeof useEntry>['entry']['view'];
}

function Answer({ id, question, isFirst, view }: AnswerProps) {
  const { entry, set } = useEntry(`question:${id}`);
  return (
    <TextArea
      id={`question-${id}`}
      {...(isFirst && { name: 'words', id: 'words' })}
      rows={3}
      longest={LONGEST_COMMENT}
      label={question}
      value={entry.words}
      onChange={({ target }) => set({ words: target.value, view: entry.view ?? view })}
    />
  );
}
