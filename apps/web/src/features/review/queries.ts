import { graphql } from '../../generated/index.ts';

export const SetUpFor = graphql(`
  query SetUpFor {
    home {
      authorities {
        id
        nameEn
        nameCy
      }
    }
  }
`);

export const ReviewPage = graphql(`
  query ReviewPage($id: ID!) {
    review(id: $id) {
      id
      name {
        original
        en
        cy
        madeFrom
      }
      authority {
        id
        nameEn
        nameCy
      }
      ...ReviewSections
    }
  }
`);
