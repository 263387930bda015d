import { InMemoryCache, type InMemoryCacheConfig } from '@apollo/client/cache';

export const cacheConfig = {
  // Conditions in operations name object types alone: no type needs its subtypes told (`cache.test.ts`).
  possibleTypes: {},
  typePolicies: {
    // There is one of each.
    Home: { keyFields: [] },
    CalendarFeed: { keyFields: [] },
    Notices: { keyFields: [] },
    SignInOptions: { keyFields: [] },
    OrganisationListing: { keyFields: ['organisation', ['id']] },
    Directory: { keyFields: ['organisation', ['id']] },
    ConsultationMeetings: { keyFields: ['consultationId'] },
    ConsultationStatements: { keyFields: ['consultationId'] },
    // What someone is called and does is another thing among other people.
    PersonHere: { keyFields: ['among', 'id'] },
    PlanDeadlines: { keyFields: ['planId'] },
    // What is looked for in it is another thing each time.
    Triage: { keyFields: false },
    PlanComments: { keyFields: false },
    // As a version has it: the same thing says something else in another.
    AnsweredRecommendation: { keyFields: false },
    AnsweringAction: { keyFields: false },
    AnsweringIndicator: { keyFields: false },
    // Parts of a review, of which each screen asks for what it shows.
    PlanAbilities: { merge: true },
    ReviewSetUp: { merge: true },
  },
} satisfies InMemoryCacheConfig;

/** What screens have been told, each thing once: what a mutation answers with is seen wherever it is shown. */
export const makeCache = () => new InMemoryCache(cacheConfig);
