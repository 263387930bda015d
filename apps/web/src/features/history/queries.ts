import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../generated/index.ts';
import type { PlanAtQuery, PlanComparisonQuery } from '../../generated/graphql.ts';
import { askAhead } from '../../shared/askAhead.ts';
import { listVariables, type Filter, type Part } from '../../shared/history/ask.ts';
import type { Span } from './address.ts';

/*
 * What these screens ask for, and how their routes ask ahead: by the address as it stands. What it has wrong the screens
 * leave out (`address.ts`), and then ask for that. Whatever else names something of this file names its type alone.
 */

const HistoryPage = graphql(`
  query HistoryPage($planId: ID!, $filter: HistoryFilter, $first: Int, $after: String) {
    planHistory(planId: $planId, filter: $filter, first: $first, after: $after) {
      ...ListedWrites @unmask
    }
  }

  fragment ListedWrites on HistoryConnection {
    head
    pageInfo {
      hasNextPage
      endCursor
    }
    gone {
      entity
      id
      name
    }
    edges {
      node {
        sequence
        at
        by {
          id
          name
        }
        authors {
          id
          name
        }
        matching
        others
        seals
        changes {
          entity
          entityId
          parentId
          field
          before
          after
        }
      }
    }
  }
`);

const PlanComparison = graphql(`
  query PlanComparison($planId: ID!, $from: MomentInput!, $to: MomentInput, $thingId: ID) {
    planComparison(planId: $planId, from: $from, to: $to, thingId: $thingId) {
      ...Compared @unmask
    }
  }
`);

const PlanAt = graphql(`
  query PlanAt($planId: ID!, $at: MomentInput!) {
    planAt(planId: $planId, at: $at) {
      plan {
        ...PlanContent @unmask
      }
      at
      by {
        id
        name
      }
      stage
      erased {
        path
        erasedAt
      }
    }
  }
`);

export type Past = NonNullable<PlanAtQuery['planAt']>;

export type Comparison = NonNullable<PlanComparisonQuery['planComparison']>;

/** A plan's changes, the newest first. */
export function askForHistory(client: ApolloClient, planId: string, address: URLSearchParams) {
  const variables = (filter: Filter, part?: Part) => ({ planId, ...listVariables(filter, part) });
  const { by = '', about = '', field = '', since } = Object.fromEntries(address);
  const filter = { by, about, field, since: since === undefined ? null : Number(since) };
  const ask = askAhead(client, HistoryPage, variables(filter));
  return async (of: Filter, part?: Part) => (await ask(variables(of, part))).data?.planHistory;
}

/** A plan as it was at a moment. */
export function askForPast(client: ApolloClient, planId: string, address: URLSearchParams) {
  const variables = (moment: string) => ({ planId, at: momentOf(moment) });
  const at = address.get('at');
  const ask = askAhead(client, PlanAt, at === null ? null : variables(at));
  return (moment: string) => ask(variables(moment));
}

/** Two moments of a plan compared; without `to`, one and now. */
export function askForComparison(client: ApolloClient, planId: string, address: URLSearchParams) {
  const variables = ({ from, to, about }: Span) => ({
    planId,
    from: momentOf(from),
    to: to === '' ? null : momentOf(to),
    thingId: about || null,
  });
  const { from = '', to = '', about = '' } = Object.fromEntries(address);
  const ask = askAhead(client, PlanComparison, from === '' ? null : variables({ from, to, about }));
  return (span: Span) => ask(variables(span));
}

export type AskForPast = ReturnType<typeof askForPast>;
export type AskForComparison = ReturnType<typeof askForComparison>;

/** A day, or a write's sequence. */
const momentOf = (text: string) => (text.includes('-') ? { on: text } : { sequence: Number(text) });
