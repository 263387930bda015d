import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { examplePeople } from '../fixtures/example-people.ts';
import { bothLanguages } from '../fixtures/both-languages.ts';
import { actionWith, costLineWith, indicatorWith, planWith } from '../fixtures/builders.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { checkFields } from '../aggregate/check-fields.ts';
import { planAggregate } from '../plan/entities.ts';
import { applyEdit } from '../plan/edit.ts';
import type { Plan } from '../plan/plan.ts';
import { assemble } from './assemble.ts';
import type { Cell } from '../reading/cell.ts';
import { peopleByName } from './match-people.ts';
import { matchTargets } from './match-targets.ts';
import { readTable } from './read-table.ts';
import { importEdits, type ImportInto } from './to-edits.ts';

const ALL = { proposals: true, cells: [], leaveOut: [] };

const HEADINGS = ['Ref', 'Recommendation', 'Action', 'Measure', 'Lead officer', 'Cost', 'Target date', 'Other plans'];
const empty = planWith({ recommendations: [], actions: [], otherPlans: [], forums: [] });
let count = 1000;
beforeEach(() => {
  count = 1000;
});

function into(plan: Plan, parts: Partial<ImportInto> = {}): ImportInto {
  const people = peopleByName(Object.values(examplePeople));
  const newId = () => fixtureId('action', (count += 1));
  return { plan, people, language: 'en', mayAddRecommendations: true, newId, ...parts };
}

/** The plan after every proposal of the rows is accepted, and the edits that made it so. */
function bringIn(rows: Cell[][], target: ImportInto, matched = true) {
  const preview = readTable({ rows: [HEADINGS, ...rows] });
  const matches = matchTargets(preview, target.plan);
  const none = { recommendations: matches.recommendations.map(() => null), actions: matches.actions.map(() => null) };
  const { edits, actionIds } = importEdits(assemble(preview, ALL), target, matched ? matches : none);
  return { plan: edits.reduce(applyEdit, target.plan), edits, actionIds };
}

const row: Cell[] = [
  '1a',
  'Improve',
  'Write leaflets',
  '54% → 85%',
  'Siân Prosser, Manager',
  '£5,000 2027/28',
  '31/03/2027',
  'Corporate Plan objective 4',
];

test('a new action has its fields, its indicators, its costs and its links', () => {
  const { plan, edits } = bringIn([row], into(empty));
  const [action] = plan.actions;
  expect(plan.recommendations).toMatchObject([{ text: { en: 'Improve', original: 'en' } }]);
  expect(action).toMatchObject({
    recommendationIds: [plan.recommendations[0]?.id],
    title: { en: 'Write leaflets' },
    endsOn: '2027-03-31',
    responsiblePersonId: examplePeople.sian.id,
    responsiblePost: { en: 'Manager' },
    indicators: [{ baseline: 54, target: 85, unit: '%', direction: 'up' }],
    costLines: [{ amount: 500_000, financialYear: 2027 }],
    objectiveIds: [plan.otherPlans[0]?.objectives[0]?.id],
    notes: [],
  });
  expect(plan.otherPlans).toMatchObject([{ name: { en: 'Corporate Plan' }, objectives: [{ reference: '4' }] }]);
  expect(
    edits.flatMap((edit) => ('fields' in edit ? checkFields(planAggregate, edit.entity, edit.fields) : [])),
  ).toEqual([]);
});

test('words of a Welsh file are Welsh, whatever language the plan is drafted in', () => {
  const { plan } = bringIn([row], into(empty, { language: 'cy' }));
  expect(plan.actions[0]?.title).toEqual({ original: 'cy', en: '', cy: 'Write leaflets', madeFrom: null });
});

test('someone whom the plan cannot name keeps the cell’s words beside the action', () => {
  const { plan } = bringIn([row], into(empty, { people: peopleByName([]) }));
  expect(plan.actions[0]).toMatchObject({
    responsiblePersonId: null,
    responsiblePost: { en: 'Manager' },
    notes: [{ heading: 'Lead officer', words: 'Siân Prosser, Manager', field: 'responsible' }],
  });
});

test('of two people of one name neither is chosen', () => {
  const people = [1, 2].map((number) => ({ id: fixtureId('person', number), name: 'Siân Prosser' }));
  expect(bringIn([row], into(empty, { people: peopleByName(people) })).plan.actions[0]?.responsiblePersonId).toBeNull();
});

test('someone who may not add recommendations brings their words in beside the action', () => {
  const { plan } = bringIn([row], into(empty, { mayAddRecommendations: false }));
  expect(plan.recommendations).toEqual([]);
  expect(plan.actions[0]).toMatchObject({
    recommendationIds: [],
    notes: [{ heading: 'Recommendation', words: 'Improve', field: 'recommendation' }],
  });
});

