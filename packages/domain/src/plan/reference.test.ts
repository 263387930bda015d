import { describe, expect, it } from 'vitest';
import { actionWith } from '../fixtures/builders.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { firstRecommendation, references } from './reference.ts';

const recommendations = examplePlan().recommendations;
const [first, second, third] = recommendations.map(({ id }) => id);
const ids = (...given: (string | undefined)[]) => given.filter((id) => id !== undefined);

/** The references of actions that answer these recommendations, in order. */
function referencesOf(...answering: string[][]): (string | undefined)[] {
  const actions = answering.map((recommendationIds, index) => actionWith({ recommendationIds }, index + 1));
  const byId = references({ recommendations, actions });
  return actions.map(({ id }) => byId.get(id));
}

describe('the references people know things by', () => {
  it('number recommendations from 1, in order', () => {
    const byId = references({ recommendations: recommendations.toReversed(), actions: [] });
    expect(recommendations.map(({ id }) => byId.get(id))).toEqual(['4', '3', '2', '1']);
  });

  it('letter actions under the recommendation they answer', () => {
    expect(referencesOf(ids(first), ids(second), ids(first))).toEqual(['1a', '2a', '1b']);
  });

  it("put an action that answers several under the first in the plan's order, whichever it names first", () => {
    expect(referencesOf(ids(third, second), ids(second))).toEqual(['2a', '2b']);
  });

  it('count actions that answer none, or only one that is gone, apart', () => {
    expect(referencesOf([], ids(first), ['gone'])).toEqual(['A1', '1a', 'A2']);
  });

  it('go on from z with aa, ab … az, ba, and never give one twice', () => {
    const given = referencesOf(...Array.from({ length: 800 }, () => ids(first)));
    expect([given[25], given[26], given[27], given[51], given[52], given[701], given[702]]).toEqual([
      '1z',
      '1aa',
      '1ab',
      '1az',
      '1ba',
      '1zz',
      '1aaa',
    ]);
    expect(new Set(given).size).toBe(800);
  });
});

describe('the recommendation an action stands under', () => {
  it('is none where it answers none', () => {
    expect(firstRecommendation({ recommendationIds: [] }, { recommendations })).toBeUndefined();
  });
});
