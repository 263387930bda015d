import './lists.ts';
import { abilities, type Abilities } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import type { OpenedCopy } from '@cynllun/domain/consultation/copy';
import { consultationAggregate } from '@cynllun/domain/consultation/entities';
import { stopsOpening, type OpeningGap } from '@cynllun/domain/consultation/opening';
import { abilitiesType } from '../core/graphql/abilities-type.ts';
import { builder } from '../core/graphql/builder.ts';
import { entryTypes, refOf } from '../core/graphql/entry-types.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { LanguageRef, TextRef } from '../core/graphql/text-types.ts';
import { giveReferences, withReferences } from '../plan/references.ts';
import { planTypes } from '../plan/types.ts';
import { peopleOf } from '../plan/surroundings.ts';
import {
  gapsNow,
  groupsHeard,
  reportIsOut,
  type ConsultationSubject,
  type LoadedConsultation,
} from './read-consultation.ts';

export const consultationTypes = entryTypes(consultationAggregate);
export const ConsultationRef = refOf(consultationTypes, 'consultation');
const { shows } = consultationAggregate.entities.consultation.fields;

const abilityWords: Readonly<Record<OperationOn<'consultation'>, string>> = {
  'consultation.run': 'Set it up, open it, invite',
  'consultation.read': 'Read what contributors are shown',
  'consultation.comment': 'Comment',
  'outcomes.read': 'Read what was said and what became of it',
  'consultation.answer': 'Read what was contributed, and answer',
  'consultation.follow': 'Be told that something was contributed',
  'consultation.record': 'Record meetings, and enter what others said',
};
const ConsultationAbilitiesRef = abilitiesType(
  'consultation',
  'ConsultationAbilities',
  'What the viewer may do to a consultation.',
  abilityWords,
);

export const ConsultationStateRef = builder.enumType('ConsultationState', {
  description: 'Where a consultation stands now.',
  values: {
    draft: { description: 'It is being set up.' },
    waiting: { description: 'It was opened, and its first day is to come.' },
    open: { description: 'Comments are taken.' },
    closed: { description: 'Comments are no longer taken.' },
  },
});

const OpeningWeightRef = builder.enumType('OpeningWeight', {
  description: 'What something that is not ready holds up.',
  values: {
    required: { description: 'It cannot be opened.' },
    unlessReason: { description: 'It cannot, unless the lead says why.' },
    warned: { description: 'Nothing: the lead is told.' },
  },
});

export const OpeningGapRef = builder.objectRef<OpeningGap>('OpeningGap').implement({
  description: 'Something of a consultation that is not ready, or that its lead is warned of.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What; the words are in the message catalogues.' }),
    weight: t.expose('weight', { type: OpeningWeightRef, description: 'What it holds up.' }),
    language: t.expose('language', { type: LanguageRef, nullable: true, description: 'The language that is missing.' }),
    id: t.exposeID('id', { nullable: true, description: 'The action, question or invitation; null for all of it.' }),
    days: t.exposeInt('days', { nullable: true, description: 'How many days people are given.' }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'The day of an election.' }),
  }),
});

const loaded = new WeakMap<Node, LoadedConsultation>();

/** From here on a consultation is answered with what it was loaded with. */
export function show(found: LoadedConsultation): Node {
  loaded.set(found.consultation, found);
  return found.consultation;
}

/** @throws where it was not shown before */
function shownWith(node: Node): LoadedConsultation {
  const found = loaded.get(node);
  if (found === undefined) throw new Error(`Consultation ${node.id} is not shown`);
  return found;
}

builder.objectFields(ConsultationRef, (t) => ({
  sequence: t.int({
    description: 'How many times it was written.',
    resolve: (node) => shownWith(node).consultation.sequence,
  }),
  state: t.field({
    type: ConsultationStateRef,
    description: 'Where it stands now.',
    resolve: (node) => shownWith(node).subject.state,
  }),
  reportPublished: t.boolean({
    description: 'The report is public: before that only named people can take part.',
    resolve: (node, _, { today }) => reportIsOut(shownWith(node).plan, today()),
  }),
  viewerCan: t.field({
    type: ConsultationAbilitiesRef,
    description: 'What the viewer may do to it.',
    resolve: (node, _, { viewer }): Abilities<ConsultationSubject> => abilities(viewer, shownWith(node).subject),
  }),
  groupsHeard: t.field({
    type: [valueType(consultationAggregate.entities.invitedGroup.fields.group)],
    description: 'Groups that were heard in it: at a meeting, or by a comment that counts.',
    resolve: async (node, _, { sql, today }) => [...(await groupsHeard(sql, shownWith(node).consultation, today()))],
  }),
  gaps: t.field({
    type: [OpeningGapRef],
    description: 'What is not ready, and what its lead is warned of.',
    resolve: (node, _, context) => [...gapsNow(context, shownWith(node))],
  }),
  stops: t.boolean({
    description: 'Something of that keeps it from opening.',
    resolve: (node, _, context) => {
      const found = shownWith(node);
      return stopsOpening(gapsNow(context, found), found.consultation).length > 0;
    },
  }),
  actions: t.field({
    type: [refOf(planTypes, 'action')],
    description: 'The actions of its plan, of which it is on every one or on some.',
    resolve: (node): Node[] => {
      const { plan } = shownWith(node);
      return [...withReferences(plan).actions];
    },
  }),
  people: t.field({
    type: [PersonRef],
    description: 'Those whom the plan can name: its contacts are of them.',
    resolve: async (node, _, { sql }) => [...(await peopleOf(sql, shownWith(node).plan))],
  }),
}));

