import { graphql } from '../../../generated/index.ts';

export const Answers = graphql(`
  query Answers($words: String, $like: RecommendationInVersionInput, $first: Int, $skip: Int) {
    answers(words: $words, like: $like, first: $first, skip: $skip) {
      total
      like {
        original
        en
        cy
        madeFrom
      }
      answers {
        id
        ...AnswerCard
      }
    }
  }
`);
