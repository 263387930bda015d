import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { PlanChanges } from '../../shared/consultation/PlanChanges.tsx';
import { RedactedWords } from '../../shared/consultation/RedactedWords.tsx';
import { Quiet } from '../../shared/layout/Card.tsx';
import type { Triaged } from './triaged.ts';

interface OfReleased {
  readonly comment: Triaged;
}

/** What was taken out of a comment, and not put back. */
export const standing = ({ redactions }: Pick<Triaged, 'redactions'>) =>
  redactions.flatMap(({ withdrawn, of, start = null, end = null, reason }) =>
    withdrawn ? [] : [{ of: of ?? null, start, end, reason }],
  );

export function useTakenOut(): (reasons: readonly string[]) => string {
  const { t } = useTranslation('triage');
  return (reasons) => t('redact.takenOut', { reasons: reasons.join('; ') });
}

/** A comment exactly as everybody will read it, with what was taken out marked. */
export function CommentShown({ comment }: OfReleased) {
  const { t } = useTranslation(['triage', 'fields']);
  const takenOut = useTakenOut();
  const { words, language, mayBeNamed, nameWithheld, name, group, view, way } = comment;
  const facts = [
    mayBeNamed && !nameWithheld ? name : '',
    group ? t(`fields:stakeholderKind.${group}`) : '',
    view ? t(`triage:view.${view}`) : '',
    way === 'meeting' ? t(nameWithheld ? 'triage:release.meetingUnnamed' : 'triage:release.meeting') : '',
  ].filter((fact) => fact !== '');
  const ranges = standing(comment);
  return (
    <>
      <p>{t('triage:release.exactly')}</p>
      <Said lang={language ?? undefined}>
        <RedactedWords words={words} ranges={ranges} takenOut={takenOut} isShown />
      </Said>
      <p>{facts.join(' · ')}</p>
      <Reasons comment={comment} />
    </>
  );
}

function Reasons({ comment }: OfReleased) {
  const { t } = useTranslation('triage');
  const ranges = standing(comment);
  if (ranges.length === 0) return <Quiet>{t('release.nothingOut')}</Quiet>;
  return (
    <>
      <p>{t('release.out')}</p>
      <ul>
        {ranges.map(({ of, start, end, reason }, place) => (
          <li key={place}>
            {of === 'name' ? (
              t('redact.theName')
            ) : (
              <del lang={comment.language ?? undefined}>{comment.words.slice(start ?? 0, end ?? undefined)}</del>
            )}
            {`: ${reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a comment was answered, exactly as everybody will read it. */
export function AnswerShown({ comment }: OfReleased) {
  const { t } = useTranslation('triage');
  const { answer, changes, shownChanges, about, aboutId } = comment;
  if (!answer?.outcome) return null;
  const hidden = changes.length - shownChanges.length;
  return (
    <>
      <p>{t('release.exactly')}</p>
      <p>
        <strong>{t(`outcome.${answer.outcome}`)}</strong>
      </p>
      <Lines lang="en">{answer.reason.en}</Lines>
      <Lines lang="cy">{answer.reason.cy}</Lines>
      {shownChanges.length > 0 && <PlanChanges changes={shownChanges} within={about === 'action' ? aboutId : null} />}
      {hidden > 0 && <Quiet>{t('release.notShown', { count: hidden })}</Quiet>}
    </>
  );
}

export const Said = styled('blockquote')(({ theme }) => ({
  margin: '0.5rem 0',
  paddingInlineStart: '0.75rem',
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
  borderInlineStart: `3px solid ${theme.vars.palette.colours.edge}`,
}));

const Lines = styled('p')({ whiteSpace: 'pre-line' });
