import { useEffect, useState } from 'react';
import type { Gone } from '../plan/changes/useNames.ts';
import type { AskForWrites, Filter, Page, Write } from './ask.ts';

/** The most that came while the list was open and is put on top of it; of more, the rest comes with the list anew. */
const MOST_NEW = 50;

export interface History {
  readonly writes: readonly Write[];
  readonly gone: readonly Gone[];
  /** Read on from here; null where there is no more. */
  readonly cursor: string | null;
  /** The sequence that the list goes up to. */
  readonly head: number;
}

export interface ListedHistory {
  /** Undefined until it is fetched. */
  readonly history: History | undefined;
  readonly failed: boolean;
  /** Fetches again what could not be fetched. */
  readonly tryAgain: () => void;
  /** Fetches the next page. */
  readonly readOn: () => Promise<void>;
}

/**
 * The writes to a root, a page at a time; what is written while they are looked at comes on top.
 * @param root which, and the sequence that it is known to have come to
 */
export function useHistory(
  ask: AskForWrites,
  root: { readonly id: string; readonly sequence: number },
  { by, about, field, since }: Filter,
): ListedHistory {
  const { id, sequence } = root;
  const key = JSON.stringify({ id, by, about, field, since });
  const [tries, setTries] = useState(1);
  const [listed, setListed] = useState<Listed>({ key, history: undefined, failed: false });
  const current = listed.key === key ? listed : { key, history: undefined, failed: false };
  const head = current.history?.head ?? null;

  useEffect(() => {
    if (head !== null && sequence <= head) return;
    let isCurrent = true;
    const fetched = pageOf(ask(filterOf(key), head === null ? {} : { first: MOST_NEW, newerThan: head }));
    fetched.then(
      (page) => isCurrent && setListed((before) => ({ key, history: withNew(before, key, page), failed: false })),
      () => isCurrent && setListed((before) => ({ ...before, key, failed: true })),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, key, head, sequence, tries]);

  const readOn = async (): Promise<void> => {
    const after = current.history?.cursor ?? null;
    if (after === null) return;
    try {
      const page = await pageOf(ask(filterOf(key), { after }));
      setListed((before) => ({ key, history: withOlder(before, key, page), failed: false }));
    } catch {
      setListed((before) => ({ ...before, failed: true }));
    }
  };
  const tryAgain = () => {
    setListed((before) => ({ ...before, failed: false }));
    setTries(tries + 1);
  };
  return { history: current.history, failed: current.failed, tryAgain, readOn };
}

interface Listed {
  readonly key: string;
  readonly history: History | undefined;
  readonly failed: boolean;
}

function withNew({ key: was, history }: Listed, key: string, page: Page): History {
  if (was !== key || history === undefined) return historyOf(page);
  const fresh = page.edges.map(({ node }) => node).filter((write) => write.sequence > history.head);
  const isAll = !page.pageInfo.hasNextPage;
  if (!isAll) return historyOf(page);
  return { ...history, head: page.head, writes: [...fresh, ...history.writes], gone: page.gone.concat(history.gone) };
}

function withOlder({ key: was, history }: Listed, key: string, page: Page): History | undefined {
  if (was !== key || history === undefined) return history;
  const { writes, gone, cursor } = historyOf(page);
  return { ...history, cursor, writes: [...history.writes, ...writes], gone: [...history.gone, ...gone] };
}

const historyOf = ({ edges, pageInfo, gone, head }: Page): History => ({
  writes: edges.map(({ node }) => node),
  gone,
  cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  head,
});

const filterOf = (key: string) => JSON.parse(key) as Filter;

async function pageOf(answer: ReturnType<AskForWrites>): Promise<Page> {
  const page = await answer;
  if (!page) throw new Error('No history');
  return page;
}