test('an objective named twice is added once', () => {
  const { plan } = bringIn([row, ['1b', '', 'Ring', '', '', '', '', 'Corporate plan, objective 4']], into(empty));
  expect(plan.otherPlans).toHaveLength(1);
  expect(plan.actions.map(({ objectiveIds }) => objectiveIds)).toEqual([
    [plan.otherPlans[0]?.objectives[0]?.id],
    [plan.otherPlans[0]?.objectives[0]?.id],
  ]);
});

describe('what the plan already has', () => {
  const withAction = planWith({
    recommendations: [
      {
        id: fixtureId('recommendation', 1),
        position: 1,
        text: bothLanguages('Improve', 'Gwella'),
        priority: null,
        noActionReason: '',
      },
    ],
    actions: [
      actionWith({
        title: bothLanguages('Write leaflets', 'Ysgrifennu taflenni'),
        recommendationIds: [fixtureId('recommendation', 1)],
        indicators: [indicatorWith({ target: 70 })],
        costLines: [costLineWith({ amount: 400_000, fundingSource: '' })],
      }),
    ],
  });

  test('is found again by its words, so that it is not there twice', () => {
    const { plan } = bringIn([row], into(withAction));
    expect(plan.recommendations).toHaveLength(1);
    expect(plan.actions).toHaveLength(1);
  });

  test('takes what the file says and keeps the rest', () => {
    const before = withAction.actions[0];
    const [action] = bringIn([row], into(withAction)).plan.actions;
    expect(action).toMatchObject({
      endsOn: '2027-03-31',
      startsOn: before?.startsOn,
      outcome: before?.outcome,
      indicators: [{ baseline: 54, target: 85, source: before?.indicators[0]?.source }],
      costLines: [{ amount: 500_000, fundingSource: '' }],
    });
  });

  test('is left alone where nothing in the file is new', () => {
    const once = bringIn([row], into(empty)).plan;
    const again = bringIn([row], into(once)).plan;
    expect(again).toEqual(once);
  });

  test('is added again where a person says that it is another', () => {
    expect(bringIn([row], into(withAction), false).plan.actions).toHaveLength(2);
  });
});

describe('amounts and existing resources of an action that is in the plan', () => {
  const costing = (cost: Cell): Cell[] => ['', '', 'Write leaflets', '', '', cost, '', ''];
  const planOf = (cost: Cell) => bringIn([costing(cost)], into(empty)).plan;

  test('an amount stays where the file says Nil, whose words are kept', () => {
    const [action] = bringIn([costing('Nil: officer time')], into(planOf('£9k'))).plan.actions;
    expect(action).toMatchObject({
      withinExistingResources: false,
      existingResourcesHow: '',
      costLines: [{ amount: 900_000 }],
      notes: [{ heading: 'Cost', words: 'Nil: officer time', field: 'cost' }],
    });
  });

  test('an amount takes the place of existing resources, and how they are used stays', () => {
    const [action] = bringIn([costing('£9k')], into(planOf('Nil: officer time'))).plan.actions;
    expect(action).toMatchObject({
      withinExistingResources: false,
      existingResourcesHow: 'officer time',
      costLines: [{ amount: 900_000 }],
    });
  });

  test('an amount of nothing takes no place of existing resources', () => {
    const rows: Cell[][] = [
      ['Action', 'Cost', 'Purpose', 'Cynllun id'],
      ['Write leaflets', 0, 'Leaflets', fixtureId('action', 1)],
    ];
    const before = planOf('Nil: officer time');
    const preview = readTable({ rows });
    const { edits } = importEdits(assemble(preview, ALL), into(before), matchTargets(preview, before));
    expect(edits.reduce(applyEdit, before).actions).toMatchObject([
      { withinExistingResources: true, costLines: [{ amount: 0, purpose: 'Leaflets' }] },
    ]);
  });

  test('who says both in the plan is left to', () => {
    const before = planOf('£9k');
    const both = { ...before, actions: before.actions.map((each) => ({ ...each, withinExistingResources: true })) };
    for (const cost of ['Nil', '£9k'])
      expect(bringIn([costing(cost)], into(both)).plan.actions).toMatchObject([
        { withinExistingResources: true, costLines: [{ amount: 900_000 }], notes: [] },
      ]);
  });

  test('money is no longer confirmed where a column says so, and why not is kept', () => {
    const before = planOf('£9k (confirmed)');
    const rows: Cell[][] = [
      ['Action', 'Cost', 'Confirmed'],
      ['Write leaflets', '£9k', 'No'],
    ];
    const preview = readTable({ rows });
    const { edits } = importEdits(assemble(preview, ALL), into(before), matchTargets(preview, before));
    expect(edits.reduce(applyEdit, before).actions[0]?.costLines).toMatchObject([{ confirmed: false }]);
    const [action] = bringIn([costing('£9k (subject to bid)')], into(before)).plan.actions;
    expect(action?.notes).toMatchObject([{ words: '£9k (subject to bid)', field: 'cost' }]);
  });
});

