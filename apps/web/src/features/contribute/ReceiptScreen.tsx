import { useState, type SubmitEvent } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { languageQuestions } from '@cynllun/domain/consultation/language-questions';
import { readReceiptCode } from '@cynllun/domain/consultation/receipt-code';
import { graphql } from '../../generated/index.ts';
import type { OwnCommentsQuery } from '../../generated/graphql.ts';
import { ErrorSummary } from '../../shared/form/ErrorSummary.tsx';
import { Buttons, Form } from '../../shared/form/Form.tsx';
import { useProblems } from '../../shared/form/problems.ts';
import { TextField } from '../../shared/form/TextField.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { refusalOf, type Refusal } from '../../shared/refusal.ts';
import { useLanguage } from '../../shared/words/useLanguage.ts';
import { Large, Lines, Standing, TextLines, useSaid } from './page.tsx';
import { saveFile } from '../../shared/saveFile.ts';

const OwnComments = graphql(`
  query OwnComments($receipt: String!) {
    ownComments(receipt: $receipt) {
      ...OwnCommentsShown @unmask
    }
  }
  fragment OwnCommentsShown on OwnComments {
    consultation {
      en
      cy
    }
    comments {
      id
      about
      aboutId
      kind
      quote
      words
      language
      name
      replyTo
      on
      late
      standing
      outcome
      title {
        en
        cy
      }
      reason {
        en
        cy
      }
      hidings {
        hidden
        on
        reason {
          en
          cy
        }
      }
    }
  }
`);

const EraseOwnComments = graphql(`
  mutation EraseOwnComments($input: EraseOwnCommentsInput!) {
    eraseOwnComments(input: $input) {
      __typename
      ...Problems
      ... on OwnCommentsErased {
        comments {
          ...OwnCommentsShown @unmask
        }
      }
    }
  }
`);

type Own = NonNullable<OwnCommentsQuery['ownComments']>;
type OwnComment = Own['comments'][number];

/** What somebody sent, by the code of its receipt: with what became of it, to take away, and to erase. */
export function ReceiptScreen() {
  const { t } = useTranslation(['contribute', 'sending']);
  const [found, setFound] = useState<{ readonly code: string; readonly own: Own } | null>(null);
  return (
    <Large>
      {found === null ? (
        <Screen title={t('sending:receipt.title')}>
          <CodeForm onFound={setFound} />
        </Screen>
      ) : (
        <Shown {...found} onErased={(own) => setFound({ ...found, own })} onAnother={() => setFound(null)} />
      )}
    </Large>
  );
}

function CodeForm({ onFound }: { readonly onFound: (found: { readonly code: string; readonly own: Own }) => void }) {
  const { t } = useTranslation(['contribute', 'sending']);
  const client = useApolloClient();
  const [typed, setTyped] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [{ attempt, refusals }, setRefused] = useState<{ attempt: number; refusals: readonly Refusal[] }>({
    attempt: 0,
    refusals: [],
  });
  const problems = useProblems(refusals, 'contribute:problems');
  const refuse = (refusal: Refusal) => setRefused({ attempt: attempt + 1, refusals: [refusal] });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const code = readReceiptCode(typed);
    if (code === null) return refuse({ field: 'receipt', key: 'errors:problem.notACode', params: {} });
    setIsSending(true);
    try {
      const { data } = await client.query({
        query: OwnComments,
        variables: { receipt: code },
        fetchPolicy: 'no-cache',
      });
      if (data?.ownComments) return onFound({ code, own: data.ownComments });
      return refuse({ field: 'receipt', key: 'sending:receipt.none', params: {} });
    } catch (error) {
      return refuse(refusalOf(error));
    } finally {
      setIsSending(false);
    }
  };
  return (
    <Form onSubmit={(event) => void submit(event)} {...{ problems, attempt, isSending }}>
      <p>{t('sending:receipt.intro')}</p>
      <TextField
        name="receipt"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        room={22}
        label={t('sending:receipt.code')}
        hint={t('sending:receipt.hint')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Buttons>
        <Button type="submit" variant="contained">
          {t('sending:receipt.show')}
        </Button>
      </Buttons>
    </Form>
  );
}

interface ShownProps {
  readonly code: string;
  readonly own: Own;
  readonly onErased: (own: Own) => void;
  readonly onAnother: () => void;
}

