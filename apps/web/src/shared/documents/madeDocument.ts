import { graphql } from '../../generated/index.ts';
import type { AskForVersionDocumentInput, MadeDocumentFragment } from '../../generated/graphql.ts';

/** How far a document is that somebody asked for. */
export const MadeDocument = graphql(`
  fragment MadeDocument on Document {
    id
    state
    problem
    address
  }
`);

export type Made = MadeDocumentFragment;
/** In which format and language. */
export type Wanted = Pick<AskForVersionDocumentInput, 'format' | 'language'>;
