import { graphql } from '../../generated/index.ts';

/** Who was consulted in one consultation, in numbers and days. */
export const ConsultationSummary = graphql(`
  fragment ConsultationSummary on ConsultationSummary {
    id
    number
    opensOn
    closesOn
    asked
    groups {
      of
      count
    }
    comments
    ways {
      of
      count
    }
    meetings {
      on
      groups {
        group
        count
      }
    }
  }
`);
