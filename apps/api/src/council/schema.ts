import { documentFields } from '../documents/document-fields.ts';
import { builder } from '../core/graphql/builder.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { beginPaper } from './begin-paper.ts';
import { paperDocument } from './paper-document.ts';

const BeginCouncilPaperInput = builder.inputType('BeginCouncilPaperInput', {
  description: 'Of which plan the paper to the Council is begun.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'Which plan.' }),
    requestId: t.id({
      required: true,
      description: "A UUID, the writer's own name for this request: written once.",
    }),
  }),
});

const CouncilPaperBegun = builder.objectRef<{ readonly planId: string }>('CouncilPaperBegun').implement({
  description: 'The plan has a paper, which is written as everything else in it is.',
  fields: (t) => ({ planId: t.exposeID('planId', { description: 'The plan.' }) }),
});

mutation('beginCouncilPaper', {
  operation: 'paper.write',
  description: 'Begins the paper with which a plan goes to the Council. Where it was begun already, nothing changes.',
  input: BeginCouncilPaperInput,
  result: CouncilPaperBegun,
  run: async (context, { planId, requestId }) => {
    await beginPaper(context, { planId, requestId });
    return { planId };
  },
});

documentFields(paperDocument, {
  ask: 'askForCouncilPaper',
  find: 'councilPaperDocument',
  of: 'a plan, as its paper to the Council',
});
