import { useEffect, useState } from 'react';
import type { AskForVersionDocumentInput, MadeDocumentFragment } from '../../generated/graphql.ts';
import { onePress } from '../form/onePress.ts';
import type { Refusal } from '../refusal.ts';

/** How far a document is that somebody asked for. */
export type Made = MadeDocumentFragment;
/** In which format and language. */
export type Wanted = Pick<AskForVersionDocumentInput, 'format' | 'language'>;

/** Milliseconds between two looks whether a document is ready. */
const LOOKS = 700;

/** How documents of one thing are asked for: the same object each time. */
export interface Documents {
  readonly ask: (wanted: Wanted) => Promise<{ readonly done: Made } | { readonly refusals: readonly Refusal[] }>;
  /** Null where there is no such document any more. */
  readonly find: (id: string) => Promise<Made | null>;
}

/** One that was asked for, and what has become of it. */
export interface Download {
  readonly wanted: Wanted;
  /** Null until the request is answered. */
  readonly made: Made | null;
  /** It was there, and is no longer. */
  readonly isGone: boolean;
  readonly refusals: readonly Refusal[];
}

/** Asks for documents one at a time, and follows the last until it is ready or has failed. */
export function useDownload({ ask: askFor, find }: Documents) {
  const [download, setDownload] = useState<Download | null>(null);
  const [looks, setLooks] = useState(0);
  const waitsFor = download === null || download.isGone ? null : idOfUnfinished(download.made);

  useEffect(() => {
    if (waitsFor === null) return undefined;
    let isCurrent = true;
    const look = async () => {
      // Where no answer comes, it is looked for again.
      const found = await find(waitsFor).catch(() => undefined);
      if (!isCurrent) return;
      setLooks((count) => count + 1);
      if (found !== undefined)
        setDownload((before) => before && { ...before, made: found ?? before.made, isGone: found === null });
    };
    const timer = setTimeout(() => void look(), LOOKS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [waitsFor, find, looks]);

  const ask = async (wanted: Wanted) => {
    onePress();
    const asked: Download = { wanted, made: null, isGone: false, refusals: [] };
    setDownload(asked);
    const answer = await askFor(wanted);
    const came = 'done' in answer ? { ...asked, made: answer.done } : { ...asked, refusals: answer.refusals };
    // Another may have been asked for meanwhile.
    setDownload((before) => (before === asked ? came : before));
  };
  return { download, ask };
}

const idOfUnfinished = (made: Made | null): string | null =>
  made !== null && (made.state === 'queued' || made.state === 'making') ? made.id : null;
