import { graphql } from '../../generated/index.ts';

/** What a list shows of a comment. */
export const CommentRow = graphql(`
  fragment CommentRow on TriagedComment {
    id
    number
    about
    aboutId
    kind
    part
    excerpt
    language
    group
    members
    way
    on
    name
    standing
    marks
    duplicateOf {
      id
      number
    }
    joined {
      id
      number
    }
    viewerCan {
      consultationAnswer
    }
  }
`);
