import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { commentKinds } from '@cynllun/domain/consultation/choices';
import { triageStandings } from '@cynllun/domain/consultation/triage';
import { stakeholderKinds } from '@cynllun/domain/plan/choices';
import type { ConsultationCommentsQuery } from '../../generated/graphql.ts';
import { SelectField } from '../../shared/form/SelectField.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Awaiting } from '../../shared/layout/Awaiting.tsx';
import { Screen } from '../../shared/layout/Screen.tsx';
import { useAsked } from '../../shared/useAsked.ts';
import { useQuote } from '../../shared/words/useQuote.ts';
import { CommentCard } from './CommentCard.tsx';
import { filterNames, isSought, numberOf, soughtIn, type Sought, type Triage } from './triaged.ts';
import { usePlaces } from './useConsultation.ts';

/** What was contributed to a consultation, for whoever reads and answers it. */
export function CommentsScreen() {
  const { t } = useTranslation('triage');
  const { list, setUp } = usePlaces();
  const { data, error, refetch } = useAsked<ConsultationCommentsQuery>();
  const triage = data?.consultationComments;
  const title = triage ? t('titleOf', { number: triage.number }) : t('title');
  return (
    <Screen title={title} ground width="working">
      <p>
        <AppLink to={list}>{t('back')}</AppLink> ·{' '}
        <AppLink to={`${setUp}/meetings`}>{t('meetings.toMeetings')}</AppLink> ·{' '}
        <AppLink to={`${setUp}/entered`}>{t('meetings.toEntered')}</AppLink>
      </p>
      {triage ? (
        <Comments triage={triage} onChanged={() => void refetch()} />
      ) : data === undefined ? (
        <Awaiting error={error} onTryAgain={() => void refetch()} />
      ) : (
        <p>{t('none')}</p>
      )}
    </Screen>
  );
}

interface CommentsProps {
  readonly triage: Triage;
  readonly onChanged: () => void;
}

function Comments({ triage, onChanged }: CommentsProps) {
  const { t } = useTranslation('triage');
  const [search] = useSearchParams();
  const sought = soughtIn(search);
  const found = triage.comments.filter((comment) => isSought(comment, sought));
  const count = (standing: string) => triage.comments.filter((one) => one.standing === standing).length;
  if (triage.comments.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p>{t('counts', { new: count('new'), considered: count('considered'), answered: count('answered') })}</p>
      <Filters triage={triage} sought={sought} />
      {found.length === 0 && <p role="status">{t('noneSuch')}</p>}
      {found.map((comment) => (
        <CommentCard
          key={comment.id}
          comment={comment}
          number={numberOf(triage, comment.id)}
          triage={triage}
          onChanged={onChanged}
        />
      ))}
    </>
  );
}

function Filters({ triage, sought }: { readonly triage: Triage; readonly sought: Sought }) {
  const { t } = useTranslation(['triage', 'fields']);
  const { quote } = useQuote();
  const [, setSearch] = useSearchParams();
  const actions = new Map(triage.comments.flatMap(({ action }) => (action ? [[action.id, action] as const] : [])));
  const options: Readonly<Record<keyof Sought, readonly { value: string; label: string }[]>> = {
    standing: triageStandings.map((value) => ({ value, label: t(`standing.${value}`) })),
    about: [
      ...[...actions.values()].map(({ id, reference, title }) => ({
        value: id,
        label: t('aboutAction', { reference, title: quote(title) || t('untitled') }),
      })),
      { value: 'plan', label: t('filter.plan') },
      { value: 'question', label: t('filter.question') },
    ],
    kind: commentKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    group: stakeholderKinds.map((value) => ({ value, label: t(`fields:stakeholderKind.${value}`) })),
    language: [
      { value: 'cy', label: t('welsh') },
      { value: 'en', label: t('english') },
    ],
  };
  const choose = (name: keyof Sought, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <Row role="search" aria-label={t('filter.title')}>
      {filterNames.map((name) => (
        <SelectField
          key={name}
          id={`filter-${name}`}
          label={t(`filter.${name}`)}
          emptyLabel={t('filter.all')}
          options={options[name]}
          value={sought[name]}
          onChange={(event) => choose(name, event.target.value)}
        />
      ))}
    </Row>
  );
}

const Row = styled('div')({
  display: 'grid',
  gap: '0.75rem 1rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(11rem, 100%), 1fr))',
  marginBlockEnd: '1rem',
  '& > *': { minInlineSize: 0 },
});
