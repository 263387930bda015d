import './lists.ts';
import { abilities, type Abilities } from '@cynllun/domain/access/access';
import type { OperationOn } from '@cynllun/domain/access/operations';
import type { Node } from '@cynllun/domain/aggregate/aggregate';
import { path } from '@cynllun/domain/aggregate/path';
import type { AdviceText, Judgement } from '@cynllun/domain/advice/advice';
import { adviceAggregate } from '@cynllun/domain/advice/entities';
import { issueBlocks, standingAgreement, unanswered } from '@cynllun/domain/advice/issue';
import { builder } from '../core/graphql/builder.ts';
import { abilitiesType } from '../core/graphql/abilities-type.ts';
import { entryTypes, refOf } from '../core/graphql/entry-types.ts';
import { ProblemRef } from '../core/graphql/mutation.ts';
import { PersonRef } from '../core/graphql/person.ts';
import { ErasedWordsRef } from '../core/history/past-schema.ts';
import { valueType } from '../core/graphql/field-types.ts';
import { OrganisationRef } from '../people/organisation-type.ts';
import { OpenedVersionRef } from '../submission/types.ts';
import { findVersion } from '../submission/open-version.ts';
import { shownWith, type ShownAdvice } from './shown-advice.ts';
import type { Inspectorate } from './inspectorates.ts';
import type { IssuedResponse, ResponseAgreement } from './responses.ts';

const adviceTypes = entryTypes(adviceAggregate);
export const AdviceRef = refOf(adviceTypes, 'advice');

const abilityWords: Readonly<Record<OperationOn<'advice'>, string>> = {
  'advice.read': 'Read it',
  'advice.draft': 'Draft it',
  'advice.agree': "Record that one's own inspectorate agrees to it",
  'advice.recordLetter': 'Record that an inspectorate with nobody assigned agreed by letter',
  'advice.issue': 'Issue it, or begin a response that supersedes it',
};
const AdviceAbilitiesRef = abilitiesType(
  'advice',
  'AdviceAbilities',
  'What the viewer may do to advice.',
  abilityWords,
);

/** An inspectorate as it stands to a text. */
interface StandingInspectorate extends Inspectorate {
  readonly text: AdviceText;
  readonly textHash: string | null;
}

const AdviceInspectorateRef = builder.objectRef<StandingInspectorate>('AdviceInspectorate').implement({
  description: 'An inspectorate of the review, and whether it agrees to the text as it stands.',
  fields: (t) => ({
    organisation: t.expose('organisation', { type: OrganisationRef, description: 'Which.' }),
    people: t.field({
      type: [PersonRef],
      description: 'Those of its people who are assigned to the review; with none, its agreement comes by letter.',
      resolve: ({ people }) => [...people],
    }),
    agreement: t.field({
      type: refOf(adviceTypes, 'inspectorateAgreement'),
      nullable: true,
      description: 'Its agreement to the text as it stands; null where it has not agreed, or the text changed since.',
      resolve: ({ text, textHash, organisation }): Node | null =>
        standingAgreement(text, organisation.id, textHash) as Node | null,
    }),
  }),
});

