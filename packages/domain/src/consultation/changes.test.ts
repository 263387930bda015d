import { describe, expect, test } from 'vitest';
import { examplePlan } from '../fixtures/example-plan.ts';
import { consultationWith } from '../fixtures/consultation.ts';
import { changesOf, choicesOf, isOfContent, isShownBy, type PlanRecord } from './changes.ts';
import { copyContent, openCopy } from './copy.ts';
import type { ConsultationField } from './choices.ts';

const plan = examplePlan();
const [action] = plan.actions;
const [recommendation] = plan.recommendations;

const record = (values: Partial<PlanRecord>): PlanRecord => ({
  entity: 'action',
  entityId: action?.id ?? '',
  parentId: null,
  field: 'outcome.en',
  before: 'a',
  after: 'b',
  sequence: 1,
  n: 0,
  personId: 'mari',
  on: '2026-11-24',
  ...values,
});

const copyShowing = (...shows: readonly ConsultationField[]) => {
  const words = new Map<string, string>();
  const content = copyContent(consultationWith({ shows }), plan, new Map(), (at, said) => {
    words.set(at, said);
    return { at };
  });
  return openCopy(content, (at) => words.get(at) ?? '');
};

test('records of one field are what it said before the first, and says after the last', () => {
  const records = [record({ sequence: 9, before: 'b', after: 'c' }), record({ sequence: 3 })];
  expect(changesOf(records)).toMatchObject([{ field: 'outcome.en', before: 'a', after: 'c' }]);
});

test('what one person wrote in a day is one choice, the last first; what came to nothing is none', () => {
  const records = [
    record({ sequence: 1, after: 'ab' }),
    record({ sequence: 2, before: 'ab', after: 'abc' }),
    record({ sequence: 3, before: 'abc', after: 'abcd', personId: 'geraint' }),
    record({ sequence: 4, before: null, after: '2027-01-01', field: 'endsOn' }),
    record({ sequence: 5, before: '2027-01-01', after: null, field: 'endsOn' }),
  ];
  const found = choicesOf(records).map(({ before, after, personId, records: of }) => [
    before,
    after,
    personId,
    of.length,
  ]);
  expect(found).toEqual([
    ['abc', 'abcd', 'geraint', 1],
    ['a', 'abc', 'mari', 2],
  ]);
});

test.each([
  [{}, true],
  [{ field: 'position' }, false],
  [{ field: 'outcome.original' }, false],
  [{ field: 'gone.en' }, false],
  [{ entity: 'planEvent', field: '' }, false],
  [{ entity: 'indicator', field: '' }, true],
] as const)('a record of %o is something that people read: %s', (values, is) => {
  expect(isOfContent(record(values))).toBe(is);
});

describe('those who were shown a copy', () => {
  const ofChild = { entity: 'indicator', entityId: 'one', parentId: action?.id ?? '', field: 'target' };
  const cost = { entity: 'costLine', entityId: 'one', parentId: action?.id ?? '', field: 'amount' };
  const all = ['recommendation', 'summary', 'outcome', 'targets', 'dates', 'monitoring', 'names', 'money'] as const;
  test.each([
    ['a title always', [], { field: 'title.cy' }, true],
    ['what was ticked', ['outcome'], {}, true],
    ['nothing that was not', ['summary'], {}, false],
    ['a date', ['dates'], { field: 'endsOn' }, true],
    ['a measure', ['targets'], ofChild, true],
    ['one that came', ['targets'], { ...ofChild, field: '' }, true],
    ['no measure where those are not ticked', ['dates'], ofChild, false],
    ['no money where it is off', ['targets', 'outcome'], cost, false],
    ['money where it is ticked', ['money'], cost, true],
    ['no description, which no tick shows', all, { field: 'description' }, false],
    ['nobody whom a field names', all, { field: 'responsiblePersonId' }, false],
    ['no action that the copy has not', ['outcome'], { entityId: 'another' }, false],
    [
      'a recommendation’s words',
      all,
      { entity: 'recommendation', entityId: recommendation?.id ?? '', field: 'text.en' },
      true,
    ],
    [
      'nothing else of it',
      all,
      { entity: 'recommendation', entityId: recommendation?.id ?? '', field: 'noActionReason' },
      false,
    ],
    ['nothing of a forum', all, { entity: 'forum', entityId: 'one', field: 'name.en' }, false],
    ['nothing that is there no longer', all, { entity: 'consultationEvent', field: 'held' }, false],
  ] as const)('are shown %s', (_, shows, values, is) => {
    expect(isShownBy(copyShowing(...shows), record(values))).toBe(is);
  });
});
