import { graphql } from '../../generated/index.ts';

/** The passages of a plan that were marked. */
export const PassageMarks = graphql(`
  query PassageMarks($planId: ID!) {
    passageMarks(planId: $planId) {
      ...MarkShown @unmask
    }
  }
  fragment MarkShown on PassageMark {
    id
    reference
    reason
    in
    words
    language
    at
    erasedAt
  }
`);

/** Where a plan, its consultations and what was contributed to them say some words. */
export const FindPassages = graphql(`
  query FindPassages($planId: ID!, $words: String!) {
    passages(planId: $planId, words: $words) {
      rootId
      entityId
      field
      start
      end
      in
      language
      before
      words
      after
      says
    }
  }
`);

export const MarkPassages = graphql(`
  mutation MarkPassages($input: MarkPassagesInput!) {
    markPassages(input: $input) {
      __typename
      ... on PassagesMarked {
        marks {
          ...MarkShown @unmask
        }
      }
      ...Problems
    }
  }
`);

export const TakeBackPassageMark = graphql(`
  mutation TakeBackPassageMark($input: TakeBackPassageMarkInput!) {
    takeBackPassageMark(input: $input) {
      __typename
      ...Problems
      ... on PassageMarkTakenBack {
        marks {
          ...MarkShown @unmask
        }
      }
    }
  }
`);
