import { lazy, Suspense, useState } from 'react';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Quiet } from '../../shared/layout/Card.tsx';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { newId } from '../../shared/plan/newId.ts';
import type { OfComment } from './CommentCard.tsx';
import { AcknowledgeConcern, AdmitComment, ConsiderComment, RaiseConcern, ReleaseComment } from './commentMutations.ts';
import { Deed } from './Deed.tsx';
import { AnswerShown, CommentShown } from './Released.tsx';
import { WouldTell } from './Safeguarding.tsx';

/** Fetched when they are asked for, with the library for forms. */
const AnswerForm = lazy(async () => ({ default: (await import('./AnswerForm.tsx')).AnswerForm }));
const JoinForm = lazy(async () => ({ default: (await import('./JoinForm.tsx')).JoinForm }));
const RedactForm = lazy(async () => ({ default: (await import('./RedactForm.tsx')).RedactForm }));
const HideForm = lazy(async () => ({ default: (await import('./HideForm.tsx')).HideForm }));

type Opened = 'answer' | 'join' | 'redact' | 'hide';

/** What the viewer may do with a comment. */
export function CommentDeeds(props: OfComment) {
  const { t } = useTranslation('triage');
  const { comment, number, triage } = props;
  const { viewerCan: may, standing, answer, released, answerReleased, verified, admitted, isConcern, hidden } = comment;
  const [open, setOpen] = useState<Opened | null>(null);
  const heading = `comment-${comment.id}`;
  const close = () => {
    setOpen(null);
    document.getElementById(heading)?.focus();
  };
  const label = (deed: string) => t('deeds.ofComment', { deed, number });
  const opener = (what: Opened, words: string) => (
    <Button size="small" aria-label={label(words)} onClick={() => setOpen(what)}>
      {words}
    </Button>
  );
  const ofForm = { ...props, onClosed: close };
  const canRelease = may.consultationRelease;
  const ownAnswer = answer && comment.duplicateOf === null;
  const waitsForSecond = may.consultationRecord && !canRelease && ownAnswer && !answerReleased;
  return (
    <>
      <Suspense fallback={null}>
        {open === 'answer' && <AnswerForm {...ofForm} />}
        {open === 'join' && <JoinForm {...ofForm} />}
        {open === 'redact' && <RedactForm {...ofForm} />}
        {open === 'hide' && <HideForm {...ofForm} />}
      </Suspense>
      {open === null && (
        <Deeds>
          {may.consultationAnswer && opener('answer', t(ownAnswer ? 'deeds.answerAgain' : 'deeds.answer'))}
          {may.consultationAnswer && standing === 'new' && (
            <Deed
              {...props}
              document={ConsiderComment}
              input={{}}
              words={t('deeds.consider')}
              said={t('deeds.considered')}
            />
          )}
          {may.consultationAnswer && !ownAnswer && triage.tally.total > 1 && opener('join', t('deeds.join'))}
          {may.consultationRecord && !verified && admitted !== true && (
            <Deed
              {...props}
              document={AdmitComment}
              input={{ admitted: true }}
              words={t('deeds.admit')}
              said={t('deeds.admitted')}
            />
          )}
          {may.consultationRecord && !verified && admitted !== false && (
            <Deed
              {...props}
              document={AdmitComment}
              input={{ admitted: false }}
              words={t('deeds.refuse')}
              said={t('deeds.refused')}
            />
          )}
          {may.consultationRecord && comment.words !== '' && opener('redact', t('deeds.redact'))}
          {canRelease && !released && comment.words !== '' && <Release {...props} of="comment" />}
          {canRelease && ownAnswer && !answerReleased && comment.answeredInBoth && <Release {...props} of="answer" />}
          {may.consultationRun && opener('hide', t(hidden ? 'deeds.show' : 'deeds.hide'))}
          {may.consultationAnswer && !isConcern && <Fear {...props} />}
          {isConcern && may.concernAcknowledge && !comment.acknowledged && (
            <Deed
              {...props}
              document={AcknowledgeConcern}
              input={{}}
              words={t('deeds.acknowledge')}
              said={t('deeds.acknowledged')}
            />
          )}
        </Deeds>
      )}
      {waitsForSecond && <Quiet>{t('deeds.second')}</Quiet>}
      {ownAnswer && !comment.answeredInBoth && <Quiet>{t('deeds.oneLanguage')}</Quiet>}
    </>
  );
}

const Deeds = styled(Buttons)({ marginBlockStart: '0.75rem' });

/** Shows exactly what everybody will read, and lets it be read. */
function Release({ of, ...props }: OfComment & { readonly of: 'comment' | 'answer' }) {
  const { comment, number, onChanged } = props;
  const { t } = useTranslation('triage');
  const [asking, setAsking] = useState(false);
  const { send, problems } = useSend(ReleaseComment);
  const words = t(of === 'comment' ? 'deeds.releaseComment' : 'deeds.releaseAnswer');
  const release = async () => {
    setAsking(false);
    if ((await send({ commentId: comment.id, requestId: newId(), of })) === null) return;
    announce(t('deeds.released'));
    document.getElementById(`comment-${comment.id}`)?.focus();
    onChanged();
  };
  return (
    <>
      <Button size="small" aria-label={t('deeds.ofComment', { deed: words, number })} onClick={() => setAsking(true)}>
        {words}
      </Button>
      <Refused problems={problems} />
      <Confirm
        open={asking}
        title={t(of === 'comment' ? 'release.comment' : 'release.answer', { number })}
        confirm={t('release.yes')}
        onConfirm={() => void release()}
        onCancel={() => setAsking(false)}
      >
        {of === 'comment' ? <CommentShown comment={comment} /> : <AnswerShown comment={comment} />}
      </Confirm>
    </>
  );
}

/** One press, and a question: the comment leaves the page for those who are named. */
function Fear({ comment, number, triage, onChanged }: OfComment) {
  const { t } = useTranslation('triage');
  const [asking, setAsking] = useState(false);
  const { send, problems } = useSend(RaiseConcern);
  const raise = async () => {
    setAsking(false);
    if ((await send({ commentId: comment.id, requestId: newId() })) === null) return;
    announce(t('deeds.raised'), 'assertive');
    document.getElementById('main')?.focus({ preventScroll: true });
    onChanged();
  };
  return (
    <>
      <Button
        size="small"
        color="error"
        aria-label={t('deeds.ofComment', { deed: t('deeds.raise'), number })}
        onClick={() => setAsking(true)}
      >
        {t('deeds.raise')}
      </Button>
      <Refused problems={problems} />
      <Confirm
        open={asking}
        title={t('deeds.raiseQuestion')}
        confirm={t('deeds.raiseYes')}
        danger
        onConfirm={() => void raise()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('deeds.raiseBody')}</p>
        <WouldTell triage={triage} />
      </Confirm>
    </>
  );
}