builder.objectFields(AdviceRef, (t) => ({
  sequence: t.int({
    description: 'How many times it was written.',
    resolve: (node) => shownWith(node).advice.sequence,
  }),
  viewerCan: t.field({
    type: AdviceAbilitiesRef,
    description: 'What the viewer may do to it.',
    resolve: (node, _, { viewer }): Abilities<ShownAdvice['subject']> => abilities(viewer, shownWith(node).subject),
  }),
  ofVersion: t.field({
    type: OpenedVersionRef,
    description: 'The version that it is about, with what it says.',
    resolve: async (node, _, context) => {
      const { planId, version } = shownWith(node).advice;
      const opened = await findVersion(context, planId, version ?? 0);
      if (opened === null) throw new Error(`No version ${version} of ${planId}`);
      return opened;
    },
  }),
  textHash: t.string({
    nullable: true,
    description:
      'The hash of the latest text as it stands, which inspectorates agree to: `checkAdvice` makes it. Null until then, and once the text is issued.',
    resolve: async (node, _, context) => (await shownWith(node).standing(context)).textHash,
  }),
  inspectorates: t.field({
    type: [AdviceInspectorateRef],
    description: 'The inspectorates of the review, and how each stands to the latest text.',
    resolve: async (node, _, context) => {
      const { text } = shownWith(node);
      const { inspectorates, textHash } = await shownWith(node).standing(context);
      const hash = text.isFrozen ? (text.responses.at(0)?.hash ?? null) : textHash;
      return inspectorates.map((one) => ({ ...one, text, textHash: hash }));
    },
  }),
  viewerInspectorateId: t.id({
    nullable: true,
    description: 'The inspectorate for which the viewer can agree; null where they are assigned for none.',
    resolve: async (node, _, context) => {
      const { inspectorates } = await shownWith(node).standing(context);
      const own = ({ people }: Inspectorate) => people.some(({ id }) => id === context.viewer?.personId);
      return inspectorates.find(own)?.organisation.id ?? null;
    },
  }),
  people: t.field({
    type: [PersonRef],
    description: 'The reviewers of the review, and all whom it names.',
    resolve: async (node, _, context) => [...(await shownWith(node).standing(context)).people],
  }),
  blocks: t.field({
    type: [ProblemRef],
    description:
      'What keeps the latest text from being issued, that its version was taken back among it; empty once it is issued.',
    resolve: async (node, _, context) => {
      const { text, advice } = shownWith(node);
      if (text.isFrozen) return [];
      const { inspectorates, textHash, isWithdrawn } = await shownWith(node).standing(context);
      const ids = inspectorates.map(({ organisation }) => organisation.id);
      const withdrawn = { path: path('advice', advice.id, 'version'), code: 'notSubmitted', params: {} } as const;
      return [...(isWithdrawn ? [withdrawn] : []), ...issueBlocks(text, ids, textHash)];
    },
  }),
  unanswered: t.field({
    type: ['ID'],
    description: 'The judgements of the latest text that nobody has made. They block nothing.',
    resolve: (node) => unanswered(shownWith(node).text).map(({ id }: Judgement) => id),
  }),
}));

const { judgement, advicePoint } = adviceAggregate.entities;
const fieldsOfEntity = { judgement, advicePoint };

/** What a frozen thing said, as its declaration has it; people are shown nothing else of it. */
const frozenType = (entity: keyof typeof fieldsOfEntity, name: string, description: string) =>
  builder.objectRef<Readonly<Record<string, unknown>> & { readonly id: string }>(name).implement({
    description,
    fields: (t) => ({
      id: t.id({ description: 'UUIDv7.', resolve: ({ id }) => id }),
      ...Object.fromEntries(
        Object.entries(fieldsOfEntity[entity]?.fields ?? {}).map(([key, field]) => [
          key,
          t.field({
            type: valueType(field),
            nullable: field.empty === null,
            description: field.description,
            resolve: (thing) => thing[key] as never,
          }),
        ]),
      ),
    }),
  });

const ResponseJudgementRef = frozenType('judgement', 'ResponseJudgement', 'A judgement of a written response.');
const ResponsePointRef = frozenType('advicePoint', 'ResponsePoint', 'A point of a written response.');

const ResponseAgreementRef = builder.objectRef<ResponseAgreement>('ResponseAgreement').implement({
  description: 'That an inspectorate agreed to a written response.',
  fields: (t) => ({
    organisation: t.expose('organisation', { type: OrganisationRef, description: 'Which.' }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'The day.' }),
    letter: t.exposeString('letter', { description: 'The letter it came in; empty where somebody agreed here.' }),
  }),
});

export const IssuedResponseRef = builder.objectRef<IssuedResponse>('IssuedResponse').implement({
  description: 'A written response that was issued, as it was frozen.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    planId: t.exposeID('planId', { description: 'The plan.' }),
    version: t.exposeInt('version', { description: 'The number of the version that it is about.' }),
    number: t.exposeInt('number', { description: '1 for the first response to the version.' }),
    on: t.expose('on', { type: 'Date', description: 'The day it was issued.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was issued.' }),
    by: t.expose('by', { type: PersonRef, nullable: true, description: 'Who issued it.' }),
    hash: t.exposeString('hash', { description: 'SHA-256 of what it says, in hex.' }),
    supersededById: t.exposeID('supersededById', {
      nullable: true,
      description: 'The response that stands in its place; null where this one stands.',
    }),
    judgements: t.field({
      type: [ResponseJudgementRef],
      description: 'In order.',
      resolve: ({ judgements }) => [...judgements],
    }),
    points: t.field({ type: [ResponsePointRef], description: 'In order.', resolve: ({ points }) => [...points] }),
    agreements: t.field({
      type: [ResponseAgreementRef],
      description: 'The inspectorates that agreed to it.',
      resolve: ({ agreements }) => [...agreements],
    }),
    erased: t.field({
      type: [ErasedWordsRef],
      description: 'What it said and has been erased since.',
      resolve: ({ erased }) => [...erased],
    }),
  }),
});
