import { graphql } from '../../generated/index.ts';

export const Home = graphql(`
  query Home {
    home {
      authorities {
        id
        nameEn
        nameCy
      }
      notices(first: 5) {
        total
        unread
        notices {
          id
          ...NoticeSaid
        }
      }
      reviews(first: 100) {
        total
        reviews {
          id
          viewerRoles
          ownActions {
            id
          }
          ...Waits
          ...DatesAhead
          ...ReviewRow
          ...PlanCards
          ...OwnActions
        }
      }
    }
  }
`);
