import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdit } from '@cynllun/domain/plan/edit';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import { fixtureId } from '@cynllun/domain/fixtures/ids';
import { emptyEntry } from '@cynllun/domain/fixtures/builders';
import { moveTo } from './order.ts';

const forumsAt = (positions: readonly number[]) =>
  positions
    .map((position, index) => ({
      ...emptyEntry('forum', fixtureId('forum', index + 1)),
      position,
      stakeholderGroups: [],
    }))
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

it('puts one thing where it is wanted and leaves the others in order, also where positions are equal or crowded', () => {
  const crowded = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(1, 1 + Number.EPSILON, 1e15, 1e15 + 0.125));
  fc.assert(
    fc.property(fc.array(crowded, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (positions, from, to) => {
      const forums = forumsAt(positions);
      const moved = forums[from % forums.length];
      const index = to % forums.length;
      const edits = moveTo('forum', forums, moved?.id ?? '', index);
      const after = edits.reduce(applyEdit, { ...examplePlan(), forums }).forums.map(({ id }) => id);
      const others = forums.map(({ id }) => id).filter((id) => id !== moved?.id);
      expect(after).toEqual(others.toSpliced(index, 0, moved?.id ?? ''));
    }),
  );
});

it('moves one thing only, while there is room', () => {
  const forums = forumsAt([1, 2, 3]);
  expect(moveTo('forum', forums, forums[2]?.id ?? '', 1)).toMatchObject([
    { id: forums[2]?.id, fields: { position: 1.5 } },
  ]);
});
