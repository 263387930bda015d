import { graphql } from '../../generated/index.ts';

export const Notices = graphql(`
  query Notices($skip: Int!) {
    notices {
      mail
      page(first: 50, skip: $skip) {
        total
        unread
        notices {
          id
          isRead
          ...NoticeSaid
        }
      }
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
`);
