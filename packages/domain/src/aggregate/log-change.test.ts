import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryEdit } from '../fixtures/arbitrary-edit.ts';
import { planWith } from '../fixtures/builders.ts';
import { paperWith } from '../fixtures/council-paper.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { rowsBetween, thingsOf } from '../fixtures/rows-between.ts';
import { add, applyEdit, set } from '../plan/edit.ts';
import { planAggregate } from '../plan/entities.ts';
import type { Plan } from '../plan/plan.ts';
import { addableNames } from './edit.ts';
import { applyChanges, type LogChange } from './log-change.ts';

const extensionId = '0190fffe-0000-7000-8000-000000000001';
/** With everything in it that a plan can have. */
const plan = [
  add('extension', extensionId, examplePlan().id, {
    deadline: 'finalAgreed',
    proposedOn: '2027-12-01',
    agreedOn: '2027-11-30',
    letter: 'SSIW/27/114',
  }),
  add('deadlineRecord', '0190fffe-0000-7000-8000-000000000002', examplePlan().id, {}),
  add('authorityDate', '0190fffe-0000-7000-8000-000000000003', examplePlan().id, {}),
  add('note', '0190fffe-0000-7000-8000-000000000004', examplePlan().actions[0]?.id ?? '', {}),
  add('partnerBody', '0190fffe-0000-7000-8000-000000000005', examplePlan().actions[0]?.id ?? '', {}),
  add('gapReason', '0190fffe-0000-7000-8000-000000000006', examplePlan().id, {}),
  add('scrutinyRecommendation', '0190fffe-0000-7000-8000-000000000007', paperWith().id, {}),
].reduce(applyEdit, planWith({ councilPapers: [paperWith()] }));
const [action] = plan.actions;
const actionId = action?.id ?? '';

test('whatever is done to a plan, the rows that its log has of it make the same plan', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 12 }), (steps) => {
      let count = 0;
      const newId = () => `0190ffff-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
      let now: Plan = plan;
      let applied: Plan | null = plan;
      for (const seed of steps) {
        const next = applyEdit(now, arbitraryEdit(now, seed, [], newId));
        applied = applied && applyChanges(planAggregate, applied, JSON.parse(JSON.stringify(rowsBetween(now, next))));
        now = next;
        expect(applied).toEqual(now);
      }
    }),
    { numRuns: 300 },
  );
});

describe('a row', () => {
  const row = (change: Partial<LogChange>): LogChange => ({
    entity: 'action',
    entityId: actionId,
    field: 'description',
    after: 'Words',
    ...change,
  });

  test('of one part of a text leaves the other parts', () => {
    const applied = applyChanges(planAggregate, plan, [row({ field: 'title.cy', after: 'Ymweld' })]);
    expect(applied?.actions[0]?.title).toEqual({ ...action?.title, cy: 'Ymweld' });
  });

  test('sets just what it says, whatever an edit of that field would have brought with it', () => {
    const applied = applyChanges(planAggregate, plan, [
      row({ entity: 'extension', entityId: extensionId, field: 'proposedOn', after: '2027-12-24' }),
    ]);
    expect(applied?.extensions).toMatchObject([{ proposedOn: '2027-12-24', agreedOn: '2027-11-30' }]);
  });

  test('of the drafting language is what new texts start in', () => {
    const applied = applyChanges(planAggregate, plan, [
      row({ entity: 'plan', entityId: plan.id, field: 'draftingLanguage', after: 'cy' }),
    ]);
    expect(applied?.draftingLanguage).toBe('cy');
  });

  test.each([
    ['of something that is not in the plan', row({ entityId: plan.id })],
    ['of a field nothing has', row({ field: 'colour' })],
    ['of a kind of thing no plan has', row({ entity: 'person' })],
    ['of a plan that was made', row({ entity: 'plan', entityId: plan.id, field: '', after: {} })],
    ['of something added to what is not there', row({ entity: 'indicator', field: '', after: { parentId: plan.id } })],
  ])('%s cannot be applied: the plan has to be read', (_, change) => {
    expect(applyChanges(planAggregate, plan, [change])).toBeNull();
  });

  test.each(addableNames(planAggregate))('of a removed %s takes it out, and again changes nothing', (entity) => {
    const thing = thingsOf(plan).find((one) => one.entity === entity);
    if (thing === undefined) throw new Error(`No ${entity} to remove`);
    const gone = row({ entity, entityId: thing.node.id, field: '', after: null });
    const applied = applyChanges(planAggregate, plan, [gone, gone]);
    expect(thingsOf(applied ?? plan).some(({ node }) => node.id === gone.entityId)).toBe(false);
  });
});

test('what did not change stays the same object, so that no screen draws it again', () => {
  const edit = set('action', actionId, { description: 'Words' });
  const applied = applyChanges(planAggregate, plan, rowsBetween(plan, applyEdit(plan, edit)));
  expect(applied?.actions[1]).toBe(plan.actions[1]);
  expect(applied?.forums).toBe(plan.forums);
});
