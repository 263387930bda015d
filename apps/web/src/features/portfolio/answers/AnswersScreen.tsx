import Alert from '@mui/material/Alert';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { soughtWords } from '@cynllun/domain/text/for-search';
import type { AnswersQuery } from '../../../generated/graphql.ts';
import { AppLink } from '../../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../../shared/layout/Awaiting.tsx';
import { Paper, Screen } from '../../../shared/layout/Screen.tsx';
import { useAsked } from '../../../shared/useAsked.ts';
import { useRows } from '../../../shared/useRows.ts';
import { TextIn } from '../../../shared/words/TextIn.tsx';
import { Pages } from '../../../shared/list/Pages.tsx';
import { AnswerCard, AnswerRow } from './AnswerCard.tsx';
import { AnswersForm } from './AnswersForm.tsx';
import { PER_PAGE, placeOf, useSought } from './sought.ts';

/** How others answered: what is looked for is in the address. */
export function AnswersScreen() {
  const { t } = useTranslation(['answers', 'errors']);
  const { data, previousData, error, refetch } = useAsked<AnswersQuery>();
  const sought = useSought();
  const page = (data ?? previousData)?.answers;
  return (
    <Screen title={t('answers:title')} facts={t('answers:about')} width="working" ground>
      <Paper>
        {sought.like !== null && page && <Like text={page.like} />}
        <AnswersForm sought={sought} />
      </Paper>
      {page ? <Found page={page} /> : <Awaiting error={error} onTryAgain={refetch} />}
    </Screen>
  );
}

type Page = NonNullable<AnswersQuery['answers']>;

/** The recommendation that others are to be like. */
function Like({ text }: { readonly text: Page['like'] }) {
  const { t } = useTranslation('answers');
  const sought = useSought();
  const rest = <AppLink to={placeOf({ ...sought, like: null, page: 1 })}>{t('likeAll')}</AppLink>;
  if (text === null)
    return (
      <Alert severity="info" sx={{ marginBlockEnd: 2 }}>
        {t('likeGone')} {rest}
      </Alert>
    );
  return (
    <Quoted aria-labelledby="like">
      <h2 id="like">{t('like')}</h2>
      <blockquote>
        <TextIn text={text} blank={t('erased')} />
      </blockquote>
      <p>{rest}</p>
    </Quoted>
  );
}

function Found({ page: { total, answers } }: { readonly page: Page }) {
  const { t } = useTranslation('answers');
  const sought = useSought();
  const rows = useRows(AnswerRow, answers);
  const words = soughtWords(sought.words);
  if (words.length === 0 && sought.like === null) return <Results>{t('ask')}</Results>;
  return (
    <Results>
      <p role="status">
        {total === 0 ? t('none') : t('found', { count: total })}
        {total > 1 && ` ${t(sought.like === null ? 'order.words' : 'order.like')}`}
      </p>
      <List>
        {rows.map((answer) => (
          <li key={answer.id}>
            <AnswerCard answer={answer} sought={words} />
          </li>
        ))}
      </List>
      <Pages
        label={t('pages')}
        page={sought.page}
        pages={Math.max(1, Math.ceil(total / PER_PAGE))}
        placeOf={(to) => placeOf({ ...sought, page: to })}
      />
    </Results>
  );
}

const Results = styled('div')({ marginBlockStart: '1rem', '& > p': { maxInlineSize: 'none' } });

const List = styled('ol')({
  display: 'grid',
  gap: '1rem',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { maxInlineSize: 'none', minInlineSize: 0 },
});

const Quoted = styled('section')(({ theme }) => ({
  marginBlockEnd: '1rem',
  '& h2': { margin: 0, fontSize: '1rem' },
  '& blockquote': {
    maxInlineSize: '46rem',
    margin: 0,
    marginBlock: '0.5rem',
    paddingInlineStart: '0.75rem',
    borderInlineStart: `3px solid ${theme.vars.palette.primary.main}`,
    whiteSpace: 'pre-line',
  },
  '& p': { margin: 0 },
}));
