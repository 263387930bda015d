import { graphql } from '../../generated/index.ts';

export const Notices = graphql(`
  query Notices($skip: Int!, $sentSkip: Int!) {
    notices {
      mail
      isMailed
      ahead {
        on
        deadline
        due
        planId
        review {
          original
          en
          cy
          madeFrom
        }
      }
      page(first: 50, skip: $skip) {
        total
        unread
        notices {
          id
          isRead
          ...NoticeSaid
        }
      }
      sent(first: 50, skip: $sentSkip) {
        total
        sent {
          to
          state
          notice {
            id
            ...NoticeSaid
          }
        }
      }
    }
  }
`);
