import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { references } from '@cynllun/domain/plan/reference';
import type { CommentRowFragment } from '../../generated/graphql.ts';
import { focusWhenThere } from '../../shared/form/focusWhenThere.ts';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { AppLink } from '../../shared/layout/AppLink.tsx';
import { Tag } from '../../shared/layout/Tag.tsx';
import type { Tone } from '../../shared/layout/tone.tsx';
import { newId } from '../../shared/plan/newId.ts';
import { usePlan } from '../../shared/plan/source/usePlan.ts';
import { Sentence } from '../../shared/words/Sentence.tsx';
import { useSay } from '../../shared/words/useSay.ts';
import { ConsiderComment } from './commentMutations.ts';
import type { Triaged } from './triaged.ts';
import { useCommentPlace } from './useCommentPlace.ts';

const tones: Readonly<Record<Triaged['standing'], Tone>> = { new: 'warning', considered: 'info', answered: 'success' };
const markTones: Readonly<Partial<Record<Triaged['marks'][number], Tone>>> = {
  toAdmit: 'warning',
  toRelease: 'warning',
  hidden: 'error',
  concern: 'error',
};

interface OfRow {
  readonly comment: CommentRowFragment;
}

/** The way to a comment, with how it begins in the language it was said in. */
export function CommentName({ comment: { id, number, excerpt, language } }: OfRow) {
  const { t } = useTranslation('triage');
  const placeOf = useCommentPlace();
  return (
    <Two>
      <strong id={`comment-${id}`} tabIndex={-1}>
        <AppLink to={placeOf(id)}>{t('one', { number })}</AppLink>
      </strong>
      {excerpt === '' ? <span>{t('erased')}</span> : <Excerpt lang={language ?? undefined}>{excerpt}</Excerpt>}
    </Two>
  );
}

/** What it is about: an action as the plan has it today, with the part of it; or that it is there no longer. */
export function About({ comment }: { readonly comment: Pick<Triaged, 'about' | 'aboutId' | 'part'> }) {
  const { t } = useTranslation('triage');
  const plan = usePlan();
  const part = usePart(comment.part);
  const { about, aboutId } = comment;
  if (about !== 'action') return t(about === 'question' ? 'about.question' : 'about.plan');
  const action = plan.actions.find(({ id }) => id === aboutId);
  if (!action) return t('gone');
  const reference = references(plan).get(action.id) ?? '';
  return (
    <>
      <Sentence say={(quote) => t('aboutAction', { reference, title: quote(action.title) || t('untitled') })} />
      {part !== '' && ` (${part})`}
    </>
  );
}

/** The name of the field of an action that a comment is about; empty for all of it. */
function usePart(part: string): string {
  const say = useSay();
  const field = fieldOf(part);
  return field === '' ? '' : say(`fields:action.${field}`);
}

/** The field that a part is of: of a text it names the language too. */
export const fieldOf = (part: string): string => part.split('.', 1)[0] ?? '';

/** Whose view it is, and how it came. */
export function Who({ comment: { name, group, members } }: OfRow) {
  const { t } = useTranslation(['triage', 'fields']);
  const facts = [
    name,
    group ? t(`fields:stakeholderKind.${group}`) : '',
    members ? t('triage:members', { count: members }) : '',
  ];
  return facts.filter((words) => words !== '').join(' · ');
}

export function Came({ comment: { way, on } }: OfRow) {
  const { t } = useTranslation('triage');
  return [way ? t(`way.${way}`) : '', on ? t('on', { on }) : ''].filter((words) => words !== '').join(' · ');
}

/** How it stands, and all that marks it. */
export function Standing({
  comment: { standing, marks, duplicateOf, joined },
}: {
  readonly comment: Pick<CommentRowFragment, 'standing' | 'marks' | 'duplicateOf'> & {
    readonly joined: readonly object[];
  };
}) {
  const { t } = useTranslation('triage');
  return (
    <Tags>
      <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
      {marks.map(
        (mark) =>
          mark !== 'joined' && (
            <Tag key={mark} {...(markTones[mark] && { tone: markTones[mark] })}>
              {t(`mark.${mark}`)}
            </Tag>
          ),
      )}
      {duplicateOf && <span>{t('joinedTo', { number: duplicateOf.number })}</span>}
      {joined.length > 0 && <span>{t('joinedHere', { count: joined.length })}</span>}
    </Tags>
  );
}

interface ConsiderProps extends OfRow {
  readonly onChanged: () => Promise<unknown>;
}

/** Takes a new comment in hand: it then stands among those that are considered, and the focus with it. */
export function Consider({ comment: { id, number, standing, viewerCan }, onChanged }: ConsiderProps) {
  const { t } = useTranslation('triage');
  const { send, problems, isSending } = useSend(ConsiderComment);
  if (standing !== 'new' || !viewerCan.consultationAnswer) return null;
  const press = async () => {
    if ((await send({ commentId: id, requestId: newId() })) === null) return;
    announce(t('deeds.considered'));
    await onChanged();
    focusWhenThere(`comment-${id}`);
  };
  return (
    <>
      <Button
        size="small"
        disabled={isSending}
        aria-label={t('deeds.ofComment', { deed: t('deeds.consider'), number })}
        onClick={() => void press()}
      >
        {t('deeds.consider')}
      </Button>
      <Refused problems={problems} />
    </>
  );
}

export const Tags = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.25rem 0.5rem', alignItems: 'center' });

/** What was done to a comment, an entry a line. */
export const Entries = styled('ul')({ marginBlock: '0.25rem 0.5rem', '& > li': { overflowWrap: 'anywhere' } });

const Two = styled('div')({ display: 'grid', justifyItems: 'start', gap: '0.125rem', minInlineSize: 0 });

const Excerpt = styled('span')({
  display: '-webkit-box',
  maxInlineSize: '46rem',
  fontWeight: 400,
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
});