function Shown({ code, own, onErased, onAnother }: ShownProps) {
  const { t } = useTranslation(['contribute', 'sending']);
  const said = useSaid();
  const titleOf = useTitle();
  const hidingWords = useHidingWords();
  const { send, problems, attempt } = useSend(EraseOwnComments);
  const [isAsked, setIsAsked] = useState(false);
  const { words: name, lang } = said(own.consultation);
  const erase = async () => {
    setIsAsked(false);
    const done = await send({ receipt: code });
    if (done === null) return;
    onErased(done.comments);
    announce(t('sending:receipt.erased'));
  };
  const save = () =>
    saveFile(
      `${t('sending:receipt.file.name')}.txt`,
      [
        t('sending:receipt.heading', { name }),
        t('sending:receipt.file.code', { code }),
        ...own.comments.map((one) =>
          [
            titleOf(one).words,
            t(one.late ? 'sending:receipt.onLate' : 'sending:receipt.on', { day: one.on }),
            one.kind ? t(`kind.${one.kind}`) : '',
            one.quote && `“${one.quote}”`,
            one.words,
            one.name,
            one.replyTo,
            one.outcome ? t(`outcome.${one.outcome}`) : t(`sending:receipt.standing.${one.standing}`),
            one.reason ? said(one.reason).words : '',
            ...one.hidings.map((hiding) => `${hidingWords(hiding)} ${said(hiding.reason).words}`),
          ]
            .filter(Boolean)
            .join('\n'),
        ),
      ].join('\n\n'),
    );
  return (
    <Screen
      title={t('sending:receipt.heading', { name })}
      heading={<span lang={lang}>{t('sending:receipt.heading', { name })}</span>}
      facts={<span>{code}</span>}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      {own.comments.map((one) => (
        <Comment key={one.id} comment={one} />
      ))}
      <Buttons>
        <Button variant="contained" onClick={save}>
          {t('sending:receipt.save')}
        </Button>
        {own.comments.some(({ standing }) => standing !== 'erased') && (
          <Button color="error" onClick={() => setIsAsked(true)}>
            {t('sending:receipt.erase')}
          </Button>
        )}
        <Button onClick={onAnother}>{t('sending:receipt.another')}</Button>
      </Buttons>
      <Confirm
        open={isAsked}
        title={t('sending:receipt.eraseTitle')}
        confirm={t('sending:receipt.erase')}
        danger
        onCancel={() => setIsAsked(false)}
        onConfirm={() => void erase()}
      >
        <p>{t('sending:receipt.eraseBody')}</p>
      </Confirm>
    </Screen>
  );
}

const tones: Readonly<Record<OwnComment['standing'], Tone>> = {
  received: 'neutral',
  considered: 'info',
  answered: 'success',
  hidden: 'warning',
  erased: 'neutral',
};

function Comment({ comment }: { readonly comment: OwnComment }) {
  const { t } = useTranslation(['contribute', 'sending']);
  const language = useLanguage();
  const { words: title, lang } = useTitle()(comment);
  const hidingWords = useHidingWords();
  const { on, late, standing, outcome, reason, hidings } = comment;
  const waits = standing === 'received' || standing === 'considered';
  return (
    <Card>
      <h2 lang={lang}>{title}</h2>
      <p>
        <Standing tone={tones[standing]}>{t(`sending:receipt.standing.${standing}`)}</Standing>{' '}
        {t(late ? 'sending:receipt.onLate' : 'sending:receipt.on', { day: on })}
      </p>
      {comment.kind && <p>{t(`kind.${comment.kind}`)}</p>}
      {comment.quote !== '' && <blockquote>“{comment.quote}”</blockquote>}
      {standing === 'erased' ? (
        <p>{t('sending:receipt.isErased')}</p>
      ) : (
        <Lines lang={comment.language === language ? undefined : comment.language}>{comment.words}</Lines>
      )}
      {waits && <p>{t('sending:receipt.waiting')}</p>}
      {outcome && (
        <p>
          <strong>
            {t('sending:receipt.answer')}: {t(`outcome.${outcome}`)}
          </strong>
        </p>
      )}
      {reason && <TextLines text={reason} />}
      {hidings.map((hiding, index) => (
        <div key={index}>
          <p>{hidingWords(hiding)}</p>
          <TextLines text={hiding.reason} />
        </div>
      ))}
    </Card>
  );
}

/** When it was hidden or shown again; why follows. */
function useHidingWords() {
  const { t } = useTranslation(['contribute', 'sending']);
  return ({ hidden, on }: OwnComment['hidings'][number]) =>
    t(hidden ? 'sending:receipt.wasHidden' : 'sending:receipt.wasShown', { on: on ?? '' });
}

function useTitle() {
  const { t } = useTranslation(['contribute', 'sending']);
  const said = useSaid();
  return ({ title, aboutId }: Pick<OwnComment, 'title' | 'aboutId'>) => {
    if (title) return said(title);
    const question = languageQuestions.find((one) => one === aboutId);
    return { words: question === undefined ? t('choose.plan') : t(`say.${question}`), lang: undefined };
  };
}

const Card = styled('section')(({ theme }) => ({
  marginBlockEnd: '1rem',
  padding: '0.75rem 1rem',
  border: `1px solid ${theme.vars.palette.colours.line}`,
  borderRadius: 8,
  '& h2': { margin: 0, fontSize: '1.125rem' },
  '& p': { marginBlock: '0.375rem' },
  '& blockquote': {
    margin: '0.375rem 0',
    paddingInlineStart: '0.75rem',
    borderInlineStart: `3px solid ${theme.vars.palette.primary.main}`,
  },
}));
