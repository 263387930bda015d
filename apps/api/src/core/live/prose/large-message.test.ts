import { randomUUIDv7 } from 'node:crypto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { add } from '@cynllun/domain/plan/edit';
import { editAggregate } from '../../write/edit-aggregate.ts';
import { storedPlan } from '../../../plan/stored-plan.ts';
import { makeContext } from '../../context.ts';
import { anAuthority, type TestAuthority } from '../../../../testing/authority.ts';
import { servedApi, type Instance } from '../../../../testing/served.ts';
import { patience, Writer } from '../../../../testing/writer.ts';
import { proseRoom } from './names.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const api = await servedApi();
let instance: Instance;
let own: TestAuthority;
let writer: Writer;
const [long, short] = [randomUUIDv7(), randomUUIDv7()];

beforeAll(async () => {
  instance = await api.serve();
  own = await anAuthority(api.prisma, 'Own');
  const context = makeContext(instance.services, { personId: own.people.lead, memberships: [] });
  const edits = [long, short].map((id) => add('action', id, own.planId, { description: 'We visit.' }));
  const input = { rootId: own.planId, baseSequence: 1_000_000, requestId: randomUUIDv7(), edits };
  await editAggregate(context, storedPlan, input);
  writer = new Writer(instance, await api.cookieOf(own.people.lead));
});

afterEach(() => writer.leave());

test('someone who pastes over a megabyte is told that it is too much, and types on elsewhere', async () => {
  const [first, second] = [long, short].map((id) => writer.open(proseRoom('plan', own.planId, id)));
  await first?.saved();
  await second?.saved();
  first?.type(`action:${long}:description`, 'a'.repeat(1_200_000));
  await expect.poll(() => first?.refused, patience).toEqual(['tooMuch']);
  second?.type(`action:${short}:description`, ' Weekly.');
  await second?.saved();
  expect(writer.closed).toEqual([]);
});
