import { useTranslation } from 'react-i18next';
import { styled } from '@mui/material/styles';
import { path } from '@cynllun/domain/aggregate/path';
import { PlanChanges } from '../../shared/consultation/PlanChanges.tsx';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Card, Pair, Pairs, Quiet } from '../../shared/layout/Card.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import { fieldAddress } from '../../shared/plan/fieldAddress.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { CommentDeeds } from './CommentDeeds.tsx';
import { About, fieldOf, Standing, Tags } from './commentParts.tsx';
import { Hidings } from './Hidings.tsx';
import { RedactedComment } from './Redactions.tsx';
import { Safeguarding } from './Safeguarding.tsx';
import { EnteredFacts } from './entered/EnteredFacts.tsx';
import type { Triage, Triaged } from './triaged.ts';
import { useCommentPlace } from './useCommentPlace.ts';

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
  const { words, language, quote, kind } = comment;
  return (
    <Card title={t('one', { number })} headingId={`comment-${comment.id}`} aside={<Standing comment={comment} />}>
      <Quiet>
        {kind && `${t(`kind.${kind}`)} · `}
        <About comment={comment} />
        <Today {...props} />
      </Quiet>
      {quote !== '' && (
        <p>
          <Sentence say={(marked) => t('quoted', { quote: marked({ words: quote, language: language ?? 'en' }) })} />
        </p>
      )}
      {words === '' ? <p>{t('erased')}</p> : <RedactedComment {...props} />}
      <Hidings {...props} />
      <Safeguarding comment={comment} triage={props.triage} />
      <Facts {...props} />
      <EnteredFacts comment={comment} people={props.triage.people} />
      <Became {...props} />
      <Joined {...props} />
      <CommentDeeds {...props} />
    </Card>
  );
}

/** The way to the action and its field as they are today; what was said may be of an earlier copy. */
function Today({ comment: { about, aboutId, part } }: OfComment) {
  const { t } = useTranslation('triage');
  const plan = usePlan();
  if (about !== 'action' || plan.actions.every(({ id }) => id !== aboutId)) return null;
  return (
    <>
      {' · '}
      <AppLink to={fieldAddress(plan, path('action', aboutId, fieldOf(part) || 'title'))}>{t('today')}</AppLink>
    </>
  );
}

/** Whose view it is, how it came and when, and which copy was read. */
function Facts({ comment, triage }: OfComment) {
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
    copy && copy < triage.lastCopy ? t('copySince', { number: triage.lastCopy }) : '',
  ].filter((words) => words !== '');
  return <Quiet>{facts.join(' · ')}</Quiet>;
}

/** What it was answered, or with which comment it will be. */
function Became({ comment }: OfComment) {
  const { t } = useTranslation('triage');
  const placeOf = useCommentPlace();
  const { answer, duplicateOf, released, answerReleased, admitted, verified, changes, about, aboutId } = comment;
  return (
    <>
      {!verified && <p>{t(admitted === null ? 'deeds.waits' : admitted ? 'deeds.admitted' : 'deeds.notCounted')}</p>}
      {duplicateOf && (
        <p>
          <AppLink to={placeOf(duplicateOf.id)}>{t('joined', { number: duplicateOf.number })}</AppLink>
        </p>
      )}
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
        <Released>
          {released && <Tag tone="success">{t('deeds.isReleased')}</Tag>}
          {answerReleased && <Tag tone="success">{t('deeds.answerReleased')}</Tag>}
        </Released>
      )}
    </>
  );
}

/** Those that say the same and are answered with it, each with whose view it is: they are never added together. */
function Joined({ comment: { joined } }: OfComment) {
  const { t } = useTranslation(['triage', 'fields']);
  const placeOf = useCommentPlace();
  if (joined.length === 0) return null;
  return (
    <Pairs>
      <Pair name={t('joinedHere', { count: joined.length })}>
        <List>
          {joined.map(({ id, number, view, group, members }) => (
            <li key={id}>
              <AppLink to={placeOf(id)}>{t('one', { number })}</AppLink>
              {[
                view ? t(`view.${view}`) : '',
                group ? t(`fields:stakeholderKind.${group}`) : '',
                members ? t('members', { count: members }) : '',
              ]
                .filter((words) => words !== '')
                .map((words) => ` · ${words}`)}
            </li>
          ))}
        </List>
      </Pair>
    </Pairs>
  );
}

const Released = styled(Tags)({ marginBlockEnd: '0.75rem' });

const List = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });
