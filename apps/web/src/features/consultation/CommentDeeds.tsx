import { lazy, Suspense, useState } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Buttons } from '../../shared/form/Form.tsx';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { Quiet } from '../../shared/layout/Card.tsx';
import { Confirm } from '../../shared/layout/Confirm.tsx';
import { newId } from '../../shared/plan/newId.ts';
import type { Outcome } from '../../shared/refusal.ts';
import type { OfComment } from './CommentCard.tsx';
import { AcknowledgeConcern, AdmitComment, ConsiderComment, RaiseConcern, ReleaseComment } from './commentQueries.ts';

/** Fetched when they are asked for, with the library for forms. */
const AnswerForm = lazy(async () => ({ default: (await import('./AnswerForm.tsx')).AnswerForm }));
const JoinForm = lazy(async () => ({ default: (await import('./JoinForm.tsx')).JoinForm }));
const HideForm = lazy(async () => ({ default: (await import('./HideForm.tsx')).HideForm }));

/** What the viewer may do with a comment. */
export function CommentDeeds(props: OfComment) {
  const { t } = useTranslation('triage');
  const { comment, number, triage } = props;
  const { viewerCan: may, standing, answer, released, answerReleased, verified, admitted, isConcern, hidden } = comment;
  const [open, setOpen] = useState<'answer' | 'join' | 'hide' | null>(null);
  const heading = `comment-${comment.id}`;
  const close = () => {
    setOpen(null);
    document.getElementById(heading)?.focus();
  };
  const label = (deed: string) => t('deeds.ofComment', { deed, number });
  const opener = (what: 'answer' | 'join' | 'hide', words: string) => (
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
        {open === 'hide' && <HideForm {...ofForm} />}
      </Suspense>
      {open === null && (
        <Buttons>
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
          {canRelease && !released && (
            <Deed
              {...props}
              document={ReleaseComment}
              input={{ of: 'comment' as const }}
              words={t('deeds.releaseComment')}
              said={t('deeds.released')}
            />
          )}
          {canRelease && ownAnswer && !answerReleased && (
            <Deed
              {...props}
              document={ReleaseComment}
              input={{ of: 'answer' as const }}
              words={t('deeds.releaseAnswer')}
              said={t('deeds.released')}
            />
          )}
          {may.consultationRun && !hidden && opener('hide', t('deeds.hide'))}
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
        </Buttons>
      )}
      {waitsForSecond && <Quiet>{t('deeds.second')}</Quiet>}
    </>
  );
}

interface DeedProps<Input extends object, Data extends Readonly<Record<string, Outcome>>> extends OfComment {
  readonly document: TypedDocumentNode<
    Data,
    { input: Input & { readonly commentId: string; readonly requestId: string } }
  >;
  readonly input: Input;
  readonly words: string;
  readonly said: string;
}

/** Something that is done at one press. */
function Deed<Input extends object, Data extends Readonly<Record<string, Outcome>>>(props: DeedProps<Input, Data>) {
  const { comment, number, onChanged, document: deed, input, words, said } = props;
  const { t } = useTranslation('triage');
  const { send, problems, isSending } = useSend(deed);
  const press = async () => {
    if ((await send({ ...input, commentId: comment.id, requestId: newId() })) === null) return;
    announce(said);
    document.getElementById(`comment-${comment.id}`)?.focus();
    onChanged();
  };
  return (
    <>
      <Button
        size="small"
        disabled={isSending}
        aria-label={t('deeds.ofComment', { deed: words, number })}
        onClick={() => void press()}
      >
        {words}
      </Button>
      <Refused problems={problems} />
    </>
  );
}

/** One press, and a question: the comment leaves the page for those who are named. */
function Fear({ comment, number, onChanged }: OfComment) {
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
      </Confirm>
    </>
  );
}
