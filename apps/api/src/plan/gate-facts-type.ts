import type { CommentFacts, GateFacts } from '@cynllun/domain/rules/gate-facts';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { builder } from '../core/graphql/builder.ts';
import { valueType } from '../core/graphql/field-types.ts';
import './lists.ts';

const { groups } = planAggregate.entities.consultationEvent.fields;

const CommentFactsRef = builder.objectRef<CommentFacts>('CommentFacts').implement({
  description: 'How a comment on a plan stands, without its words.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'UUIDv7.' }),
    byContributor: t.exposeBoolean('byContributor', { description: 'It was made by a contributor, not in the team.' }),
    hidden: t.exposeBoolean('hidden', { description: 'It is hidden, and needs no answer.' }),
    hasOutcome: t.exposeBoolean('hasOutcome', { description: 'It is said what came of it.' }),
    hasReason: t.exposeBoolean('hasReason', { description: 'It is said why.' }),
  }),
});

export const GateFactsRef = builder.objectRef<GateFacts>('GateFacts').implement({
  description: 'Facts that the rules about a plan need from outside its own log.',
  fields: (t) => ({
    comments: t.field({
      type: [CommentFactsRef],
      description: 'The comments on it.',
      resolve: ({ comments }) => [...comments],
    }),
    consulted: t.field({
      type: [valueType(groups)],
      description: 'The groups that were heard in consultations.',
      // Findings that were frozen earlier were given none.
      resolve: ({ consulted }: Partial<GateFacts>) => [...(consulted ?? [])],
    }),
  }),
});
