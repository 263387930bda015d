import { useEffect, useState } from 'react';
import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { usePlanId, usePlanSequence } from '../../shared/plan/source/usePlan.ts';
import type { Asked } from './address.ts';
import { HistoryPage, type Page, type Write } from './operations.ts';
import type { Gone } from '../../shared/plan/changes/useNames.ts';

const PER_PAGE = 20;
/** The most that came while the list was open and is put on top of it; of more, the rest comes with the list anew. */
const MOST_NEW = 50;

export interface History {
  readonly writes: readonly Write[];
  readonly gone: readonly Gone[];
  /** Read on from here; null where there is no more. */
  readonly cursor: string | null;
  /** The plan's sequence that the list goes up to. */
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

/** A plan's changes, a page at a time; what is written while they are looked at comes on top. */
export function useHistory(asked: Asked): ListedHistory {
  const client = useApolloClient();
  const planId = usePlanId();
  const sequence = usePlanSequence();
  const { by, about, field, since } = asked;
  const key = JSON.stringify([planId, by, about, field, since]);
  const [tries, setTries] = useState(1);
  const [listed, setListed] = useState<Listed>({ key, history: undefined, failed: false });
  const current = listed.key === key ? listed : { key, history: undefined, failed: false };
  const head = current.history?.head ?? null;

  useEffect(() => {
    if (head !== null && sequence <= head) return;
    let isCurrent = true;
    const fetched = head === null ? firstPage(client, key) : newOnes(client, key, head);
    fetched.then(
      (page) => isCurrent && setListed((before) => ({ key, history: withNew(before, key, page), failed: false })),
      () => isCurrent && setListed((before) => ({ ...before, key, failed: true })),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, key, head, sequence, tries]);

  const readOn = async (): Promise<void> => {
    const after = current.history?.cursor ?? null;
    if (after === null) return;
    try {
      const page = await fetchPage(client, { ...variablesOf(key), first: PER_PAGE, after });
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

type Key = readonly [planId: string, by: string, about: string, field: string, since: number | null];

function variablesOf(key: string) {
  const [planId, by, about, field, since] = JSON.parse(key) as Key;
  const filter = {
    personId: by || null,
    thingId: about || null,
    field: field || null,
    since,
    byOthers: since !== null,
  };
  return { planId, filter };
}

const firstPage = (client: ApolloClient, key: string): Promise<Page> =>
  fetchPage(client, { ...variablesOf(key), first: PER_PAGE, after: null });

function newOnes(client: ApolloClient, key: string, head: number): Promise<Page> {
  const { planId, filter } = variablesOf(key);
  return fetchPage(client, { planId, filter: { ...filter, since: head }, first: MOST_NEW, after: null });
}

type Variables = ReturnType<typeof variablesOf> & { readonly first: number; readonly after: string | null };

async function fetchPage(client: ApolloClient, variables: Variables): Promise<Page> {
  const { data } = await client.query({ query: HistoryPage, variables, fetchPolicy: 'no-cache' });
  if (!data?.planHistory) throw new Error('No history');
  return data.planHistory;
}
