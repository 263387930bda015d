/** What reviewers make of a version, what was issued of that, and what becomes of its points. */
export default {
  /** The fields of advice, by entity. */
  fields: {
    adviceText: { number: 'Number of the response' },
    judgement: {
      question: 'What is judged',
      recommendationId: 'Recommendation',
      answer: 'How far',
      words: 'Why, and what would help',
    },
    advicePoint: {
      recommendationId: 'Recommendation it belongs under',
      entity: 'Kind of thing it is about',
      entityId: 'What it is about',
      field: 'Field it is about',
      quote: 'Words quoted',
      start: 'Where the quoted words begin',
      weight: 'Weight',
      words: 'The point',
      copiedFrom: 'Copied from',
    },
    inspectorateAgreement: {
      organisationId: 'Inspectorate',
      textHash: 'Fingerprint of the text (SHA-256)',
      personId: 'Agreed or recorded by',
      on: 'Agreed on',
      letter: 'Letter',
    },
    writtenResponse: { number: 'Number of the response', on: 'Issued on' },
  },
  /** What is judged, as a heading of the grid. */
  question: {
    dealtWith: 'Is the recommendation dealt with?',
    asPriority: 'Is it given the priority that the review gave it?',
    dovetails: 'Does the plan fit with other established plans?',
    monitorable: 'Can its outcomes and indicators be monitored?',
    showsProgress: 'Are they explicit enough to show progress?',
    quantified: 'Are its targets quantifiable?',
    timed: 'Does it give time scales?',
    monitored: 'Are arrangements for the authority to monitor progress clear?',
    funded: 'Does it give the finances needed?',
    named: 'Are named people responsible for key actions, and accountable for progress?',
    stakeholders: 'Do stakeholders, service users and carers included, take part in monitoring?',
  },
  /** For the API's reader: how far something is so. */
  answer: { fully: 'Fully', largely: 'Largely', partly: 'Partly', not: 'Not' },
  weight: { beforeAgreement: 'To be met before the plan is agreed', toConsider: 'To consider' },
  /** What a point is about that is about no part of it. */
  plan: 'The plan as a whole',
} as const;
