import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { PlanChanges } from '../../shared/consultation/PlanChanges.tsx';
import { Card, Pair, Pairs, Quiet } from '../../shared/layout/Card.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { CommentDeeds } from './CommentDeeds.tsx';
import { RedactedComment } from './Redactions.tsx';
import { Safeguarding } from './Safeguarding.tsx';
import { EnteredFacts } from './entered/EnteredFacts.tsx';
import { numberOf, type Triage, type Triaged } from './triaged.ts';

const tones: Readonly<Record<Triaged['standing'], Tone>> = { new: 'warning', considered: 'info', answered: 'success' };

export interface OfComment {
  readonly comment: Triaged;
  readonly number: number;
  readonly triage: Triage;
  readonly onChanged: () => void;
}

/** One comment: what was said, by whom and of what, what became of it, and what one may do with it. */
export function CommentCard(props: OfComment) {
  const { t } = useTranslation('triage');
  const { comment, number } = props;
  const { standing, late, verified, hidden, isConcern, words, language, quote } = comment;
  return (
    <Card
      title={t('one', { number })}
      headingId={`comment-${comment.id}`}
      aside={
        <Tags>
          <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
          {late && <Tag>{t('late')}</Tag>}
          {!verified && <Tag tone="warning">{t('unverified')}</Tag>}
          {hidden && <Tag tone="error">{t('hidden')}</Tag>}
          {isConcern && <Tag tone="error">{t('concern')}</Tag>}
        </Tags>
      }
    >
      <Quiet>
        <About comment={comment} />
      </Quiet>
      {quote !== '' && (
        <p>
          <Sentence say={(marked) => t('quoted', { quote: marked({ words: quote, language: language ?? 'en' }) })} />
        </p>
      )}
      {words === '' ? <p>{t('erased')}</p> : <RedactedComment {...props} />}
      <Safeguarding comment={comment} triage={props.triage} />
      <Facts comment={comment} />
      <EnteredFacts comment={comment} people={props.triage.people} />
      <Became {...props} />
      <CommentDeeds {...props} />
    </Card>
  );
}

function About({ comment: { about, action, kind } }: Pick<OfComment, 'comment'>) {
  const { t } = useTranslation('triage');
  const what = kind ? `${t(`kind.${kind}`)} · ` : '';
  if (about !== 'action') return `${what}${t(about === 'question' ? 'filter.question' : 'filter.plan')}`;
  if (!action) return `${what}${t('gone')}`;
  return (
    <>
      {what}
      <Sentence
        say={(quote) => t('aboutAction', { reference: action.reference, title: quote(action.title) || t('untitled') })}
      />
    </>
  );
}

/** Whose view it is, how it came and when. */
function Facts({ comment }: Pick<OfComment, 'comment'>) {
  const { t } = useTranslation(['triage', 'fields']);
  const { view, group, members, way, on, name, copy } = comment;
  const facts = [
    name,
    view ? t(`view.${view}`) : '',
    group ? t(`fields:stakeholderKind.${group}`) : '',
    members ? t('members', { count: members }) : '',
    way ? t(`way.${way}`) : '',
    on ? t('on', { on }) : '',
    copy ? t('copy', { number: copy }) : '',
  ].filter((words) => words !== '');
  return <Quiet>{facts.join(' · ')}</Quiet>;
}

/** What it was answered, or with which comment it will be. */
function Became({ comment, triage }: OfComment) {
  const { t } = useTranslation('triage');
  const { answer, duplicateOfId, released, answerReleased, admitted, verified, changes, about, aboutId } = comment;
  const joinedTo = numberOf(triage, duplicateOfId ?? null);
  return (
    <>
      {!verified && <p>{t(admitted === null ? 'deeds.waits' : admitted ? 'deeds.admitted' : 'deeds.notCounted')}</p>}
      {joinedTo > 0 && <p>{t('joined', { number: joinedTo })}</p>}
      {answer?.outcome && (
        <Pairs>
          <Pair name={t('answer')}>
            <strong>{t(`outcome.${answer.outcome}`)}</strong>
            <p lang="en">{answer.reason.en}</p>
            <p lang="cy">{answer.reason.cy}</p>
            {changes.length > 0 && <PlanChanges changes={changes} within={about === 'action' ? aboutId : null} />}
          </Pair>
        </Pairs>
      )}
      {(released || answerReleased) && (
        <Tags>
          {released && <Tag tone="success">{t('deeds.isReleased')}</Tag>}
          {answerReleased && <Tag tone="success">{t('deeds.answerReleased')}</Tag>}
        </Tags>
      )}
    </>
  );
}

const Tags = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 0.5rem', marginBlockEnd: '0.75rem' });
