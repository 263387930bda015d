import { describe, expect, it } from 'vitest';
import { findingFixtures } from '@cynllun/domain/fixtures/finding-fixtures';
import { exampleFacts } from '@cynllun/domain/fixtures/example-facts';
import { examplePlan, exampleToday } from '@cynllun/domain/fixtures/example-plan';
import { fixtureId } from '@cynllun/domain/fixtures/ids';
import { add, applyEdit, set } from '@cynllun/domain/plan/edit';
import { findings } from '@cynllun/domain/rules/findings';
import { groupFindings, withinRoom } from './groupFindings.ts';

const plan = [
  set('action', fixtureId('action', 2), { endsOn: null }),
  set('indicator', fixtureId('indicator', 1), { unit: '', source: '' }),
  set('recommendation', fixtureId('recommendation', 1), { text: { cy: '' } }),
  set('review', fixtureId('review', 1), { publishedOn: '2027-04-21' }),
  set('plan', fixtureId('plan', 1), { introduction: { cy: '' } }),
  add('reply', fixtureId('reply', 1), fixtureId('plan', 1), { version: 1 }),
].reduce(applyEdit, examplePlan());
const found = findings(plan, exampleFacts, exampleToday);

describe('the groups of findings', () => {
  it('stand as the plan is read: the plan, its dates, a recommendation, its actions, and last what is beside it', () => {
    const groups = groupFindings(plan, found).map(({ place, reference, findings }) => [
      place,
      reference,
      ...findings.map(({ code }) => code),
    ]);
    expect(groups).toEqual([
      ['plan', '', 'publication.translationMissing'],
      ['dates', '', 'baseDates.outOfOrder'],
      ['recommendation', '1', 'publication.translationMissing'],
      ['action', '1a', 'indicator.unitMissing', 'indicator.sourceMissing'],
      ['action', '1b', 'action.timescaleMissing'],
      ['outside', '', 'advice.unanswered'],
    ]);
  });

  it.each(findingFixtures)('hold every finding once: $name', (fixture) => {
    const inGroups = groupFindings(fixture.plan, fixture.findings).flatMap((group) => group.findings);
    expect(inGroups).toHaveLength(fixture.findings.length);
    expect(new Set(inGroups)).toEqual(new Set(fixture.findings));
  });

  it.each([
    [1, 1],
    [2, 2],
    [4, 3],
    [5, 4],
    [100, 6],
  ])('are shown whole, the first at least: of room for %i findings %i groups', (room, shown) => {
    const groups = groupFindings(plan, found);
    expect(withinRoom(groups, room)).toEqual(groups.slice(0, shown));
  });
});
