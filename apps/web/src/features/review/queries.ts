import { graphql } from '../../generated/index.ts';

export const SetUpFor = graphql(`
  query SetUpFor {
    home {
      authorities {
        id
        nameEn
        nameCy
      }
      inspectorates {
        id
        nameEn
        nameCy
      }
    }
  }
`);

export const ReviewPage = graphql(`
  query ReviewPage($id: ID!) {
    home {
      inspectorates {
        id
        nameEn
        nameCy
      }
    }
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
