import { contributionEntities } from '@cynllun/domain/consultation/contribution-entities';
import { builder } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { LanguageRef } from '../core/graphql/text-types.ts';
import { contribute } from './contribute.ts';
import { link } from './page-type.ts';
import '../consultation/lists.ts';

const { fields } = contributionEntities.comment;

const SayingInput = builder.inputType('SayingInput', {
  description: 'What somebody says of one thing. It is checked as the form that sends it checks it.',
  fields: (t) => ({
    about: t.string({ required: true, description: fields.about.description }),
    aboutId: t.string({ required: true, description: fields.aboutId.description }),
    kind: t.string({ description: fields.kind.description }),
    part: t.string({ required: true, description: fields.part.description }),
    quote: t.string({ required: true, description: fields.quote.description }),
    quoteStart: t.int({ description: fields.quoteStart.description }),
    words: t.string({ required: true, description: fields.words.description }),
    language: t.field({ type: LanguageRef, required: true, description: fields.language.description }),
    view: t.string({ description: fields.view.description }),
  }),
});

const ContributedRef = builder.objectRef<{ readonly receipt: string }>('Contributed').implement({
  description: 'It has arrived.',
  fields: (t) => ({
    receipt: t.exposeString('receipt', { description: 'The code by which it is seen, taken away and erased again.' }),
  }),
});

mutation('contribute', {
  operation: 'consultation.comment',
  description: 'Sends what somebody says of a plan that they are consulted on.',
  input: builder.inputType('ContributeInput', {
    description: 'All that they say, and for whom.',
    fields: (t) => ({
      requestId: t.id({ required: true, description: "A UUID, the writer's own name for this request: written once." }),
      link: t.string(link),
      receipt: t.string({ required: true, description: 'The code of the receipt, made by the device.' }),
      copy: t.int({ required: true, description: 'The number of the copy that they read.' }),
      language: t.field({ type: LanguageRef, required: true, description: 'The language of the page.' }),
      comments: t.field({ type: [SayingInput], required: true, description: 'What they say.' }),
      group: t.string({ description: fields.group.description }),
      members: t.string({ description: fields.members.description }),
      name: t.string({ required: true, description: fields.name.description }),
      mayBeNamed: t.boolean({ required: true, description: fields.mayBeNamed.description }),
      replyTo: t.string({ required: true, description: fields.replyTo.description }),
    }),
  }),
  result: ContributedRef,
  run: async (context, { requestId, link: key, receipt: code, copy, language, comments, ...about }) => {
    // What is left out is blank, as a form has it.
    const sayings = comments.map((one) => ({ kind: null, view: null, quoteStart: null, ...one }));
    const contribution = { group: null, members: null, ...about, comments: sayings };
    await contribute(context, { requestId, link: key, receipt: code, copy, language, contribution });
    return { receipt: code };
  },
});
