import { createHash, randomUUIDv7 } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { add } from '@cynllun/domain/plan/edit';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { makeContext } from '../../context.ts';
import { anAuthority } from '../../../../testing/authority.ts';
import { servedApi } from '../../../../testing/served.ts';
import { Writer } from '../../../../testing/writer.ts';
import { proseRoom } from './names.ts';

vi.setConfig({ testTimeout: 60_000 });
const api = await servedApi();

test('what is committed is acknowledged by the SHA-256 of its bytes, once it is', async () => {
  const instance = await api.serve();
  const own = await anAuthority(api.prisma, 'Own');
  const id = randomUUIDv7();
  const context = makeContext(instance.services, { personId: own.people.lead, memberships: [] });
  const edits = [add('action', id, own.planId, {})];
  await editAggregate(context, storedPlan, {
    rootId: own.planId,
    baseSequence: 1_000_000,
    requestId: randomUUIDv7(),
    edits,
  });
  const writer = new Writer(instance, await api.cookieOf(own.people.lead));
  const room = writer.open(proseRoom('plan', own.planId, id));
  await room.saved();
  const kept = new Promise<readonly [string, Promise<number>]>((resolve) => {
    room.provider.on('stateless', ({ payload }: { payload: string }) => {
      const count = api.prisma.proseUpdate.count({ where: { documentId: id } });
      resolve([(JSON.parse(payload) as { name: string }).name, count]);
    });
  });
  let update: Uint8Array = new Uint8Array();
  room.document.once('update', (typed: Uint8Array) => {
    update = typed;
  });
  room.document.transact(() => room.type(`action:${id}:description`, 'Kept'));
  const [name, count] = await kept;
  writer.leave();
  expect(name).toBe(createHash('sha256').update(update).digest('hex'));
  expect(await count).toBe(1);
  expect(Y.decodeUpdate(update).structs).toHaveLength(1);
});
