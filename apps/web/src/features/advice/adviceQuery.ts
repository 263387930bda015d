import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../generated/index.ts';
import { askAhead } from '../../shared/askAhead.ts';
import type { Numbered } from '../../shared/version/numbered.ts';

/** The advice on a version with all that its screen shows, the version included; and the version alone where nobody has begun. */
const AdviceQuery = graphql(`
  query Advice($planId: ID!, $number: Int!) {
    viewer {
      id
    }
    planVersion(planId: $planId, number: $number) {
      version {
        ...SentVersion @unmask
      }
      responseDue
      plan {
        id
        review {
          id
          name {
            original
            en
            cy
            madeFrom
          }
        }
        authority {
          id
          nameEn
          nameCy
        }
        viewerCan {
          planReadDraft
          adviceRead
          adviceDraft
        }
      }
    }
    advice(planId: $planId, version: $number) {
      ...AdviceContent @unmask
      ...AdviceStanding @unmask
      ofVersion {
        ...FrozenPlan @unmask
        findings {
          ...Found @unmask
        }
      }
    }
  }

  fragment AdviceContent on Advice {
    # fields of advice, written by "pnpm schema"
    sequence
    id
    planId
    versionId
    version
    texts {
      id
      number
      isFrozen
      judgements {
        id
        position
        question
        recommendationId
        answer
        words
      }
      points {
        id
        position
        recommendationId
        entity
        entityId
        field
        quote
        start
        weight
        words
        copiedFrom
      }
      agreements {
        id
        organisationId
        textHash
        personId
        on
        letter
      }
      responses {
        id
        number
        on
        hash
      }
    }
    # end of fields of advice
  }

  fragment AdviceStanding on Advice {
    textHash
    unanswered
    blocks {
      path
      code
      params
    }
    inspectorates {
      organisation {
        id
        nameEn
        nameCy
      }
      people {
        id
        name
      }
      agreement {
        id
        on
        personId
        letter
      }
    }
    people {
      id
      name
    }
    viewerInspectorateId
    viewerCan {
      adviceRead
      adviceDraft
      adviceAgree
      adviceRecordLetter
      adviceIssue
    }
  }
`);

export const askForAdvice = (client: ApolloClient, version: Numbered) => askAhead(client, AdviceQuery, version);

export type AskForAdvice = ReturnType<typeof askForAdvice>;
