import { randomUUID, randomUUIDv7 } from 'node:crypto';
import {
  answersDocument,
  contributorDocument,
  editPlanDocument,
  planDocument,
  portfolioDocument,
  versionDocument,
} from '../testing/documents.ts';
import { hashOf } from '../src/platform/sessions-secrets.ts';
import { actionId, planId, searchWord, SIZE, VERSION } from './generate.ts';
import type { Ask, Until } from './load.ts';

const LONG = { until: { seconds: 4 }, rounds: 3 } as const;
/** Every plan once, by a server that has read none of them. */
const ONCE = { until: { answers: SIZE.plans }, rounds: 1 } as const;

/** The sessions of those who ask. */
export interface Sessions {
  readonly leads?: readonly string[];
  readonly reviewer?: string;
  /** The secrets of links to consultations, one on each plan. */
  readonly links?: readonly string[];
}

/** What a save answers. */
export interface Saved {
  readonly data: { readonly editPlan: { readonly sequence: number } };
}

/** One thing that both servers are asked. */
export interface Workload {
  readonly name: string;
  readonly baseline: () => Ask;
  readonly product: () => Ask;
  /** The server that sends the statements of the product is asked too. */
  readonly sameStatements?: () => Ask;
  readonly until: Until;
  readonly rounds: number;
  /** The product makes papers of a hundred pages meanwhile. */
  readonly makes?: true;
}

/** A save of a lead who is alone in a plan, and looks at what they last saved. */
export function saving(plan: number, token: string | undefined, baseSequence: number) {
  const [words, requestId, costLineId] = [randomUUID(), randomUUID(), randomUUIDv7()];
  const edits = [
    { setAction: { id: actionId(plan, 1), fields: { description: words } } },
    { addCostLine: { id: costLineId, parentId: actionId(plan, 1), fields: { purpose: 'Staff', amount: 100 } } },
  ];
  const input = { planId: planId(plan), baseSequence, requestId, edits };
  return { ask: graphqlRequest(token, editPlanDocument, { input }), words, requestId, costLineId };
}

const graphqlRequest = (token: string | undefined, query: string, variables: object): Ask => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json', cookie: `cynllun=${token}` },
  body: JSON.stringify({ query, variables }),
});

export function workloads(us: Sessions): readonly Workload[] {
  const turn = counter(SIZE.plans);
  const saved = new Map<number, number>();
  const leadOf = (plan: number) => us.leads?.[plan - 1];
  const anyPlan = {
    baseline: () => ({ path: `/plan?id=${planId(turn())}` }),
    product: () => {
      const plan = turn();
      return graphqlRequest(leadOf(plan), planDocument, { id: planId(plan) });
    },
  };
  const portfolio = {
    baseline: () => ({ path: '/portfolio' }),
    product: () => graphqlRequest(us.reviewer, portfolioDocument, { first: 50 }),
  };
  const change = {
    baseline: () => ({
      path: `/change?${new URLSearchParams({ action: actionId(turn(), 1), costLine: randomUUIDv7(), words: randomUUID() })}`,
    }),
    product: () => {
      const plan = turn();
      const onAnswer = (answer: string) => void saved.set(plan, (JSON.parse(answer) as Saved).data.editPlan.sequence);
      return { ...saving(plan, leadOf(plan), saved.get(plan) ?? 0).ask, onAnswer };
    },
    sameStatements: () => {
      const plan = turn();
      return graphqlRequest(
        undefined,
        'mutation ($plan: Int!, $token: String!, $words: String!) { save(plan: $plan, token: $token, words: $words) }',
        { plan, token: leadOf(plan) ?? '', words: randomUUID() },
      );
    },
  };
  const linkOf = (plan: number) => us.links?.[plan - 1] ?? '';
  const contributorPage = {
    baseline: () => ({
      path: `/contribute?${new URLSearchParams({ link: Buffer.from(hashOf('invitation', linkOf(turn()))).toString('hex') })}`,
    }),
    product: () => graphqlRequest(undefined, contributorDocument, { link: linkOf(turn()) }),
  };
  const word = counter(32_768);
  // A word that both are asked for in turn.
  const search = {
    baseline: () => ({ path: `/answers?${new URLSearchParams({ words: searchWord(word()) })}` }),
    product: () => graphqlRequest(us.reviewer, answersDocument, { words: searchWord(word()) }),
  };
  const version = {
    baseline: () => ({ path: `/version?plan=${planId(turn())}` }),
    product: () => graphqlRequest(us.reviewer, versionDocument, { planId: planId(turn()), number: VERSION }),
  };
  return [
    { name: 'W1 portfolio, 50 plans a page', ...portfolio, ...LONG },
    { name: 'W2 one whole plan, first read', ...anyPlan, ...ONCE },
    { name: 'W2 one whole plan, read again', ...anyPlan, ...LONG },
    { name: 'W3 a field changed and a cost line added', ...change, ...LONG },
    { name: 'W3 the same, while papers of 100 pages are made', ...change, ...LONG, makes: true },
    { name: 'W4 a contributor’s page, first read', ...contributorPage, ...ONCE },
    { name: 'W4 a contributor’s page, read again', ...contributorPage, ...LONG },
    { name: 'W5 a search of what answers recommendations', ...search, ...LONG },
    { name: 'W6 a version, first read', ...version, ...ONCE },
    { name: 'W6 a version, read again', ...version, ...LONG },
  ];
}

function counter(below: number): () => number {
  let last = 0;
  return () => {
    last = (last % below) + 1;
    return last;
  };
}
