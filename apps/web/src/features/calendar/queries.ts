import { graphql } from '../../generated/index.ts';

export const CalendarFeed = graphql(`
  query CalendarFeed {
    calendarFeed {
      madeAt
    }
  }
`);
