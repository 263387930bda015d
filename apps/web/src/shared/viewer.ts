import { useQuery } from '@apollo/client/react';
import { graphql } from '../generated/index.ts';

/** Who is signed in. The whole product asks it once; signing in or out asks again. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      language
      roles {
        role
        organisationId
        reviewId
      }
    }
  }
`);

/** `undefined` until the API has answered, `null` when nobody is signed in. */
export function useViewer() {
  const { data } = useQuery(ViewerQuery);
  return data?.viewer;
}
