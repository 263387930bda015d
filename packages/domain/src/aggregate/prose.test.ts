import { describe, expect, it } from 'vitest';
import { examplePlan } from '../fixtures/example-plan.ts';
import { planAggregate } from '../plan/entities.ts';
import { entityNames, fieldsOf } from './aggregate.ts';
import { documentEntityOf, isProse, proseEdit, proseKey, proseOf, readProseKey } from './prose.ts';

const plan = examplePlan();

describe('prose', () => {
  it.each([
    ['action', 'outcome', true],
    ['action', 'title', false],
    ['action', 'monitoredBy', false],
    ['note', 'words', true],
    ['plan', 'introduction', true],
    ['plan', 'sharedWithReviewers', false],
    ['recommendation', 'noActionReason', true],
    ['recommendation', 'text', false],
    ['deadlineRecord', 'note', false],
    ['extension', 'reason', false],
  ] as const)('%s %s: %s', (entity, field, prose) => {
    expect(isProse(planAggregate, entity, field)).toBe(prose);
  });

  it('is never what only the plan lead may write', () => {
    const asked = entityNames(planAggregate).flatMap((entity) =>
      Object.entries(fieldsOf(planAggregate, entity)).flatMap(([key, field]) =>
        isProse(planAggregate, entity, key) ? [field.operation] : [],
      ),
    );
    expect(new Set(asked)).toEqual(new Set([undefined, 'plan.edit']));
  });

  it('is named so that its name leads back to it', () => {
    const documents = [plan.id, ...plan.actions.map(({ id }) => id)];
    const places = documents.flatMap((id) => proseOf(planAggregate, plan, id) ?? []);
    expect(places.length).toBeGreaterThan(50);
    for (const { words: _, ...place } of places) expect(readProseKey(planAggregate, proseKey(place))).toEqual(place);
  });

  it('is in one document alone', () => {
    const documents = [plan.id, ...plan.actions.map(({ id }) => id)];
    const keys = documents.flatMap((id) => (proseOf(planAggregate, plan, id) ?? []).map(proseKey));
    expect(new Set(keys).size).toBe(keys.length);
    expect(proseOf(planAggregate, plan, '019a5e00-0000-7000-8000-00000000dead')).toBeNull();
    expect([documentEntityOf(planAggregate, 'note'), documentEntityOf(planAggregate, 'objective')]).toEqual([
      'action',
      'plan',
    ]);
  });

  it.each(['action:1:title', 'action:1:outcome', 'action:1:outcome.fr', 'action:1:description.en', 'x:1:words', ''])(
    'is not at %s',
    (key) => {
      expect(readProseKey(planAggregate, key)).toBeNull();
    },
  );

  it('is given other words as a field, or as one language of it', () => {
    const place = { entity: 'action', id: '1', field: 'outcome', language: 'cy' } as const;
    expect(proseEdit(place, 'Byw gartref')).toEqual({ outcome: { cy: 'Byw gartref' } });
    expect(proseEdit({ ...place, field: 'description', language: null }, 'Visit')).toEqual({ description: 'Visit' });
  });
});
