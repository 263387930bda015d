import { useState } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import Button from '@mui/material/Button';
import { Refused } from '../../shared/form/Refused.tsx';
import { useSend } from '../../shared/form/useSend.ts';
import { announce } from '../../shared/layout/announcements.ts';
import { newId } from '../../shared/plan/newId.ts';
import type { Outcome } from '../../shared/refusal.ts';

interface OfText {
  readonly adviceId: string;
  readonly textHash: string;
}

interface SendButtonProps<Data extends Readonly<Record<string, Outcome>>> {
  readonly document: TypedDocumentNode<Data, { input: OfText & { readonly requestId: string } }>;
  readonly words: string;
  /** What is said once it is done. */
  readonly said: string;
  readonly input: OfText;
  readonly disabled?: boolean;
  readonly isMain?: boolean;
  readonly onDone?: () => void;
  readonly onRefused: () => void;
}

/** Does one thing to the text that was looked at; sent again after an answer that was lost, it is the same request. */
export function SendButton<Data extends Readonly<Record<string, Outcome>>>(props: SendButtonProps<Data>) {
  const { document: deed, words, said, input, disabled = false, isMain = false, onDone, onRefused } = props;
  const [requestId] = useState(newId);
  const { send, problems, isSending } = useSend(deed);
  const press = async () => {
    if ((await send({ ...input, requestId })) === null) return onRefused();
    announce(said);
    document.getElementById('main')?.focus({ preventScroll: true });
    onDone?.();
  };
  return (
    <>
      <Button
        size={isMain ? 'medium' : 'small'}
        variant={isMain ? 'contained' : 'outlined'}
        disabled={disabled || isSending}
        onClick={() => void press()}
      >
        {words}
      </Button>
      <Refused problems={problems} />
    </>
  );
}
