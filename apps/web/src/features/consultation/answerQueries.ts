import { graphql } from '../../generated/index.ts';

/** What was changed in the plan since the copy that a comment was made on. */
export const ChangesToChoose = graphql(`
  query ChangesToChoose($commentId: ID!, $everywhere: Boolean!) {
    changesToChoose(commentId: $commentId, everywhere: $everywhere) {
      on
      by
      records {
        sequence
        n
      }
      change {
        entity
        field
        kind
        list
        became
        aboutId
        reference
        name
        before
        after
      }
    }
  }
`);
