import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../generated/index.ts';
import { listVariables, type AskForWrites } from '../../shared/history/ask.ts';

const AdviceHistory = graphql(`
  query AdviceHistory($adviceId: ID!, $filter: HistoryFilter, $first: Int, $after: String) {
    adviceHistory(adviceId: $adviceId, filter: $filter, first: $first, after: $after) {
      ...ListedWrites @unmask
    }
  }
`);

/** What was written to some advice, the newest first. Its reviewers alone are answered. */
export const askForAdviceHistory =
  (client: ApolloClient, adviceId: string): AskForWrites =>
  async (filter, part) => {
    const variables = { adviceId, ...listVariables(filter, part) };
    const { data } = await client.query({ query: AdviceHistory, variables, fetchPolicy: 'no-cache' });
    return data?.adviceHistory;
  };
