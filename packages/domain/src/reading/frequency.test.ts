import { describe, expect, test } from 'vitest';
import { frequencyIn, isOnlyFrequency, type Frequency } from './frequency.ts';
import { readFrequency, readMonitoring } from './read-monitoring.ts';

describe('words that name one frequency of the plan are read as that', () => {
  test.each<[Frequency, string]>([
    ['weekly', 'weekly | every week | Wythnosol | bob wythnos | yn wythnosol'],
    ['monthly', 'Monthly | each month | misol | bob mis | yn fisol'],
    ['quarterly', 'quarterly | three monthly | 3-monthly | every 3 months | Chwarterol | bob tri mis | bob chwarter'],
    [
      'sixMonthly',
      'six monthly | 6-monthly | half-yearly | twice yearly | twice a year | twice per year | bi-annually',
    ],
    ['sixMonthly', 'bob chwe mis | ddwywaith y flwyddyn | hanner blynyddol'],
    ['yearly', 'yearly | annual | Annually | per annum | 12 monthly | yn flynyddol | bob blwyddyn'],
    ['once', 'once | One-off | unwaith yn unig'],
  ])('%s', (frequency, all) => {
    for (const words of all.split(' | ')) {
      expect(readFrequency(words).proposal, words).toEqual({ kind: 'value', value: frequency });
      expect(readFrequency(words).partial, words).toBe(false);
    }
  });
});

describe('what the plan has no name for is read as nothing', () => {
  test.each([
    '6 weekly | Two-weekly | two weekly | four weekly | 4 monthly | two-monthly | two yearly | bi-monthly | 26 monthly',
    'fortnightly | termly | daily | Every 6 weeks | every other month | every second week | 1.6 monthly',
    'three times a year | four times per year | twice per month | twice monthly | twice weekly | once or twice a year',
    '3 or 6 monthly | 3-6 monthly | every 3 to 6 months | monthly or quarterly | not monthly | less often than monthly',
    'bob 6 wythnos | bob yn ail fis | bob pythefnos | bob deufis | bob dwy flynedd | ddim yn fisol',
    'dair gwaith y flwyddyn | ddwywaith y mis',
  ])('%s', (all) => {
    for (const words of all.split(' | ')) {
      expect(frequencyIn(words), words).toBeNull();
      expect(readFrequency(words).problem?.code, words).toBe('frequencyNotRead');
      if (isOnlyFrequency(words)) expect(readMonitoring(words).problem?.code, words).toBe('frequencyNotRead');
    }
  });

  test.each(['6 weekly', 'not monthly', 'bob 6 wythnos'])('and %s is nobody who monitors', (words) => {
    expect(readMonitoring(words).problem?.code).toBe('frequencyNotRead');
  });
});

test('a frequency among other words keeps them beside it', () => {
  expect(readFrequency('Monthly, to Cabinet')).toMatchObject({ proposal: { value: 'monthly' }, partial: true });
});

test.each([
  ['Scrutiny (6 weekly)', 'Scrutiny (6 weekly)', null],
  ['Scrutiny (not monthly)', 'Scrutiny (not monthly)', null],
  ['Scrutiny, two-weekly', 'Scrutiny, two-weekly', null],
  ['Scrutiny (three monthly)', 'Scrutiny', 'quarterly'],
  ['Craffu (bob tri mis)', 'Craffu', 'quarterly'],
  ['Grŵp Gwaith (misol)', 'Grŵp Gwaith', 'monthly'],
  ['Craffu (bob 6 wythnos)', 'Craffu (bob 6 wythnos)', null],
])('%s is monitored by %s: %s', (words, monitoredBy, monitoringFrequency) => {
  expect(readMonitoring(words).proposal).toMatchObject({ monitoredBy, monitoringFrequency });
});
