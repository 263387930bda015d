import type { LogChange } from '@cynllun/domain/plan/log-change';
import { GraphQLError } from 'graphql';
import { builder, operation } from '../../graphql/builder.ts';
import { WriteRef } from '../../log/schema.ts';
import { failureNames, failureRefs } from '../../graphql/mutation.ts';
import type { Refusal } from '../prose/refusal.ts';
import type { LogWrite } from './read-missed.ts';
import type { Refused, Told } from './subscriber.ts';

const FeedChange = builder.objectRef<LogChange>('FeedChange').implement({
  description: 'One thing that is so after a write.',
  fields: (t) => ({
    entity: t.exposeString('entity', { description: 'The kind of thing: `action`.' }),
    entityId: t.exposeID('entityId', { description: 'Which.' }),
    field: t.exposeString('field', {
      description: 'The field, or of a text one part of it: `outcome.en`. Empty for a whole thing added or removed.',
    }),
    after: t.expose('after', {
      type: 'JSON',
      nullable: true,
      description: 'Its value now; of something added all its fields and its `parentId`, of something removed null.',
    }),
  }),
});

const FeedWrite = builder.objectRef<LogWrite>('FeedWrite').implement({
  description: 'One write to a plan, and what it changed.',
  interfaces: [WriteRef],
  fields: (t) => ({
    requestId: t.id({
      nullable: true,
      description: 'The name that the viewer gave the request that wrote it; null where someone else did.',
      resolve: ({ requestId, personId }, _, { viewer }) =>
        viewer !== null && personId === viewer.personId ? requestId : null,
    }),
    changes: t.field({
      type: [FeedChange],
      description: 'What it changed, in order.',
      resolve: ({ changes }) => [...(changes ?? [])],
    }),
  }),
});

const PlanChanges = builder.objectRef<Told>('PlanChanges').implement({
  description: 'What was written to a plan since the last of these, or since the sequence that was given.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'The sequence of the plan with all of it.' }),
    directory: t.exposeInt('directory', {
      description: 'Changes when the people of the authority or their roles do: read again what goes with the plan.',
    }),
    reload: t.exposeBoolean('reload', {
      description:
        'There was more than is told this way: read the plan again; its sequence will be this or a later one.',
    }),
    beside: t.exposeBoolean('beside', {
      description: 'What goes with the plan (its stage, what the viewer may do) may be other than it was.',
    }),
    writes: t.field({ type: [FeedWrite], description: 'In order.', resolve: ({ writes }) => [...writes] }),
  }),
});

const PlanChangesResult = builder.unionType('PlanChangesResult', {
  description: 'What `planChanges` tells. A refusal is the last thing it tells.',
  types: [PlanChanges, failureRefs.forbidden, failureRefs.stage, failureRefs.notFound],
  resolveType: ({ kind }) => (kind === 'changes' ? 'PlanChanges' : failureNames[kind]),
});

/** A refusal as mutations have it. Of what was removed the viewer is told what they would be of what never was. */
function failureOf(why: Refusal) {
  if (why === 'signedOut') throw new GraphQLError('Sign in first.', { extensions: { code: 'SIGN_IN_NEEDED' } });
  return { kind: why === 'forbidden' || why === 'stage' ? why : 'notFound' } as const;
}

builder.subscriptionType({ description: 'What can be followed as it happens, over a socket.' });

builder.subscriptionField('planChanges', (t) =>
  t.field({
    ...operation('plan.readDraft'),
    type: PlanChangesResult,
    description:
      'Everything written to a plan after a sequence, once and in order, and then all that is written. Ends with a refusal where the viewer may not read the plan, or no longer.',
    args: {
      planId: t.arg.id({ required: true, description: 'Which plan.' }),
      after: t.arg.int({ required: true, description: 'The sequence of the plan that the viewer has.' }),
    },
    subscribe: (_, { planId, after }, { feeds, viewer, sessionId }): AsyncIterable<Told | Refused> =>
      viewer === null || sessionId === null
        ? nobody()
        : feeds.open({ sessionId, personId: viewer.personId }, planId, after),
    resolve: (event) => ('why' in event ? failureOf(event.why) : event),
  }),
);

/** To the public there are no plans. */
async function* nobody(): AsyncGenerator<Refused> {
  yield { kind: 'refused', why: 'notFound' };
}
