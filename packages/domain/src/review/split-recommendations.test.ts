import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitRecommendations } from './split-recommendations.ts';

const [first, second, third] = ['See people sooner.', 'Involve carers.', 'Agree with the health board.'];
const all = [first, second, third];
const listed = (marks: readonly string[], between = '\n') => all.map((words, n) => `${marks[n]}${words}`).join(between);

describe('a pasted list is split', () => {
  test.each<[string, readonly string[]]>([
    ['1.', ['1. ', '2. ', '3. ']],
    ['1)', ['1) ', '2) ', '3) ']],
    ['(1)', ['(1) ', '(2) ', '(3) ']],
    ['1:', ['1: ', '2: ', '3: ']],
    ['1. without a space', ['1.', '2.', '3.']],
    ['1 and a tab, as from a table', ['1\t', '2\t', '3\t']],
    ['1.1', ['1.1 ', '1.2 ', '2.1 ']],
    ['R1', ['R1 ', 'R2 ', 'R3 ']],
    ['R1:', ['R1: ', 'R2: ', 'R3: ']],
    ['A1, in Welsh', ['A1. ', 'A2. ', 'A3. ']],
    ['(a)', ['(a) ', '(b) ', '(c) ']],
    ['a.', ['a. ', 'b. ', 'c. ']],
    ['i)', ['i) ', 'ii) ', 'iii) ']],
    ['Recommendation 1:', ['Recommendation 1: ', 'Recommendation 2: ', 'Recommendation 3: ']],
    ['RECOMMENDATION 1 –', ['RECOMMENDATION 1 – ', 'RECOMMENDATION 2 – ', 'RECOMMENDATION 3 – ']],
    ['Argymhelliad 1', ['Argymhelliad 1 ', 'Argymhelliad 2 ', 'Argymhelliad 3 ']],
    ['Argymhelliad rhif 1', ['Argymhelliad rhif 1 ', 'Argymhelliad rhif 2 ', 'Argymhelliad rhif 3 ']],
    ['Argymhelliad 1 on a line of its own', ['Argymhelliad 1\n', 'Argymhelliad 2\n', 'Argymhelliad 3\n']],
    ['bullets', ['• ', '• ', '• ']],
    ['hyphens', ['- ', '- ', '- ']],
    ['nothing', ['', '', '']],
    ['a list that goes on from another', ['12. ', '13. ', '14. ']],
  ])('at %s', (_, marks) => {
    expect(splitRecommendations(listed(marks))).toEqual(all);
    expect(splitRecommendations(listed(marks, '\r\n\r\n'))).toEqual(all);
  });

  it.each([
    ['1.', ['1. ', '2. ', '3. ']],
    ['(1)', ['(1) ', '(2) ', '(3) ']],
    ['R1:', ['R1: ', 'R2: ', 'R3: ']],
    ['Recommendation 4:', ['Recommendation 4: ', 'Recommendation 5: ', 'Recommendation 6: ']],
    ['Argymhelliad 1:', ['Argymhelliad 1: ', 'Argymhelliad 2: ', 'Argymhelliad 3: ']],
  ])('at %s, when all of it came as one line', (_, marks) => {
    expect(splitRecommendations(listed(marks, ' '))).toEqual(all);
  });

  it.each([
    'Reduce the wait to 2. March is too late.',
    '1. See people within 28 days. 3. Tell members.',
    '1. Meet on 2. Chwefror, and each month.',
    'Do as stage 1. Then agree. 2. Only then begin.',
  ])('and not where a number within one line counts nothing: %s', (line) => {
    expect(splitRecommendations(line)).toHaveLength(1);
  });

  it('with wrapped lines joined to the one before, also where one begins with a number', () => {
    const pasted = '1. Assess everyone within\n28. days of asking,\nand tell members.\n2. Involve carers.';
    expect(splitRecommendations(pasted)).toEqual([
      'Assess everyone within 28. days of asking, and tell members.',
      'Involve carers.',
    ]);
  });

  it('by its own marks, so that points within a recommendation stay in it', () => {
    const pasted = '1. Improve supervision:\n(a) monthly, and\n(b) recorded.\n2. Audit files.';
    expect(splitRecommendations(pasted)).toEqual([
      'Improve supervision: (a) monthly, and (b) recorded.',
      'Audit files.',
    ]);
  });

  it.each(['Recommendations', 'RECOMMENDATIONS:', 'Argymhellion', 'Yr argymhellion'])(
    'without its heading: %s',
    (heading) => {
      expect(splitRecommendations(`${heading}\n\n${listed(['1. ', '2. ', '3. '])}`)).toEqual(all);
    },
  );

  it('with any other words before it kept, to be taken out by the person', () => {
    expect(splitRecommendations(`What must change\n${listed(['1. ', '2. ', '3. '])}`)).toEqual([
      'What must change',
      ...all,
    ]);
  });

  it('where it begins again at 1 under another heading', () => {
    expect(splitRecommendations('1. Adults one\n2. Adults two\n1. Children one')).toEqual([
      'Adults one',
      'Adults two',
      'Children one',
    ]);
  });

  it('by its blank lines where it has no marks, each paragraph with its lines joined', () => {
    expect(splitRecommendations('See people\nsooner.\n\nInvolve carers.')).toEqual([first, second]);
  });
});

test.each(['', ' \n \n\t', '1.\n2.'])('there is no recommendation in %j', (pasted) => {
  expect(splitRecommendations(pasted)).toEqual([]);
});

test.each(['A. Smith asked for this.', 'I. and nothing else', '61 Days is too long to wait.'])(
  'one text is one recommendation, whole: %j',
  (pasted) => {
    expect(splitRecommendations(pasted)).toEqual([pasted]);
  },
);

test('no word that was pasted is lost, whatever it is', () => {
  const words = (text: string) => text.match(/\p{L}{4,}/gu) ?? [];
  const mark = /^(Recommendations?|Argymhelliad|Argymhellion)$/i;
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.constantFrom('1. ', '2) ', '(3) ', 'R4 ', '- ', '(a) ', ''), fc.lorem()).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', ' '), (lines, between) => {
      const pasted = lines.join(between);
      const kept = splitRecommendations(pasted).join(' ');
      for (const word of words(pasted)) if (!mark.test(word)) expect(kept).toContain(word);
    }),
  );
});
