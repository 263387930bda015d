import { expect, it } from 'vitest';
import { problemsOf } from './problems.ts';

it('the summary lists each problem by the name of its field, also within lists', () => {
  const errors = {
    name: { type: 'required', message: 'setup:nameMissing' },
    recommendations: [undefined, { text: { type: 'maxLength', message: 'setup:tooLong' } }],
  };
  expect(problemsOf(errors, (key) => `(${key})`)).toEqual([
    { id: 'name', words: '(setup:nameMissing)' },
    { id: 'recommendations.1.text', words: '(setup:tooLong)' },
  ]);
});
