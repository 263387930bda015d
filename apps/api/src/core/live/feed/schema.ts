import type { Viewer } from '@cynllun/domain/access/roles';
import type { LogChange } from '@cynllun/domain/aggregate/log-change';
import { GraphQLError } from 'graphql';
import type { Context } from '../../context.ts';
import type { StoredAggregate } from '../../aggregate/stored-aggregate.ts';
import { builder, operation } from '../../graphql/builder.ts';
import { readCount } from '../../graphql/read-arguments.ts';
import { ForbiddenError, NotFoundError, StageError } from '../../log/failure.ts';
import { WriteRef } from '../../log/schema.ts';
import { limitTable } from '../../../platform/limits.ts';
import type { Refusal } from '../prose/refusal.ts';
import type { LogWrite } from './read-log.ts';
import type { FeedChanges, FeedEvent, FeedRefusal } from './subscriber.ts';

const { followed: MOST_FOLLOWED } = limitTable.socket;

const FeedChange = builder.objectRef<LogChange>('FeedChange').implement({
  description: 'One thing that is so after a write.',
  fields: (t) => ({
    entity: t.exposeString('entity', { description: 'The kind of thing.' }),
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
  description: 'One write, and what it changed.',
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

builder.subscriptionType({ description: 'What can be followed as it happens, over a socket.' });

/** How a feed is called and described. */
export interface FeedNames {
  /** `planChanges` */
  readonly field: string;
  /** Of what it sends: `PlanChanges`. Its union with refusals is `PlanChangesResult`. */
  readonly type: string;
  /** The argument that names the root: the noun with Id. */
  readonly rootId: string;
  /** Of what it is, in words: `a plan`. */
  readonly of: string;
}

/** Adds the subscription by which clients follow what is written to an aggregate. */
export function feedSubscription(stored: StoredAggregate, { field, type, rootId, of }: FeedNames): void {
  const changes = builder.objectRef<FeedChanges>(type).implement({
    description: `What was written to ${of} since the last of these, or since the sequence that was given.`,
    fields: (t) => ({
      sequence: t.exposeInt('sequence', { description: 'The sequence with all of it.' }),
      relatedSequence: t.exposeInt('relatedSequence', {
        description: 'Changes when people or their roles do: read again what is shown with it.',
      }),
      reload: t.exposeBoolean('reload', {
        description: 'There was more than is sent this way: read it again; its sequence will be this or a later one.',
      }),
      relatedChanged: t.exposeBoolean('relatedChanged', {
        description: 'What is shown with it (its stage, what the viewer may do) may be other than it was.',
      }),
      writes: t.field({ type: [FeedWrite], description: 'In order.', resolve: ({ writes }) => [...writes] }),
    }),
  });
  const result = builder.unionType(`${type}Result`, {
    description: `What \`${field}\` sends. A refusal is the last thing it sends.`,
    types: [changes, ...Object.values(refusals)],
    resolveType: ({ kind }) => (kind === 'changes' ? changes : refusals[kind]),
  });
  builder.subscriptionField(field, (t) =>
    t.field({
      ...operation(stored.readBy),
      type: result,
      description: `Everything written to ${of} after a sequence, once and in order, and then all that is written. Ends with a refusal where the viewer may not read it, or no longer.`,
      args: {
        [rootId]: t.arg.id({ required: true, description: 'Which one.' }),
        after: t.arg.int({ required: true, description: 'The sequence that the viewer has.' }),
      },
      subscribe: (_, args, context) => follow(context, stored, String(args[rootId]), Number(args['after'])),
      resolve: (event) => ('why' in event ? failureOf(event.why) : event),
    }),
  );
}

/** How a signal is called, and of what it is. */
interface SignalNames extends Omit<FeedNames, 'rootId'> {
  /** The argument that names the roots: the noun with Ids. */
  readonly rootIds: string;
  /**
   * The number by which the viewer knows whether something that they may read was written to some roots: of all of a log its sequence,
   * of a part of it whatever grows with that part. The same number is not sent twice.
   */
  readonly versionFor: (context: Context, rootIds: readonly string[]) => Promise<number>;
}

/** That something was written. */
type Signal = { readonly kind: 'signal'; readonly version: number } | FeedRefusal;

/** Adds the subscription by which clients learn that something was written to some roots, and ask for what they may read. */
export function signalSubscription(stored: StoredAggregate, names: SignalNames): void {
  const { field, type, rootIds, of, versionFor } = names;
  const signal = builder.objectRef<Extract<Signal, { kind: 'signal' }>>(type).implement({
    description: `Something was written to ${of} that the viewer may read, or their roles changed. Nothing is said of what.`,
    fields: (t) => ({
      version: t.int({
        description: 'The versions of all of them together, as what the viewer reads has them.',
        resolve: ({ version }) => version,
      }),
    }),
  });
  const result = builder.unionType(`${type}Result`, {
    description: `What \`${field}\` sends. A refusal is the last thing it sends.`,
    types: [signal, ...Object.values(refusals)],
    resolveType: ({ kind }) => (kind === 'signal' ? signal : refusals[kind]),
  });
  builder.subscriptionField(field, (t) =>
    t.field({
      ...operation(stored.readBy),
      type: result,
      description: `That something was written to ${of} after a version, and then each time. Ends with a refusal where the viewer may follow none of them, or no longer.`,
      args: {
        [rootIds]: t.arg.idList({ required: true, description: `Which ones: at most ${MOST_FOLLOWED}.` }),
        after: t.arg.int({ required: true, description: 'The versions that the viewer has of them, together.' }),
      },
      subscribe: (_, args, context) => {
        const ids = [...new Set((args[rootIds] as readonly unknown[]).map(String))];
        readCount(rootIds, ids.length, [1, MOST_FOLLOWED]);
        const feeds = new Map(ids.map((id) => [id, follow(context, stored, id, 0)]));
        return signals(context, feeds, { versionFor, after: Number(args['after']) });
      },
      resolve: (event) => ('why' in event ? failureOf(event.why) : event),
    }),
  );
}

interface Signalling extends Pick<SignalNames, 'versionFor'> {
  readonly after: number;
}

/**
 * Of feeds together that something was written which whoever follows them may read, by the roles that they hold then; or that these
 * roles changed, so that they may read something else. No generator: it can be left while it waits.
 */
function signals(
  context: Context,
  feeds: Map<string, AsyncIterator<FeedEvent>>,
  { versionFor, after }: Signalling,
): AsyncIterableIterator<Signal> {
  const waiting = new Map<string, Promise<readonly [id: string, result: IteratorResult<FeedEvent>]>>();
  const nextOf = (id: string, feed: AsyncIterator<FeedEvent>) => feed.next().then((result) => [id, result] as const);
  let known = after;
  let roles: string | null = null;
  const next = async (): Promise<IteratorResult<Signal>> => {
    while (feeds.size > 0) {
      for (const [id, feed] of feeds) if (!waiting.has(id)) waiting.set(id, nextOf(id, feed));
      const [id, { value, done }] = await Promise.race(waiting.values());
      waiting.delete(id);
      if (done === true) return { value: undefined, done };
      if (value.kind === 'refused') {
        feeds.delete(id);
        if (feeds.size === 0) return { value, done: false };
        continue;
      }
      const viewer = await viewerNow(context);
      const version = await versionFor({ ...context, viewer }, [...feeds.keys()]);
      const held = JSON.stringify(viewer?.memberships);
      const isSame = version === known && (roles === null || held === roles);
      known = version;
      roles = held;
      if (!isSame) return { value: { kind: 'signal', version }, done: false };
    }
    return { value: undefined, done: true };
  };
  const signalled: AsyncIterableIterator<Signal> = {
    next,
    return: async () => {
      await Promise.all([...feeds.values()].map((feed) => feed.return?.()));
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => signalled,
  };
  return signalled;
}

/** Whoever follows, with the roles that they hold now: those of the socket are of when it was opened. */
async function viewerNow({ prisma, viewer }: Context): Promise<Viewer> {
  if (viewer === null) return null;
  const { personId } = viewer;
  const memberships = await prisma.membership.findMany({
    where: { personId },
    select: { role: true, organisationId: true, reviewId: true },
    orderBy: { id: 'asc' },
  });
  return { personId, memberships };
}

const follow = (
  { feeds, viewer, sessionId }: Context,
  stored: StoredAggregate,
  rootId: string,
  after: number,
): AsyncIterableIterator<FeedEvent> =>
  viewer === null || sessionId === null
    ? toThePublic()
    : feeds.open({ sessionId, personId: viewer.personId }, stored, rootId, after);

/** To the public there is nothing to follow. */
async function* toThePublic(): AsyncGenerator<FeedRefusal> {
  yield { kind: 'refused', why: 'notFound' };
}

const refusals = { forbidden: ForbiddenError, stage: StageError, notFound: NotFoundError };

/** What a mutation's refusal says; an Error would be thrown. What was removed is `notFound`, as if it had never been. */
function failureOf(why: Refusal) {
  if (why === 'signedOut') throw new GraphQLError('Sign in first.', { extensions: { code: 'SIGN_IN_NEEDED' } });
  return { ...new refusals[why === 'forbidden' || why === 'stage' ? why : 'notFound']() };
}