test('a recommendation whose rows are all left out is not added', () => {
  const preview = readTable({ rows: [HEADINGS, row, ['2a', 'Reduce', 'Another', '', '', '', '', '']] });
  const imported = assemble(preview, { ...ALL, leaveOut: [3] });
  const { edits } = importEdits(imported, into(empty), { recommendations: [null, null], actions: [null] });
  const { recommendations, actions } = edits.reduce(applyEdit, empty);
  expect(recommendations.map(({ text }) => text.en)).toEqual(['Improve']);
  expect(actions).toHaveLength(1);
});

test('a measure that is known by its name in one language is not renamed in the other', () => {
  const indicator = indicatorWith({ name: bothLanguages('Waiting time', ''), target: 70, direction: 'up' });
  const plan = planWith({ actions: [actionWith({ title: bothLanguages('Write', ''), indicators: [indicator] })] });
  const preview = readTable({
    rows: [
      ['Action', 'What is measured', 'Target figure', 'Which way is better'],
      ['Write', 'Waiting time', 28, 'Down'],
    ],
  });
  const target = into(plan, { language: 'cy' });
  const { edits } = importEdits(assemble(preview, ALL), target, matchTargets(preview, plan));
  const [action] = edits.reduce(applyEdit, plan).actions;
  expect(action?.indicators).toMatchObject([{ name: indicator.name, target: 28, direction: 'down' }]);
});

test('a recommendation is known by its number only where most of its words are the same', () => {
  const text = 'Involve carers in planning services and tell them what changed';
  const plan = planWith({
    recommendations: [
      {
        id: fixtureId('recommendation', 1),
        position: 1,
        text: bothLanguages(text, ''),
        priority: null,
        noActionReason: '',
      },
    ],
  });
  const match = (words: string) =>
    matchTargets(readTable({ rows: [HEADINGS, ['1a', words, 'a']] }), plan).recommendations;
  expect(match(`${text} as a result`)).toEqual([fixtureId('recommendation', 1)]);
  expect(match('Reduce falls among older people')).toEqual([null]);
});

test('a file of many rows reads each title of the plan once, not once for each row', () => {
  let read = 0;
  const counted = Array.from({ length: 300 }, (_, index) => {
    const title = bothLanguages(`Action ${index}`, '');
    return Object.defineProperty(actionWith({ id: fixtureId('action', index + 1) }), 'title', {
      get: () => {
        read += 1;
        return title;
      },
    });
  });
  const preview = readTable({ rows: [HEADINGS, ...counted.map((_, index) => [null, null, `Action ${index}`])] });
  const { actions } = matchTargets(preview, { ...empty, actions: counted });
  expect(actions).toEqual(counted.map(({ id }) => id));
  expect(read).toBeLessThanOrEqual(counted.length);
});

test('a recommendation that a file only refers to is not added again with the same file', () => {
  const rows: Cell[][] = [['7a', 'Recommendation 7', 'Write leaflets', '', '', '', '', '']];
  const once = bringIn(rows, into(empty)).plan;
  expect(once.recommendations.map(({ text }) => text.en)).toEqual(['7']);
  expect(bringIn(rows, into(once)).plan).toEqual(once);
});

test('an action of a file brought in before is found by its row, whatever its title is now', () => {
  const plan = planWith({ actions: [actionWith({ title: bothLanguages('Renamed', '') })] });
  const preview = readTable({ rows: [HEADINGS, row] });
  expect(matchTargets(preview, plan, { '2': plan.actions[0]?.id ?? '' }).actions).toEqual([plan.actions[0]?.id]);
});

test('whatever is new and whatever is known, nothing is added before what it belongs to or names', () => {
  const known = bringIn([row, ['1b', 'Improve', 'Old action', '', '', '', '', '']], into(empty)).plan;
  const cell = (...values: string[]) => fc.constantFrom('', ...values);
  const anyRow: fc.Arbitrary<Cell[]> = fc.tuple(
    fc.constant(''),
    cell('Improve', 'Tell people more'),
    fc.constantFrom('Write leaflets', 'Old action', 'New action', 'Another'),
    cell('54% → 85%', '10 visits'),
    cell('Nobody known'),
    cell('£5', '£7 2028/29'),
    cell('31/03/2027', 'soon'),
    cell('Corporate Plan objective 4', 'Carers Strategy objective 2'),
  );
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
      const { edits } = bringIn(rows, into(known));
      const there = new Set(JSON.stringify(known).match(UUID));
      for (const edit of edits) {
        const named = edit.kind === 'add' ? [edit.parentId, ...(JSON.stringify(edit.fields).match(UUID) ?? [])] : [];
        const people = Object.values(examplePeople).map(({ id }) => id);
        expect(named.filter((id) => !there.has(id) && !people.includes(id))).toEqual([]);
        there.add(edit.id);
      }
    }),
  );
});
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
