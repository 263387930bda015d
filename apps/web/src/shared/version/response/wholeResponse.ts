import { graphql } from '../../../generated/index.ts';
import type { SentRepliesFragment, WholeResponseFragment } from '../../../generated/graphql.ts';

// A written response with all that it says, and replies as they were sent: what any screen shows of either.
graphql(`
  fragment WholeResponse on IssuedResponse {
    id
    version
    number
    on
    by {
      id
      name
    }
    hash
    supersededById
    judgements {
      id
      question
      recommendationId
      answer
      words
    }
    points {
      id
      recommendationId
      entity
      entityId
      field
      quote
      start
      weight
      words
    }
    agreements {
      organisation {
        id
        nameEn
        nameCy
      }
      on
      letter
    }
    erased {
      path
      erasedAt
    }
  }
`);

graphql(`
  fragment SentReplies on RepliesSent {
    id
    number
    on
    by {
      id
      name
    }
    hash
    replies {
      id
      pointId
      answer
      words
      changedActionId
      changedActionTitle {
        original
        en
        cy
        madeFrom
      }
    }
    erased {
      path
      erasedAt
    }
  }
`);

export type Issued = WholeResponseFragment;
export type ResponsePoint = Issued['points'][number];
export type Judgement = Issued['judgements'][number];
export type Sending = SentRepliesFragment;
export type SentReply = Sending['replies'][number];
