import { expect, it } from 'vitest';
import { checkFields } from '../aggregate/check-fields.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { adviceAggregate } from './entities.ts';

const action = fixtureId('action', 1);

it.each<[object, readonly string[]]>([
  [{}, []],
  [{ recommendationId: '', entity: '', entityId: '', field: '' }, []],
  [{ entity: 'action', entityId: action, field: 'outcome.cy' }, []],
  [{ entity: 'action', entityId: action, field: 'endsOn' }, []],
  [{ entity: 'plan', entityId: action, field: '' }, []],
  [{ recommendationId: fixtureId('recommendation', 1) }, []],
  [{ recommendationId: 'Sian.Evans' }, ['recommendationId']],
  [{ entity: 'Sian', entityId: 'Evans', field: 'outcome.fr' }, ['entity', 'entityId', 'field']],
  [{ entity: 'toString', field: 'outcome.en.cy' }, ['entity', 'field']],
])('a point is anchored to a place in a plan: %j', (fields, wrong) => {
  expect(checkFields(adviceAggregate, 'advicePoint', { ...fields }).map(({ field }) => field)).toEqual(wrong);
});
