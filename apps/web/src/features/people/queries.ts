import { graphql } from '../../generated/index.ts';

export const OrganisationPeople = graphql(`
  query OrganisationPeople($id: ID!) {
    directory(organisationId: $id) {
      organisation {
        id
        kind
        nameEn
        nameCy
      }
      people {
        id
        among
        ...PersonInList
      }
    }
  }
`);

export const ReviewPeople = graphql(`
  query ReviewPeople($id: ID!) {
    review(id: $id) {
      id
      planId
      stage
      name {
        original
        en
        cy
        madeFrom
      }
      viewerCan {
        planReadDraft
        reviewSetUp
      }
      people {
        id
        among
        ...PersonInList
      }
      ...Vacancies
    }
  }
`);