/** A copy, with its number where it was frozen. */
export interface ShownCopy extends OpenedCopy {
  readonly consultationId: string;
  /** Null for one that is looked at before it is frozen. */
  readonly number: number | null;
}

export function showCopy(copy: OpenedCopy, number: number | null): ShownCopy {
  giveReferences([...copy.recommendations, ...copy.actions], copy.references);
  return { ...copy, consultationId: copy.consultation.id, number };
}

export const ConsultationCopyContentRef = builder.objectRef<ShownCopy>('ConsultationCopyContent').implement({
  description: 'What contributors are shown. What was not ticked is empty here, and absent from what is kept.',
  fields: (t) => ({
    consultationId: t.exposeID('consultationId', { description: 'The consultation.' }),
    number: t.exposeInt('number', { nullable: true, description: 'Its number; null before it is frozen.' }),
    shows: t.field({
      type: [valueType(shows)],
      description: shows.description,
      resolve: (one) => [...one.consultation.shows],
    }),
    title: t.field({ type: TextRef, description: 'Its title.', resolve: (one) => one.consultation.title }),
    introduction: t.field({
      type: TextRef,
      description: 'What it is about, and what can still change.',
      resolve: (one) => one.consultation.introduction,
    }),
    found: t.field({ type: TextRef, description: 'What the review found.', resolve: (one) => one.consultation.found }),
    phone: t.string({ description: 'The number to ring.', resolve: (one) => one.consultation.phone }),
    phoneHours: t.field({
      type: TextRef,
      description: 'When it is answered.',
      resolve: (one) => one.consultation.phoneHours,
    }),
    address: t.string({ description: 'Where to write to.', resolve: (one) => one.consultation.address }),
    urgentPhone: t.string({
      description: 'The number to ring where someone is at risk now.',
      resolve: (one) => one.consultation.urgentPhone,
    }),
    questions: t.field({
      type: [refOf(consultationTypes, 'consultationQuestion')],
      description: 'The questions that are put, beside the two on the Welsh language.',
      resolve: ({ questions }): Node[] => [...questions],
    }),
    easyReads: t.field({
      type: [refOf(consultationTypes, 'easyRead')],
      description: 'Easy-read versions of what they are shown, as files.',
      resolve: ({ consultation: { easyReads } }): Node[] => [...easyReads],
    }),
    recommendations: t.field({
      type: [refOf(planTypes, 'recommendation')],
      description: 'The recommendations that the actions answer, where they are shown.',
      resolve: ({ recommendations }): Node[] => [...recommendations],
    }),
    actions: t.field({
      type: [refOf(planTypes, 'action')],
      description: 'The actions, in the order of the plan.',
      resolve: ({ actions }): Node[] => [...actions],
    }),
    people: t.field({
      type: [PersonRef],
      description: 'The people that the actions name, where names are shown.',
      resolve: ({ people }) => [...people].map(([id, name]) => ({ id, name })),
    }),
  }),
});

/** A consultation in a list of a plan's. */
export interface ConsultationLine {
  readonly id: string;
  readonly number: number;
  readonly subject: ConsultationSubject;
  readonly title: LoadedConsultation['consultation']['title'];
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly closesMinute: number | null;
  readonly copies: number;
}

export const ConsultationLineRef = builder.objectRef<ConsultationLine>('ConsultationLine').implement({
  description: 'A consultation, in the list of those on a plan.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    number: t.exposeInt('number', { description: '1 for the first of the plan.' }),
    state: t.field({
      type: ConsultationStateRef,
      description: 'Where it stands now.',
      resolve: ({ subject }) => subject.state,
    }),
    title: t.expose('title', { type: TextRef, description: 'Its title.' }),
    opensOn: t.expose('opensOn', { type: 'Date', nullable: true, description: 'The first day.' }),
    closesOn: t.expose('closesOn', { type: 'Date', nullable: true, description: 'The last day.' }),
    closesMinute: t.exposeInt('closesMinute', {
      nullable: true,
      description: 'On that day, minutes after midnight; null as it ends.',
    }),
    copies: t.exposeInt('copies', { description: 'How many copies were issued.' }),
    hasReleased: t.boolean({
      description: 'Something that was said, or an answer, was released.',
      resolve: ({ subject }) => subject.hasReleased,
    }),
    viewerCan: t.field({
      type: ConsultationAbilitiesRef,
      description: 'What the viewer may do to it.',
      resolve: ({ subject }, _, { viewer }): Abilities<ConsultationSubject> => abilities(viewer, subject),
    }),
  }),
});
