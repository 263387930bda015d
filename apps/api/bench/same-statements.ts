import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import fastify from 'fastify';
import { pino } from 'pino';
import type { Statement } from '../testing/statements.ts';
import { connect } from '../src/platform/database.ts';
import { hashOf } from '../src/platform/sessions-secrets.ts';
import { beforeCommit, type Sql } from '../src/platform/sql.ts';
import { actionId, leadOf, planId } from './generate.ts';
import type { RecordedSave } from './recorded-save.ts';

/**
 * What a save could cost at best: the statements that the product was seen to send, over the same connections and in as
 * many packets, behind Apollo. It makes nothing of what it reads: no access, no rules, no conflicts, no sealing.
 */
const [recorded] = (await once(process, 'message')) as [RecordedSave];
const { inSql, sql } = connect(process.argv[2] ?? '', pino({ level: 'error' }));
const [whoAsks, ...others] = recorded.statements;
const inTransaction = others.filter(({ text }) => text !== 'BEGIN' && text !== 'COMMIT');

interface Args {
  readonly plan: number;
  readonly token: string;
  readonly words: string;
}

/** What each plan's log has come to. */
const sequences = new Map<number, number>();

async function save(args: Args): Promise<boolean> {
  const [lock, underIt, ...writes] = inTransaction;
  await send(sql, whoAsks, exchange(args, 0));
  await inSql(async (tx) => {
    const before = exchange(args, (sequences.get(args.plan) ?? 0) + 1);
    const [[head]] = await Promise.all([send<{ sequence: bigint }>(tx, lock, before), send(tx, underIt, before)]);
    const sequence = Number(head?.sequence) + 1;
    sequences.set(args.plan, sequence);
    const after = exchange(args, sequence);
    for (const write of writes) await beforeCommit(tx, () => send(tx, write, after));
  });
  return true;
}

async function send<T>(tx: Sql, statement: Statement | undefined, value: (was: unknown) => unknown): Promise<T[]> {
  return tx.$queryRawUnsafe<T[]>(statement?.text ?? '', ...(statement?.values ?? []).map(value));
}

/** What a value of the recorded save is in this one. */
function exchange({ plan, token, words }: Args, sequence: number): (was: unknown) => unknown {
  const names = [
    [planId(recorded.plan), planId(plan)],
    [actionId(recorded.plan, 1), actionId(plan, 1)],
    [leadOf(recorded.plan), leadOf(plan)],
    [recorded.costLineId, randomUUIDv7()],
    [recorded.requestId, randomUUID()],
    [recorded.words, words],
  ] as const;
  const hash = randomBytes(32);
  const now = (was: unknown): unknown => {
    if (typeof was === 'string') return names.reduce((so, [one, other]) => so.replaceAll(one, other), was);
    if (Array.isArray(was)) return was.map(now);
    if (was === recorded.sequence) return sequence;
    if (was === recorded.sequence - 1) return sequence - 1;
    if (!(was instanceof Uint8Array)) return was;
    return Buffer.compare(was, recorded.tokenHash) === 0 ? hashOf('session', token) : hash;
  };
  return now;
}

const app = fastify();
const apollo = new ApolloServer({
  typeDefs:
    'type Query { nothing: Boolean } type Mutation { save(plan: Int!, token: String!, words: String!): Boolean }',
  resolvers: { Mutation: { save: (_: unknown, args: Args) => save(args) } },
  stopOnTerminationSignals: false,
});
await apollo.start();
await app.register(fastifyApollo(apollo));
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.(app.server.address());
