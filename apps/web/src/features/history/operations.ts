import { graphql } from '../../generated/index.ts';
import type { HistoryPageQuery, PlanAtQuery, PlanComparisonQuery } from '../../generated/graphql.ts';

export const HistoryPage = graphql(`
  query HistoryPage($planId: ID!, $filter: HistoryFilter, $first: Int, $after: String) {
    planHistory(planId: $planId, filter: $filter, first: $first, after: $after) {
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
  }
`);

export const PlanComparison = graphql(`
  query PlanComparison($planId: ID!, $from: MomentInput!, $to: MomentInput, $thingId: ID) {
    planComparison(planId: $planId, from: $from, to: $to, thingId: $thingId) {
      from {
        sequence
        at
      }
      to {
        sequence
        at
      }
      things {
        entity
        id
        parentId
        kind
        fields {
          field
          before
          after
        }
      }
      unlinked {
        entity
        entityId
        parentId
        field
        before
        after
      }
      gone {
        entity
        id
        name
      }
    }
  }
`);

export const PlanAt = graphql(`
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

export type Page = NonNullable<HistoryPageQuery['planHistory']>;
export type Write = Page['edges'][number]['node'];
export type Comparison = NonNullable<PlanComparisonQuery['planComparison']>;
