import type { Node } from '@cynllun/domain/aggregate/aggregate';
import type { Context } from '../core/context.ts';
import { builder, operation } from '../core/graphql/builder.ts';
import { editMutation } from '../core/graphql/edit-mutation.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { feedSubscription } from '../core/live/feed/schema.ts';
import { CandidateError } from '../submission/failures.ts';
import { agreeToAdvice, checkAdvice, recordAgreementLetter } from './agree.ts';
import { beginAdvice, supersedeResponse } from './begin-advice.ts';
import { documentFields } from '../documents/document-fields.ts';
import { issueResponse } from './issue-response.ts';
import { responseDocument } from './response-document.ts';
import { loadAdvice, loadAdviceById } from './read-advice.ts';
import { readResponses } from './responses.ts';
import { show } from './shown-advice.ts';
import { storedAdvice } from './stored-advice.ts';
import { AdviceRef, IssuedResponseRef } from './types.ts';
import './earlier-response.ts';
import './reply-schema.ts';
import './unanswered-points.ts';

const planId = { required: true, description: 'Which plan.' } as const;
const adviceId = { required: true, description: 'Which advice.' } as const;
const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;
const textHash = { required: true, description: 'The hash of the text that was looked at.' } as const;

builder.queryField('advice', (t) =>
  t.field({
    ...operation('advice.read'),
    type: AdviceRef,
    nullable: true,
    description: 'What reviewers make of a version; null where there is none that the viewer may read.',
    args: { planId: t.arg.id(planId), version: t.arg.int({ required: true, description: 'Its number.' }) },
    resolve: async (_, args, context): Promise<Node | null> => {
      const loaded = await loadAdvice(context, args.planId, args.version);
      return loaded && show(loaded);
    },
  }),
);

builder.queryField('planResponses', (t) =>
  t.field({
    ...operation('response.read'),
    type: [IssuedResponseRef],
    nullable: true,
    description:
      'The written responses to versions of a plan that were issued, by version and in order, superseded ones too; null where they may not be read.',
    args: { planId: t.arg.id(planId) },
    resolve: async (_, args, context) => {
      const responses = await readResponses(context, args.planId);
      return responses && [...responses];
    },
  }),
);

const names = { type: 'Advice', rootId: 'adviceId', of: 'advice' };
feedSubscription(storedAdvice, { ...names, field: 'adviceChanges', type: 'AdviceChanges' });
editMutation(storedAdvice, 'advice.draft', {
  mutation: 'editAdvice',
  result: 'AdviceEdited',
  rootId: names.rootId,
  of: names.of,
  edit: 'AdviceEdit',
  remove: 'AdviceRemove',
  removable: 'RemovableAdviceEntity',
});

/** What a use case leaves, as the viewer may read it. */
async function written(context: Context, id: string): Promise<{ readonly advice: Node }> {
  const loaded = await loadAdviceById(context, id);
  if (loaded === null) throw new NotFoundError();
  return { advice: show(loaded) };
}

const answer = (name: string, description: string) =>
  builder.objectRef<{ readonly advice: Node }>(name).implement({
    description,
    fields: (t) => ({ advice: t.expose('advice', { type: AdviceRef, description: 'It, as it stands now.' }) }),
  });

const BeginAdviceInput = builder.inputType('BeginAdviceInput', {
  description: 'Which version is to be advised on.',
  fields: (t) => ({
    planId: t.id(planId),
    version: t.int({ required: true, description: 'Its number.' }),
  }),
});

mutation('beginAdvice', {
  operation: 'advice.draft',
  description:
    'Begins the advice on a version, with every judgement that it asks for. Where somebody has begun it, answers with theirs.',
  input: BeginAdviceInput,
  result: answer('AdviceBegun', 'It is there to be written.'),
  run: async (context, input) => written(context, await beginAdvice(context, input.planId, input.version)),
});

const CheckAdviceInput = builder.inputType('CheckAdviceInput', {
  description: 'Which advice is to be looked at before one agrees to it.',
  fields: (t) => ({ adviceId: t.id(adviceId) }),
});

mutation('checkAdvice', {
  operation: 'advice.draft',
  description: 'Makes the latest text ready to be agreed to, with all that people have typed: it has its hash.',
  input: CheckAdviceInput,
  result: answer('AdviceChecked', 'The text has its hash.'),
  run: async (context, input) => ({ advice: show(await checkAdvice(context, input.adviceId)) }),
});

const AgreeToAdviceInput = builder.inputType('AgreeToAdviceInput', {
  description: 'A text, as it was looked at.',
  fields: (t) => ({
    adviceId: t.id(adviceId),
    requestId: t.id(requestId),
    textHash: t.string(textHash),
  }),
});

mutation('agreeToAdvice', {
  operation: 'advice.agree',
  description: "Records that the viewer's inspectorate agrees to the text as it stands. Any edit of it voids that.",
  input: AgreeToAdviceInput,
  result: answer('AdviceAgreed', 'The agreement is recorded.'),
  failures: [CandidateError],
  run: async (context, input) => {
    await agreeToAdvice(context, input);
    return written(context, input.adviceId);
  },
});

const RecordAgreementLetterInput = builder.inputType('RecordAgreementLetterInput', {
  description: 'A letter in which an inspectorate with nobody assigned agreed to a text.',
  fields: (t) => ({
    adviceId: t.id(adviceId),
    requestId: t.id(requestId),
    textHash: t.string(textHash),
    organisationId: t.id({ required: true, description: 'Which inspectorate.' }),
    on: t.field({ type: 'Date', required: true, description: "The letter's day, today or before." }),
    letter: t.string({ required: true, description: 'Its reference.' }),
  }),
});

mutation('recordAgreementLetter', {
  operation: 'advice.recordLetter',
  description: 'Records that an inspectorate with nobody assigned agreed to the text as it stands, by letter.',
  input: RecordAgreementLetterInput,
  result: answer('AgreementLetterRecorded', 'The letter is recorded.'),
  failures: [CandidateError],
  run: async (context, input) => {
    await recordAgreementLetter(context, input);
    return written(context, input.adviceId);
  },
});

const IssueResponseInput = builder.inputType('IssueResponseInput', {
  description: 'A text that every inspectorate has agreed to.',
  fields: (t) => ({
    adviceId: t.id(adviceId),
    requestId: t.id(requestId),
    textHash: t.string(textHash),
  }),
});

mutation('issueResponse', {
  operation: 'advice.issue',
  description:
    'Issues a text as the written response to its version: it is frozen, the plan’s stage follows, and the team has its points to answer.',
  input: IssueResponseInput,
  result: answer('ResponseIssued', 'The response is with the authority.'),
  failures: [CandidateError],
  run: async (context, input) => {
    await issueResponse(context, input);
    return written(context, input.adviceId);
  },
});

const SupersedeResponseInput = builder.inputType('SupersedeResponseInput', {
  description: 'A response that was issued and has an error in it.',
  fields: (t) => ({ adviceId: t.id(adviceId), requestId: t.id(requestId) }),
});

mutation('supersedeResponse', {
  operation: 'advice.issue',
  description:
    'Begins a text that says what the issued response says, to be mended and issued in its place. Both are kept.',
  input: SupersedeResponseInput,
  result: answer('SupersedingBegun', 'The next text is there to be written.'),
  run: async (context, input) => {
    await supersedeResponse(context, input);
    return written(context, input.adviceId);
  },
});

documentFields(responseDocument, { ask: 'askForResponseDocument', find: 'responseDocument', of: 'a written response' });
