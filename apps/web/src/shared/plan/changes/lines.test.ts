import { describe, expect, test } from 'vitest';
import { planAggregate } from '@cynllun/domain/plan/entities';
import { linesOf, linesOfDifference, type Change } from './lines.ts';

const text = { original: 'en', en: 'Visit', cy: '', madeFrom: null };
const row = (change: Partial<Change>): Change => ({
  entity: 'action',
  entityId: 'a',
  parentId: 'plan',
  field: 'description',
  before: '',
  after: 'Words',
  ...change,
});
const added = (entity: string, entityId: string, parentId: string, after: object = {}) =>
  row({ entity, entityId, parentId, field: '', before: null, after });
const kinds = (changes: readonly Change[]) => linesOf(planAggregate, changes).map(({ kind, id }) => `${kind} ${id}`);

describe('the lines of a write', () => {
  test('are what was changed, added and removed', () => {
    expect(kinds([row({}), added('forum', 'f', 'plan'), row({ field: 'position', before: 1, after: 2 })])).toEqual([
      'field a',
      'added f',
      'moved a',
    ]);
  });

  test('tell what came with something in the line about it', () => {
    const lines = linesOf(planAggregate, [
      added('action', 'a', 'plan', { title: text, position: 3, startsOn: null, additional: true }),
      added('indicator', 'i', 'a', { name: text }),
      added('indicator', 'j', 'a', { name: text }),
      added('costLine', 'c', 'b', {}),
    ]);
    expect(lines).toMatchObject([
      {
        kind: 'added',
        id: 'a',
        below: [['indicator', 2]],
        values: [
          { field: 'additional', before: null, after: true },
          { field: 'title.en', before: null, after: 'Visit' },
        ],
      },
      { kind: 'added', id: 'c', below: [] },
    ]);
  });

  test('tell in one that a review, its plan and its recommendations were set up', () => {
    const lines = linesOf(planAggregate, [
      row({ entity: 'review', entityId: 'r', parentId: null, field: '', before: null, after: {} }),
      row({ entity: 'plan', entityId: 'plan', parentId: null, field: '', before: null, after: {} }),
      added('recommendation', 'x', 'plan', { text }),
    ]);
    expect(lines).toMatchObject([{ kind: 'setUp', below: [['recommendation', 1]] }]);
  });

  test('tell what happened as it was recorded, corrected or taken back', () => {
    const event = {
      kind: 'closed',
      on: '2029-07-14',
      version: null,
      minuteReference: '',
      lateReason: '',
      corrects: null,
    };
    const lines = linesOf(planAggregate, [
      added('planEvent', 'x', 'plan', event),
      added('planEvent', 'y', 'plan', { ...event, on: '2029-07-15', corrects: 'x' }),
      added('planEvent', 'z', 'plan', { ...event, kind: null, corrects: 'y' }),
    ]);
    expect(lines).toMatchObject([
      { kind: 'recorded', about: 'x' },
      { kind: 'corrected', about: 'x' },
      { kind: 'takenBack', about: 'y', values: [] },
    ]);
    expect(lines[0]).toMatchObject({
      values: [
        { field: 'kind', after: 'closed' },
        { field: 'on', after: '2029-07-14' },
      ],
    });
  });

  test('do not tell what follows from new words: what a translation was made from', () => {
    expect(kinds([row({ field: 'title.en' }), row({ field: 'title.madeFrom', before: null, after: 'Visit' })])).toEqual(
      ['field a'],
    );
    expect(kinds([row({ field: 'title.madeFrom', before: 'Visit', after: null })])).toEqual(['translated a']);
  });

  test('leave out what a reply is known by to the program, and say what it is about', () => {
    const said = { version: 1, responseId: 'r', pointId: 'p', answer: 'partly', position: 2 };
    const [line] = linesOf(planAggregate, [added('reply', 'y', 'plan', said)]);
    expect(line).toMatchObject({ kind: 'added', values: [{ field: 'version' }, { field: 'answer' }] });
  });

  test('leave out what this program knows no words for', () => {
    expect(kinds([row({ entity: 'person' })])).toEqual([]);
  });
});

test('a difference that came says its words and not what stands beside them', () => {
  const fields = Object.entries(text).map(([part, after]) => ({ field: `title.${part}`, before: null, after }));
  const [line] = linesOfDifference(planAggregate, { entity: 'action', id: 'a', parentId: null, kind: 'added', fields });
  expect(line).toMatchObject({ kind: 'added', values: [{ field: 'title.en', before: null, after: 'Visit' }] });
});

test('the fields of a difference are read in the order of the form, English before Welsh', () => {
  const fields = ['outcome.cy', 'endsOn', 'outcome.en', 'title.en'].map((field) => ({
    field,
    before: 'a',
    after: 'b',
  }));
  const lines = linesOfDifference(planAggregate, {
    entity: 'action',
    id: 'a',
    parentId: null,
    kind: 'changed',
    fields,
  });
  expect(lines.map((line) => 'field' in line && line.field)).toEqual([
    'title.en',
    'outcome.en',
    'outcome.cy',
    'endsOn',
  ]);
});
