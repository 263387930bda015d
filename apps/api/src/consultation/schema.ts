import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { builder, operation } from '../core/graphql/builder.ts';
import { editMutation } from '../core/graphql/edit-mutation.ts';
import { mutation } from '../core/graphql/mutation.ts';
import { historySchema } from '../core/history/schema.ts';
import { feedSubscription } from '../core/live/feed/schema.ts';
import { CandidateError } from '../submission/failures.ts';
import { beginConsultation } from './begin-consultation.ts';
import { previewOf, readToCopy } from './copies.ts';
import {
  checkConsultation,
  openConsultation,
  OpeningError,
  setWindow,
  type CheckedConsultation,
} from './open-consultation.ts';
import { loadConsultation, loadToRun, type LoadedConsultation } from './read-consultation.ts';
import { findCopy, listConsultations } from './read-copies.ts';
import { sendInvitations } from './send-invitations.ts';
import { storedConsultation } from './stored-consultation.ts';
import {
  ConsultationCopyContentRef,
  ConsultationLineRef,
  ConsultationRef,
  OpeningGapRef,
  show,
  showCopy,
} from './types.ts';
import './meetings-schema.ts';
import './plan-comments-schema.ts';
import './answers-schema.ts';
import './statements-schema.ts';
import './act-on-comment-schema.ts';
import './triage-schema.ts';

const consultationId = { required: true, description: 'Which consultation.' } as const;
const requestId = {
  required: true,
  description: "A UUID, the writer's own name for this request: written once.",
} as const;

builder.objectType(OpeningError, {
  name: 'OpeningError',
  description: 'Something is missing without which it is not opened. Nothing was written.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description: 'In English, for whoever reads the answer without the catalogues.',
    }),
    gaps: t.field({ type: [OpeningGapRef], description: 'What.', resolve: ({ gaps }) => [...gaps] }),
  }),
});

builder.queryField('planConsultations', (t) =>
  t.field({
    ...operation('consultation.read'),
    type: [ConsultationLineRef],
    nullable: true,
    description: 'The consultations on a plan that the viewer may know of, the last first; null where there are none.',
    args: { planId: t.arg.id({ required: true, description: 'Which plan.' }) },
    resolve: async (_, { planId }, context) => {
      const lines = await listConsultations(context, planId);
      return lines.length === 0 ? null : [...lines];
    },
  }),
);

builder.queryField('consultation', (t) =>
  t.field({
    ...operation('consultation.run'),
    type: ConsultationRef,
    nullable: true,
    description: 'A consultation as its lead sets it up; null where there is none that the viewer runs.',
    args: { id: t.arg.id(consultationId) },
    resolve: async (_, { id }, context): Promise<Node | null> => {
      const found = await loadConsultation(context, id);
      return found && show(found);
    },
  }),
);

builder.queryField('consultationCopy', (t) =>
  t.field({
    ...operation('consultation.read'),
    type: ConsultationCopyContentRef,
    nullable: true,
    description: 'What contributors are shown; null where there is none that the viewer may read.',
    args: {
      consultationId: t.arg.id(consultationId),
      number: t.arg.int({ description: 'Which copy; the last where none is named.' }),
    },
    resolve: async (_, args, context) => {
      const found = await findCopy(context, args.consultationId, args.number ?? null);
      return found && showCopy(found.copy, found.number);
    },
  }),
);

const names = { type: 'Consultation', rootId: 'consultationId', of: 'a consultation' };
feedSubscription(storedConsultation, { ...names, field: 'consultationChanges', type: 'ConsultationChanges' });
historySchema(storedConsultation, names);
editMutation(storedConsultation, 'consultation.run', {
  mutation: 'editConsultation',
  result: 'ConsultationEdited',
  rootId: names.rootId,
  of: names.of,
  edit: 'ConsultationEdit',
  remove: 'ConsultationRemove',
  removable: 'RemovableConsultationEntity',
});

const answer = (name: string, description: string) =>
  builder.objectRef<LoadedConsultation>(name).implement({
    description,
    fields: (t) => ({
      consultation: t.field({ type: ConsultationRef, description: 'It, as it stands now.', resolve: show }),
    }),
  });

