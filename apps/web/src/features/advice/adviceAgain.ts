import { graphql } from '../../generated/index.ts';

/** What is asked for at first, without the version, which never changes. */
export const AdviceAgainQuery = graphql(`
  query AdviceAgain($planId: ID!, $number: Int!) {
    viewer {
      id
    }
    advice(planId: $planId, version: $number) {
      ...AdviceContent @unmask
      ...AdviceStanding @unmask
    }
  }
`);
