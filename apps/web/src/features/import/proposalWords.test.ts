import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importFields, type ImportField } from '@cynllun/domain/reading/fields';
import { readCell } from '@cynllun/domain/reading/read-cell';
import { choiceCodes, missingCodes, problemCodes } from '@cynllun/domain/reading/reading';
import { languages } from '@cynllun/domain/text/language';
import { costKinds, directions, frequencies } from '@cynllun/domain/plan/choices';
import { columnWords } from '@cynllun/messages/columnWords';
import { formatter } from '@cynllun/messages/formatter';
import { sayer } from '@cynllun/messages/say';
import { translator } from '@cynllun/messages/translator';
import { problemWords, proposalWords } from './proposalWords.ts';

const words = await translator();

/** What cells of each kind say, so that every reader makes something of some of them. */
const fragment = fc.constantFrom(
  '31/03/2027', '1.4.27', 'Apr 2027 - Dec 2027', 'Q2 2027', '2027/28', '2027', 'asap', '£120k (LHB £60k, authority £60k)', '£10-15k', 'p.a.',
  'capital', 'Nil', 'within existing resources: overtime', '54%', '→', '85', 'days', 'from', 'to', '10', 'by March 2028', 'now', 'Siân Prosser',
  ', Manager', 'Head of Finance', 'Steering Group', '(monthly)', 'Report to', 'Corporate Plan objective 4', 'up', 'Down: less is better', 'yes', 'TBC',
  'Once', 'R1', '1a', '-', ';', '(', ')', '#REF!', 'x'.repeat(650),
); // prettier-ignore
const cell = fc.oneof(
  fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.constantFrom(0, 61, 46_477, true, { date: '2027-03-31' }),
);

describe.each(languages)('in %s', (language) => {
  const say = sayer(words, language);
  const format = formatter(language);

  test.each([
    ...problemCodes.map((code) => `problem.${code}`),
    ...choiceCodes.map((code) => `choice.${code}`),
    ...missingCodes.map((code) => `missing.${code}`),
    ...[...directions, ...costKinds].map((code) => `proposal.${code}`),
  ])('there are words for %s', (key) => {
    expect(['', `import:${key}`]).not.toContain(say(`import:${key}`, { month: '2027-02' }));
  });

  test.each(importFields)('there are words for a column of %s', (field) => {
    expect(columnWords(say, field)).not.toMatch(/^$|:\w/);
  });

  test.each(frequencies)('there are words for how often: %s', (code) => {
    expect(['', `fields:frequency.${code}`]).not.toContain(say(`fields:frequency.${code}`));
  });

  test('whatever is proposed, offered or refused is said in words, and in nothing else', () => {
    fc.assert(
      fc.property(cell, fc.constantFrom<ImportField>(...importFields), (input, field) => {
        const { proposal, problem, choices } = readCell(input, field);
        const proposals = [proposal, ...choices.map((choice) => choice.proposal)].filter((each) => each !== null);
        const said = proposals.map((each) => proposalWords(each, field, { say, format }));
        for (const each of problem ? [...said, problemWords(problem, say)] : said) {
          expect(each.trim(), JSON.stringify([input, field])).not.toBe('');
          expect(each, JSON.stringify([input, field])).not.toMatch(/import:|fields:|undefined|null|\{\{|NaN/);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('a measure says which way is better', () => {
    const { proposal } = readCell('Waiting time cut from 61 to 28 days', 'indicator');
    expect(proposal && proposalWords(proposal, 'indicator', { say, format })).toContain(say('import:proposal.down'));
  });
});
