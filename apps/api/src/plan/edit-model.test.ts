import { randomUUID, randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverse, type Edit } from '@cynllun/domain/aggregate/edit';
import { applyEdit } from '@cynllun/domain/plan/edit';
import { planAggregate } from '@cynllun/domain/plan/entities';
import type { Plan } from '@cynllun/domain/plan/plan';
import { arbitraryEdit } from '@cynllun/domain/fixtures/arbitrary-edit';
import { brokenAt } from '../../testing/broken-at.ts';
import { testApi } from '../../testing/api.ts';
import { anAuthority } from '../../testing/authority.ts';
import { sendEdits } from '../../testing/edit.ts';
import { planReader } from './plan-reader.ts';

const api = await testApi();

/** Only what the server adds by itself is left out of the comparison. */
const content = ({ sequence: _, ...plan }: Plan) => plan;

test('the database holds what the domain says an edit makes of a plan, and undoing it brings the plan back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 5, maxLength: 25 }), async (steps) => {
      const own = await anAuthority(api.prisma, randomUUID());
      let plan = await read(own.planId);
      for (const seed of steps) {
        const edit = arbitraryEdit(plan, seed, [own.people.editor, own.people.owner], randomUUIDv7);
        plan = await writeBoth(own.people.lead, plan, [edit]);
        if (seed % 5 === 0) await undoBoth(own.people.lead, plan, seed, [own.people.editor]);
      }
      expect(await brokenAt(api.prisma, own.planId)).toBeNull();
    }),
    // The example undid what was said of an agreement that nobody had given.
    { numRuns: 15, examples: [[[2013134831, 2016784190, 0, 0, 0, 0, 0]]] },
  );
}, 120_000);

async function writeBoth(personId: string, plan: Plan, edits: readonly Edit[]): Promise<Plan> {
  const answer = await sendEdits(api, personId, plan.id, plan.sequence, edits);
  expect(answer).toMatchObject({ __typename: 'PlanEdited' });
  const after = await read(plan.id);
  expect(content(after)).toEqual(content(edits.reduce(applyEdit, plan)));
  return after;
}

async function undoBoth(personId: string, plan: Plan, seed: number, people: readonly string[]): Promise<void> {
  const edit = arbitraryEdit(plan, seed + 1, people, randomUUIDv7);
  const back = inverse(planAggregate, plan, edit);
  const after = await writeBoth(personId, plan, [edit]);
  expect(content(await writeBoth(personId, after, back))).toEqual(content(plan));
}

async function read(planId: string): Promise<Plan> {
  const plan = await planReader(api.services.sql).read(planId);
  if (plan === null) throw new Error('no plan');
  return plan;
}
