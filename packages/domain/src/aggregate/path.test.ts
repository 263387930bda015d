import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entityNames } from './aggregate.ts';
import { planAggregate } from '../plan/entities.ts';
import { path, readPath } from './path.ts';

it('a path is read back as it was made', () => {
  const fields = fc.constantFrom('title', 'indicators', 'startsOn');
  fc.assert(
    fc.property(fc.constantFrom(...entityNames(planAggregate)), fc.uuid(), fields, (entity, id, field) => {
      expect(readPath(path(entity, id, field))).toEqual({ entity, id, field });
    }),
  );
});

it('what is no path is read as leading nowhere', () => {
  expect(readPath('')).toEqual({ entity: '', id: '', field: '' });
  expect(readPath('action')).toEqual({ entity: 'action', id: '', field: '' });
});