const BeginConsultationInput = builder.inputType('BeginConsultationInput', {
  description: 'A consultation that is to be set up.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'On which plan.' }),
    consultationId: t.id({ required: true, description: 'A UUIDv7 made by whoever begins it.' }),
    requestId: t.id(requestId),
  }),
});

mutation('beginConsultation', {
  operation: 'consultation.run',
  description: 'Begins a consultation on a plan, with nothing written in it.',
  input: BeginConsultationInput,
  result: answer('ConsultationBegun', 'It is there to be set up.'),
  run: async (context, input) => {
    await beginConsultation(context, input);
    return loadToRun(context, input.consultationId);
  },
});

const CheckConsultationInput = builder.inputType('CheckConsultationInput', {
  description: 'Which consultation is to be looked at as contributors would see it.',
  fields: (t) => ({ consultationId: t.id(consultationId) }),
});

mutation('checkConsultation', {
  operation: 'consultation.run',
  description: 'Makes what contributors would see ready to be opened: it has its hash.',
  input: CheckConsultationInput,
  result: builder.objectRef<CheckedConsultation>('ConsultationChecked').implement({
    description: 'It is ready to be looked at.',
    fields: (t) => ({
      consultation: t.field({ type: ConsultationRef, description: 'It, as it stands now.', resolve: show }),
      hash: t.exposeString('hash', { description: 'The hash of what contributors would see, in hex.' }),
      copy: t.field({
        type: ConsultationCopyContentRef,
        description: 'Exactly what contributors would see.',
        resolve: async ({ consultation, plan }, _, { sql }) =>
          showCopy(previewOf(await readToCopy(sql, consultation, plan)), null),
      }),
    }),
  }),
  run: (context, input) => checkConsultation(context, input.consultationId),
});

const OpenConsultationInput = builder.inputType('OpenConsultationInput', {
  description: 'A consultation, as it was looked at.',
  fields: (t) => ({
    consultationId: t.id(consultationId),
    requestId: t.id(requestId),
    hash: t.string({ required: true, description: 'The hash of what was looked at.' }),
  }),
});

mutation('openConsultation', {
  operation: 'consultation.run',
  description:
    'Opens a consultation as it was looked at, and writes to those who are invited; one that was opened already is issued again.',
  input: OpenConsultationInput,
  result: answer('ConsultationOpened', 'Contributors are shown what was looked at.'),
  failures: [CandidateError, OpeningError],
  run: async (context, input) => {
    await openConsultation(context, input);
    return loadToRun(context, input.consultationId);
  },
});

const SetConsultationWindowInput = builder.inputType('SetConsultationWindowInput', {
  description: 'When a consultation that was opened is to close instead.',
  fields: (t) => ({
    consultationId: t.id(consultationId),
    requestId: t.id(requestId),
    closesOn: t.string({ required: true, description: 'The last day, as it is typed.' }),
    closesAt: t.string({ required: true, description: 'HH:MM in Europe/London; empty as that day ends.' }),
    reason: t.string({ required: true, description: 'Why.' }),
  }),
});

mutation('setConsultationWindow', {
  operation: 'consultation.run',
  description: 'Has a consultation close later, or earlier. What it said before is kept.',
  input: SetConsultationWindowInput,
  result: answer('ConsultationWindowSet', 'It closes then.'),
  run: async (context, input) => {
    await setWindow(context, input);
    return loadToRun(context, input.consultationId);
  },
});

const SendInvitationsInput = builder.inputType('SendInvitationsInput', {
  description: 'A consultation that was opened, to which more people were invited since.',
  fields: (t) => ({ consultationId: t.id(consultationId), requestId: t.id(requestId) }),
});

mutation('sendInvitations', {
  operation: 'consultation.run',
  description: 'Writes to everyone who is invited and has not been written to.',
  input: SendInvitationsInput,
  result: answer('InvitationsSent', 'The letters are on their way.'),
  run: async (context, input) => {
    await sendInvitations(context, input.consultationId, input.requestId);
    return loadToRun(context, input.consultationId);
  },
});
