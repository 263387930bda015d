import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { untilWords } from '@cynllun/messages/contributorWords';
import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import { AppLink, ButtonLink } from '../../shared/layout/AppLink.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { Mark } from '../../shared/layout/tone.tsx';
import { useSay } from '../../shared/words/useSay.ts';
import { isSaid, useDraft } from './draft.tsx';
import { EasyRead } from './EasyRead.tsx';
import { Note, TextLines, Part, Rather, usePage, usePlace, useSaid, type Said } from './page.tsx';

/** The first of three pages: what this is about, what can still change, and what there is to talk about [S10]. */
export function IntroScreen() {
  const { t } = useTranslation('contribute');
  const page = usePage();
  const { copy, authority } = page;
  const said = useSaid();
  const title = said(copy.title);
  const { draft } = useDraft();
  const place = usePlace();
  const written = Object.values(draft.entries).some(isSaid);
  return (
    <Screen
      title={title.words}
      heading={<span lang={title.lang}>{title.words}</span>}
      facts={<span>{t('page', { page: 1 })}</span>}
    >
      {!page.reportPublished && <Note tone="info">{t('notPublic')}</Note>}
      <TextLines text={copy.introduction} />
      <EasyRead versions={copy.easyReads.filter(({ aboutId }) => aboutId === '')} />
      <Until />
      {said(copy.found).words !== '' && (
        <Part title={t('found')}>
          <TextLines text={copy.found} />
        </Part>
      )}
      {takesComments(page) && <Choose />}
      {written && (
        <p>
          <ButtonLink to={place('/send')} variant="contained">
            {t('check')}
          </ButtonLink>
        </p>
      )}
      <Part title={t('readers.title')}>
        <p lang={said(authority).lang}>{t('readers.body', { authority: said(authority).words })}</p>
        <p>{t('readers.answer')}</p>
      </Part>
      <Choices>
        <li>
          <AppLink to={place('/outcomes')}>{t('outcomes')}</AppLink>
          <p>{t('outcomesHint')}</p>
        </li>
        <li>
          <AppLink to="/receipt">{t('toReceipt')}</AppLink>
        </li>
      </Choices>
      <Rather />
    </Screen>
  );
}

/** Whether anything can be sent, as it was when the page was asked for. */
const takesComments = ({ state, keepsLate }: Pick<ReturnType<typeof usePage>, 'state' | 'keepsLate'>): boolean =>
  state === 'open' || (state === 'closed' && keepsLate);

function Until() {
  const say = useSay();
  const { closesMinute = null, ...page } = usePage();
  return <p>{untilWords(say, { ...page, closesMinute })}</p>;
}

/** The actions, the plan and the questions, each a page to say something on. */
function Choose() {
  const { t } = useTranslation('contribute');
  const { copy } = usePage();
  const count = copy.questions.length + languageQuestions.length;
  return (
    <Part title={t('choose.title')}>
      <p>{t('choose.intro')}</p>
      <Choices>
        {copy.actions.map(({ id, title }) => (
          <Choice key={id} at={`/about/${id}`} about={[`action:${id}`]} title={title} />
        ))}
        <Choice at="/about/plan" about={['plan:']} title={t('choose.plan')} hint={t('choose.planHint')} />
        <Choice
          at="/questions"
          about={[...copy.questions.map(({ id }) => id), ...languageQuestions].map((id) => `question:${id}`)}
          title={t('choose.questions')}
          hint={t('choose.questionsHint', { count })}
        />
      </Choices>
    </Part>
  );
}

interface ChoiceProps {
  readonly at: string;
  /** The entries that are written there. */
  readonly about: readonly string[];
  readonly title: Said | string;
  readonly hint?: string;
}

function Choice({ at, about, title, hint }: ChoiceProps) {
  const { t } = useTranslation('contribute');
  const said = useSaid();
  const { draft } = useDraft();
  const place = usePlace();
  const { words, lang } = typeof title === 'string' ? { words: title, lang: undefined } : said(title);
  const isWritten = about.some((key) => draft.entries[key] !== undefined && isSaid(draft.entries[key]));
  return (
    <li>
      <AppLink to={place(at)}>
        <span lang={lang}>{words}</span>
      </AppLink>
      {isWritten && (
        <Done>
          <Mark tone="success" /> {t('choose.written')}
        </Done>
      )}
      {hint !== undefined && <p>{hint}</p>}
    </li>
  );
}

/** A mark and words, without the kit's chip: this page is to load little. */
const Done = styled('span')(({ theme }) => ({
  marginInlineStart: '0.75rem',
  color: theme.vars.palette.colours.success,
  fontSize: '1rem',
  fontWeight: 600,
  whiteSpace: 'nowrap',
}));

const Choices = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  padding: 0,
  marginBlock: '1rem',
  '& > li': { paddingBlock: '0.5rem', borderBlockStart: `1px solid ${theme.vars.palette.colours.line}` },
  '& > li > a': { display: 'inline-block', minBlockSize: 'var(--target)', paddingBlock: '0.375rem', fontWeight: 600 },
  '& p': { margin: 0, color: theme.vars.palette.colours.quiet, fontSize: '1rem' },
}));
