import { describe, expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';
import { readIndicators } from './read-indicators.ts';

/** baseline, target, unit, direction */
type Figures = [number | null, number, string | null, 'up' | 'down' | 'maintain' | null];
const figures = (words: string): Figures[] | undefined =>
  readIndicators(words).proposal?.indicators.map(({ baseline, target, unit, direction }) => [
    baseline,
    target,
    unit,
    direction,
  ]);

describe('a baseline and a target are read from words that say which is which', () => {
  test.each<[string, Figures]>([
    ['Waiting time for assessment cut from 61 to 28 days', [61, 28, 'days', 'down']],
    ['61 to 28 days', [61, 28, 'days', 'down']],
    ['Files judged adequate or better: 54% → 85%', [54, 85, '%', 'up']],
    ['12 of 30 contracts reviewed → 30 of 30', [12, 30, 'contracts', 'up']],
    ['54 per cent -> 85 per cent', [54, 85, '%', 'up']],
    ['85% answered within 20 seconds; 71% now', [71, 85, '%', 'up']],
    ['85% answered within 20 seconds, currently 71%', [71, 85, '%', 'up']],
    ['From 112 to 250 people by March 2028', [112, 250, 'people', 'up']],
    ['FROM 112 TO 250 PEOPLE BY MARCH 2028', [112, 250, 'PEOPLE', 'up']],
    ['100% of quarterly reports carry the figure (from 0%)', [0, 100, '%', 'up']],
    ['40 carers take part (baseline 0)', [0, 40, 'carers', 'up']],
    ['90% of carers say they know what changed (22% in 2026 survey)', [22, 90, '%', 'up']],
    ['Outturn within 1% of budget (2025/26: 11.4% over)', [11.4, 1, '%', 'down']],
    ['Delayed transfers per 1000 population 75+ from 9.8 to 4.0', [9.8, 4, 'per 1000 population 75+', 'down']],
    ['Admissions per 1,000 aged 65+ fall from 23.4 to 19.0', [23.4, 19, 'per 1,000 aged 65+', 'down']],
    ["Readers' panel scores 8/10 or more (now 5.1)", [5.1, 8, 'out of 10', 'up']],
    ['All 38 assessors trained (12 now)', [12, 38, 'assessors', 'up']],
    ['from 31% to 80%', [31, 80, '%', 'up']],
    ['from 54 to 85%', [54, 85, '%', 'up']],
    ['Increase to 85% from 54%', [54, 85, '%', 'up']],
    ['Baseline: 54%\nTarget: 85%', [54, 85, '%', 'up']],
    ['O 12 i 38', [12, 38, null, 'up']],
    ['Cynyddu o 54% i 85% erbyn mis Mawrth 2028', [54, 85, '%', 'up']],
    ['Gostwng amseroedd aros o 61 i 28 diwrnod', [61, 28, 'diwrnod', 'down']],
    ['85% erbyn Mawrth 2028 (54% ar hyn o bryd)', [54, 85, '%', 'up']],
    ['Maintain at 95% (95% now)', [95, 95, '%', 'maintain']],
  ])('%s', (words, expected) => {
    expect(figures(words)).toEqual([expected]);
  });
});

describe('a target alone has no baseline, and a direction only where the words give one', () => {
  test.each<[string, Figures]>([
    ['62 of 62 trained', [null, 62, null, null]],
    ['30 of 42 members attend', [null, 30, 'members', null]],
    ['30 o 42 aelod', [null, 30, 'aelod', null]],
    ['1,140 letters sent', [null, 1140, 'letters', null]],
    ['1,140 o lythyrau', [null, 1140, 'lythyrau', null]],
    ['4 y flwyddyn', [null, 4, 'y flwyddyn', null]],
    ['18 visits a year, reports to scrutiny', [null, 18, 'visits a year', null]],
    ['12 new foster carers', [null, 12, 'new foster carers', null]],
    ['Recruit 12 foster carers by March 2028', [null, 12, 'foster carers', null]],
    ['6 team meetings a year', [null, 6, 'team meetings a year', null]],
    ['3 full time staff', [null, 3, 'full time staff', null]],
    ['12 new foster placed', [null, 12, null, null]],
    ['1 new starter', [null, 1, 'new starter', null]],
    ['40 gofalwr maeth newydd', [null, 40, 'gofalwr', null]],
    ['80% of assessments completed within 28 days', [null, 80, '%', null]],
    ['At least 95% of calls answered', [null, 95, '%', 'up']],
    ['No more than 5 complaints', [null, 5, 'complaints', 'down']],
    ['Maintain at 95%', [null, 95, '%', 'maintain']],
  ])('%s', (words, expected) => {
    expect(figures(words)).toEqual([expected]);
    expect(readIndicators(words).missing).toContain('baseline');
  });
});

test('each part of a cell that has its own figures is its own indicator', () => {
  expect(figures('Forum meets 6 times a year; 40 carers take part (baseline 0)')).toEqual([
    [null, 6, 'times a year', null],
    [0, 40, 'carers', 'up'],
  ]);
});

describe('figures without a direction, changes without a figure and words are not made into targets', () => {
  test.each([
    ['400 places, 300 taken up', 'twoNumbersNoDirection'],
    ['10 to 15 visits', 'rangeOrChange'],
    ['Reduce falls by 20%', 'changeWithoutFigure'],
    ['20% reduction in falls', 'changeWithoutFigure'],
    ['Gostyngiad o 20%', 'changeWithoutFigure'],
    ['from 1 in 5 to 1 in 2', 'figureNotRead'],
    ['All assessments completed within 28 days', 'figureNotRead'],
    ['People know what they can ask for', 'figureNotRead'],
    ['Report in 2027/28 and by March 2028', 'figureNotRead'],
    ['5 then 10 then 15', 'severalNumbers'],
    ['see appendix 2', 'figureNotRead'],
    ['Standard 4 met', 'figureNotRead'],
    ['Outcome 3 achieved', 'figureNotRead'],
    ['Safon 4 wedi ei bodloni', 'figureNotRead'],
    ['gweler atodiad 2', 'figureNotRead'],
    ['As on page 12, paragraph 3.4', 'figureNotRead'],
    ['Adopt the Cardiff 6 approach', 'figureNotRead'],
    ['Variance -£3m', 'signUnclear'],
    ['(5)', 'signUnclear'],
    ['(£3m)', 'signUnclear'],
    ['COVID-19 recovery', 'figureNotRead'],
    ['-85% answered in time', 'signUnclear'],
    ['Target figure -3 or so', 'signUnclear'],
  ])('%s: %s', (words, code) => {
    const reading = readIndicators(words);
    expect(reading.proposal).toBeNull();
    expect(reading.problem?.code).toBe(code);
  });
});

test('the name is what is measured, without the change, its date and the baseline', () => {
  const name = (words: string) => readIndicators(words).proposal?.indicators[0]?.name;
  expect(name('Waiting time for assessment cut from 61 to 28 days')).toBe('Waiting time for assessment');
  expect(name('Files judged adequate or better: 54% → 85%')).toBe('Files judged adequate or better');
  expect(name('90% of carers say they know what changed (22% in 2026 survey)')).toBe(
    '90% of carers say they know what changed',
  );
  expect(name('From 112 to 250 people by March 2028')).toBeNull();
});

test('"by March 2028" is the day to reach the target by', () => {
  expect(readIndicators('From 112 to 250 people by March 2028').proposal?.indicators[0]?.targetOn).toBe('2028-03-31');
});

test('what the figures leave out keeps the words beside them', () => {
  expect(readIndicators('from 20 in 2025/26 to 40 in 2027/28').partial).toBe(true);
  expect(readIndicators('90% agree (22% in 2026 survey)').partial).toBe(true);
  expect(readIndicators('From 112 to 250 people by March 2028').partial).toBe(false);
});

describe('words that neither the figures nor the name hold stay beside them', () => {
  test.each<[string, string | null, boolean]>([
    ['3 of 5', null, true],
    ['3 out of 5', null, true],
    ['from 3 of 5 to 5 of 5', null, true],
    ['62 of 62 trained', '62 of 62 trained', false],
    ['Baseline TBC, target 90%', null, true],
    ['Target 90% (baseline to be confirmed)', null, true],
    ['Carers assessed: target 90%, baseline not yet known', 'Carers assessed: target 90%', true],
    ["Llinell sylfaen i'w gadarnhau, targed 90%", null, true],
    ['Target 90%', null, false],
    ['85%', null, false],
    ['Baseline: 54%\nTarget: 85%', null, false],
  ])('%s', (words, name, partial) => {
    const reading = readIndicators(words);
    expect(reading.proposal?.indicators.map((each) => each.name)).toEqual([name]);
    expect(reading.partial).toBe(partial);
  });
});

describe('a sign is never dropped', () => {
  test.each<[string, Figures]>([
    ['From 10 to -5', [10, -5, null, 'down']],
    ['Variance: -£3m', [null, -3_000_000, '£', null]],
    ['from -12% to 0%', [-12, 0, '%', 'up']],
    ['-5', [null, -5, null, null]],
    ['Cynyddu o -2 i 4', [-2, 4, null, 'up']],
    ['54%->85%', [54, 85, '%', 'up']],
  ])('%s', (words, expected) => expect(figures(words)).toEqual([expected]));

  test('in a column of figures', () => {
    expect(readFigure('-5').proposal?.value).toBe(-5);
    expect(readFigure('£-3m').proposal?.value).toBe(-3_000_000);
    expect(readFigure('Variance -3').problem?.code).toBe('signUnclear');
    expect(readFigure('(3)').problem?.code).toBe('signUnclear');
    expect(readFigure('see appendix 2').proposal).toBeNull();
  });
});
