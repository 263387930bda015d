import { graphql } from '../../generated/index.ts';

export const Organisations = graphql(`
  query Organisations {
    organisations {
      organisation {
        id
      }
      ...OrganisationInList
    }
  }
`);
