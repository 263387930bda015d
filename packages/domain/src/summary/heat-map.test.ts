import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../fixtures/arbitrary-plan.ts';
import { exampleFacts } from '../fixtures/example-facts.ts';
import { examplePlan, exampleToday } from '../fixtures/example-plan.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { applyEdit, remove, set, type Edit } from '../plan/edit.ts';
import { completenessRules } from '../rules/completeness.ts';
import { findings } from '../rules/findings.ts';
import { duties, dutyOf, owners } from './duties.ts';
import { heatMap } from './heat-map.ts';

function mapAfter(...edits: Edit[]) {
  const plan = edits.reduce(applyEdit, examplePlan());
  return heatMap(plan, findings(plan, exampleFacts, exampleToday));
}

describe('the heat map', () => {
  it('of a complete plan is complete in every duty, with a row for what answers no recommendation', () => {
    const rows = mapAfter();
    expect(rows.map(({ reference, actions }) => [reference, actions])).toEqual([
      ['1', 3],
      ['2', 1],
      ['3', 1],
      ['4', 1],
      ['', 1],
    ]);
    const states = rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['complete']));
    expect(rows[0]?.cells.timescale.path).toBe(`action:${fixtureId('action', 1)}:startsOn`);
  });

  it('counts the actions that owe it, whatever is found in them, and leads to the first', () => {
    const [row] = mapAfter(
      set('indicator', fixtureId('indicator', 1), { unit: '', source: '' }),
      set('indicator', fixtureId('indicator', 2), { baseline: null }),
    );
    expect(row?.cells.targets).toEqual({
      state: 'missing',
      gaps: 2,
      path: `indicator:${fixtureId('indicator', 1)}:unit`,
    });
  });

  it('shows a gap under each recommendation that the action answers', () => {
    const rows = mapAfter(set('action', fixtureId('action', 4), { accountablePersonId: null }));
    expect(rows.map(({ cells }) => cells.accountable.state)).toEqual([
      'missing',
      'complete',
      'missing',
      'complete',
      'complete',
    ]);
  });

  it('says that nothing answers a recommendation, and whether the plan tells why', () => {
    const recommendation = fixtureId('recommendation', 4);
    const gone = remove('action', fixtureId('action', 5));
    const path = `recommendation:${recommendation}:actions`;
    expect(mapAfter(gone)[3]?.cells.finance).toEqual({ state: 'noAction', reasonGiven: false, path });
    const told = set('recommendation', recommendation, { noActionReason: 'Done.' });
    expect(mapAfter(gone, told)[3]?.cells.finance).toEqual({ state: 'noAction', reasonGiven: true, path });
  });

  it('shows that the words of a recommendation are not translated, also where nothing answers it', () => {
    const recommendation = fixtureId('recommendation', 4);
    const rows = mapAfter(
      remove('action', fixtureId('action', 5)),
      set('recommendation', recommendation, { text: { cy: '' } }),
    );
    expect(rows[3]?.cells.translation).toEqual({
      state: 'missing',
      gaps: 1,
      path: `recommendation:${recommendation}:text`,
    });
  });

  it('has one duty for every rule about an action, its indicators and costs', () => {
    const ofActions = completenessRules
      .map(({ code }) => code)
      .filter((code) => /^(action|indicator|cost|plan|publication)\./.test(code))
      // What a row says by itself: there are none, or an action stands in the last.
      .filter((code) => code !== 'plan.recommendationsMissing' && code !== 'action.unplaced');
    const inDuties = duties.flatMap(({ codes }) => codes as readonly string[]);
    expect(inDuties.filter((code) => code !== 'realism.endBeforeStart').toSorted()).toEqual(ofActions.toSorted());
  });

  it('reads each finding once, however many recommendations there are', () => {
    let read = 0;
    const plan = applyEdit(
      examplePlan(),
      set('action', fixtureId('action', 1), { startsOn: null, outcome: { en: '' } }),
    );
    const found = findings(plan, exampleFacts, exampleToday).map((finding) =>
      Object.defineProperty({ ...finding }, 'path', {
        get: () => {
          read += 1;
          return finding.path;
        },
      }),
    );
    heatMap(plan, found);
    expect(found).not.toEqual([]);
    expect(read).toBeLessThanOrEqual(found.length);
  });

  it('counts every duty that is owed in any plan once, in as many rows as the action stands in', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const found = findings(plan, exampleFacts, exampleToday);
        const inMap = heatMap(plan, found)
          .flatMap(({ cells }) => Object.values(cells))
          .reduce((sum, cell) => sum + (cell.state === 'missing' ? cell.gaps : 0), 0);
        const rowsOf = (id: string) => {
          const action = plan.actions.find((one) => one.id === id);
          if (action === undefined) return plan.recommendations.some((one) => one.id === id) ? 1 : 0;
          return Math.max(1, action.recommendationIds.length);
        };
        const codes = new Set<string>(duties.flatMap((duty) => [...duty.codes]));
        const ownerOf = owners(plan);
        const owed = found
          .filter(({ code }) => codes.has(code))
          .map(({ code, path }) => `${ownerOf(path)} ${dutyOf.get(code)}`);
        const rows = [...new Set(owed)].reduce((sum, gap) => sum + rowsOf(gap.split(' ')[0] ?? ''), 0);
        expect(inMap).toBe(rows);
      }),
    );
  });
});
