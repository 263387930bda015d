import type { SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { commentKinds, LONGEST_COMMENT } from '@cynllun/domain/consultation/choices';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { RadioField } from '../../shared/form/RadioField.tsx';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { TextArea } from '../../shared/form/TextArea.tsx';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { inLanguage } from '../../shared/words/language.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { ActionText, partsOf } from './ActionText.tsx';
import { EasyRead } from './EasyRead.tsx';
import { useEntry } from './useEntry.ts';
import { useSaying } from './useSaying.ts';
import { Kept } from './Kept.tsx';
import { LanguageOf, ViewOf } from './fields.tsx';
import { NoPage } from './NoPage.tsx';
import { Quote } from './Quote.tsx';
import { Rather, usePage, usePlace, useSaid } from './page.tsx';

/** The second page: an action in plain words, and what one thinks of it. */
export function SayScreen() {
  const { t } = useTranslation('contribute');
  const { about = '' } = useParams();
  const { copy } = usePage();
  const said = useSaid();
  const place = usePlace();
  const action = copy.actions.find(({ id }) => id === about);
  if (about !== 'plan' && action === undefined) return <NoPage />;
  const title = action === undefined ? { words: t('choose.plan'), lang: undefined } : said(action.title);
  return (
    <Screen
      title={title.words}
      heading={<span lang={title.lang}>{title.words}</span>}
      facts={
        <>
          <AppLink to={place()}>{t('back')}</AppLink>
          <span>{t('page', { page: 2 })}</span>
        </>
      }
    >
      {action !== undefined && (
        <>
          <EasyRead versions={copy.easyReads.filter(({ aboutId }) => aboutId === action.id)} />
          <ActionText action={action} />
        </>
      )}
      <SayForm about={action === undefined ? 'plan:' : `action:${action.id}`} />
      <Rather />
    </Screen>
  );
}

function SayForm({ about }: { readonly about: string }) {
  const { t } = useTranslation('contribute');
  const { copy } = usePage();
  const [kindOfThing = '', aboutId = ''] = about.split(':');
  const action = copy.actions.find(({ id }) => id === aboutId);
  const { entry, set } = useEntry(about);
  const { isSayable, asked, sending } = useSaying();
  const language = useLanguage();
  const navigate = useNavigate();
  const place = usePlace();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await isSayable({ about: kindOfThing, aboutId, ...entry }))
      await navigate(inLanguage(language, place('/send')));
  };
  return (
    <Form onSubmit={(event) => void submit(event)} {...sending} {...asked}>
      <RadioField
        name="kind"
        row
        label={t('say.kind')}
        options={commentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={entry.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextArea
        name="words"
        rows={5}
        longest={LONGEST_COMMENT}
        label={t('say.words')}
        hint={t('say.wordsHint')}
        value={entry.words}
        onChange={({ target }) => set({ words: target.value })}
      />
      <LanguageOf entry={entry} set={set} />
      {action !== undefined && (
        <>
          <SelectField
            name="part"
            optional
            label={t('say.part')}
            emptyLabel={t('say.all')}
            options={partsOf(copy.shows).map((part) => ({ value: part, label: t(`say.parts.${part}`) }))}
            value={entry.part.split('.')[0] ?? ''}
            onChange={({ target }) => set({ part: partIn(target.value, language), quote: '', quoteStart: null })}
          />
          <Quote action={action} entry={entry} set={set} />
        </>
      )}
      <ViewOf entry={entry} set={set} />
      <Kept />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('check')}
        </Button>
        <ButtonLink to={place()}>{t('other')}</ButtonLink>
      </Buttons>
      <p>{t('checkHint')}</p>
    </Form>
  );
}

/** A text is meant in the language in which it was read. */
const partIn = (part: string, language: string): string =>
  ['title', 'summary', 'outcome'].includes(part) ? `${part}.${language}` : part;
