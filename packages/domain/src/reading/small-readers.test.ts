import { describe, expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';
import { readMonitoring } from './read-monitoring.ts';
import { readOtherPlans } from './read-other-plan.ts';
import { onlyReferences, readReference, splitRecommendation } from './references.ts';

describe('a reference of two parts says which recommendation it stands under', () => {
  test.each<[string | number, string, string | null]>([
    ['1', '1', null],
    [1, '1', null],
    ['R1', '1', null],
    ['Argymhelliad 1', '1', null],
    ['01', '1', null],
    ['1a', '1a', '1'],
    ['1(A)', '1a', '1'],
    ['R1a.', '1a', '1'],
    [1.1, '1.1', '1'],
    ['Ref: 3b', '3b', '3'],
    ['A1', 'A1', null],
  ])('%j', (cell, reference, under) => {
    expect(readReference(cell).proposal).toEqual({ kind: 'reference', reference, under });
  });

  test('a reference that a workbook turned into a date is not guessed', () => {
    expect(readReference({ date: '2027-02-01' }).problem?.code).toBe('referenceIsDate');
  });
});

describe('a recommendation is split into its reference and its words', () => {
  test.each<[string, string | null, string]>([
    ['R1 Improve the information', '1', 'Improve the information'],
    ['R1: Improve', '1', 'Improve'],
    ['Recommendation 2 – Improve', '2', 'Improve'],
    ['Argymhelliad 2: Sicrhau', '2', 'Sicrhau'],
    ['1. Improve', '1', 'Improve'],
    ['(1) Improve', '1', 'Improve'],
    ['A1. Gwella gwybodaeth', '1', 'Gwella gwybodaeth'],
    ['1.1 Improve', '1.1', 'Improve'],
    ['1 Improve', '1', 'Improve'],
    ['24 Hour care', null, '24 Hour care'],
    ['14 leaflets in plain language', null, '14 leaflets in plain language'],
    ['Reduce falls', null, 'Reduce falls'],
    ['Children’s “case files” – all of them', null, 'Children’s “case files” – all of them'],
    ['R1\u00a0– Children’s “case files”\n– all\u00a0of them ', '1', 'Children’s “case files”\n– all\u00a0of them'],
    ['\ufeffRecommendation\u200b 2:\u00a0Children’s', '2', 'Children’s'],
  ])('%s', (words, reference, text) => {
    expect(splitRecommendation(words, 1)).toEqual({ reference, text });
  });

  test.each<[string, string[] | null]>([
    ['R1, R3', ['1', '3']],
    ['1 and 3', ['1', '3']],
    ['R1 Improve', null],
  ])('%s holds only references: %j', (words, references) => {
    expect(onlyReferences(words)).toEqual(references);
  });
});

test.each([
  ['Adult Services Performance Board (monthly)', 'Adult Services Performance Board', null, 'monthly'],
  ['Cabinet, quarterly', 'Cabinet', null, 'quarterly'],
  ['Grŵp Strategaeth Gofalwyr', 'Grŵp Strategaeth Gofalwyr', null, null],
  ['Bob chwarter', null, null, 'quarterly'],
  [
    'Quarterly report to Scrutiny Committee',
    'Scrutiny Committee',
    'Quarterly report to Scrutiny Committee',
    'quarterly',
  ],
  ['Case file audit', null, 'Case file audit', null],
  ['Board (fortnightly)', 'Board (fortnightly)', null, null],
])('%s is monitored by %s', (words, monitoredBy, monitoringMethod, monitoringFrequency) => {
  expect(readMonitoring(words).proposal).toEqual({
    kind: 'monitoring',
    monitoredBy,
    monitoringMethod,
    monitoringFrequency,
  });
});

test.each([
  ['Health, Social Care and Well-being Strategy, priority 2', 'Health, Social Care and Well-being Strategy', null, '2'],
  ['Corporate Plan objective 4', 'Corporate Plan', null, '4'],
  ['Cynllun Corfforaethol, amcan 3', 'Cynllun Corfforaethol', null, '3'],
  ['Joint Commissioning Plan 3.2', 'Joint Commissioning Plan', null, '3.2'],
  ["Carers' Strategy 2026-29", "Carers' Strategy", '2026-29', null],
  ['Workforce Plan', 'Workforce Plan', null, null],
])('%s is the plan %s', (words, name, period, reference) => {
  const [link] = readOtherPlans(words).proposal?.links ?? [];
  expect(link?.name).toBe(name);
  expect(link?.period).toBe(period);
  expect(link?.objective?.reference ?? null).toBe(reference);
});

test('a column of figures holds one figure a cell', () => {
  expect(readFigure('54%').proposal).toEqual({ kind: 'figure', value: 54, unit: '%' });
  expect(readFigure(23.4).proposal).toEqual({ kind: 'figure', value: 23.4, unit: null });
  expect(readFigure('28 days').proposal).toEqual({ kind: 'figure', value: 28, unit: 'days' });
  expect(readFigure('54% (2025) and 60%').proposal).toBeNull();
  expect(readFigure('not yet known').problem?.code).toBe('figureNotRead');
});
