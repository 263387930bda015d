import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { Outcome } from '../../shared/refusal.ts';
import type { OfComment } from './CommentCard.tsx';

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
export function Deed<Input extends object, Data extends Readonly<Record<string, Outcome>>>(
  props: DeedProps<Input, Data>,
) {
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
