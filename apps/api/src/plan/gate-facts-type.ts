import type { CommentFacts, GateFacts } from '@cynllun/domain/rules/gate-facts';
import { builder } from '../core/graphql/builder.ts';

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
  }),
});
