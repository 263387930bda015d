import { expect, it } from 'vitest';
import { rolesOver } from './over.ts';

it.each([
  ['a review', { organisationId: null, reviewId: 'r', kind: 'authority' }, 8],
  ['an authority', { organisationId: 'o', reviewId: null, kind: 'authority' }, 4],
  ['an inspectorate', { organisationId: 'o', reviewId: null, kind: 'inspectorate' }, 0],
] as const)('over %s so many roles can be given', (_, over, count) => {
  expect(rolesOver(over)).toHaveLength(count);
});

it('over the installation there are administrators alone', () => {
  expect(rolesOver({ organisationId: null, reviewId: null, kind: 'operator' })).toEqual(['administrator']);
});
