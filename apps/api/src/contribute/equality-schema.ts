import type { EqualityNumbers } from '@cynllun/domain/consultation/equality';
import { builder, operation } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { answerEquality, readEqualityNumbers } from './equality.ts';

const names = {
  question: 'One of the questions, as `age`.',
  answer: 'One of its answers, as `16to24`, or `preferNotToSay`.',
} as const;

const EqualityAnswerInput = builder.inputType('EqualityAnswerInput', {
  description: 'What somebody says of themselves, to one question.',
  fields: (t) => ({
    question: t.string({ required: true, description: names.question }),
    answer: t.string({ required: true, description: names.answer }),
  }),
});

const EqualityAnsweredRef = builder.objectRef<{ readonly answered: true }>('EqualityAnswered').implement({
  description: 'It is counted. Nothing is kept of who said it, or when.',
  fields: (t) => ({ answered: t.exposeBoolean('answered', { description: 'True.' }) }),
});

mutation('answerEqualityQuestions', {
  operation: 'contribution.own',
  description:
    'Counts what somebody who sent something says of themselves. It can be done once for each receipt, while comments are taken, and is linked to nothing that they sent.',
  input: builder.inputType('AnswerEqualityQuestionsInput', {
    description: 'What they say.',
    fields: (t) => ({
      receipt: t.string({ required: true, description: 'The code of the receipt: it shows that they sent something.' }),
      answers: t.field({ type: [EqualityAnswerInput], required: true, description: 'Those that they give.' }),
    }),
  }),
  result: EqualityAnsweredRef,
  run: async (context, { receipt, answers }) => {
    await answerEquality(
      context,
      receipt,
      Object.fromEntries(answers.map(({ question, answer }) => [question, answer])),
    );
    return { answered: true } as const;
  },
});

const EqualityAnswerRef = builder.objectRef<EqualityNumbers['answers'][number]>('EqualityAnswerCount').implement({
  description: 'How many gave an answer.',
  fields: (t) => ({
    answer: t.exposeString('answer', { description: names.answer }),
    count: t.exposeInt('count', {
      nullable: true,
      description: 'How many: five or more. Null is not told, and may be nobody.',
    }),
  }),
});

const EqualityNumbersRef = builder.objectRef<EqualityNumbers>('EqualityNumbers').implement({
  description: 'What those who took part said of themselves, to one question.',
  fields: (t) => ({
    question: t.exposeString('question', { description: names.question }),
    answers: t.field({ type: [EqualityAnswerRef], description: 'Every answer.', resolve: (one) => [...one.answers] }),
  }),
});

builder.queryField('equalityNumbers', (t) =>
  t.field({
    ...operation('consultation.run'),
    type: [EqualityNumbersRef],
    nullable: true,
    description:
      'What those who took part in a consultation said of themselves, for its lead; null until it has closed. What fewer than five said, or what could be worked out of that, is not told.',
    args: { consultationId: t.arg.id({ required: true, description: 'The consultation.' }) },
    resolve: async (_, { consultationId }, context) => {
      const numbers = await readEqualityNumbers(context, consultationId);
      return numbers && [...numbers];
    },
  }),
);
