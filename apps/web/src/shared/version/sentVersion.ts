import { graphql } from '../../generated/index.ts';
import type { SentVersionFragment } from '../../generated/graphql.ts';

/** A version without what it says. Every screen of versions shows how one stands. */
export const SentVersion = graphql(`
  fragment SentVersion on PlanVersion {
    id
    number
    sequence
    hash
    chainHead {
      sequence
      hash
    }
    at
    by {
      id
      name
    }
    frozenBy
    on
    lateReason
    change {
      reason
      agreedBy
      minuteReference
    }
    agreement {
      on
      body
      agreedBy
      minuteReference
      callInUntil
    }
    withdrawal {
      on
      at
      by {
        id
        name
      }
      reason
    }
    answeredOn
  }
`);

export type Sent = SentVersionFragment;
