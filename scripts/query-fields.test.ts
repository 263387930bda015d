import { expect, test } from 'vitest';
import { withFields } from './query-fields.ts';

const query = (fields: string) => `query Plan {
  plan {
    # fields of plan, written by "pnpm schema"
${fields}    # end of fields of plan
    stage
  }
}`;

test('a query of a whole aggregate asks for everything that is declared of it, and for what it asks itself', () => {
  const written = withFields(query(''));
  expect(written).toContain(
    '\n    sequence\n    draftingLanguage\n    review {\n      id\n      name {\n        original\n',
  );
  expect(written).toContain('\n      indicators {\n        id\n        position\n        name {\n          original\n');
  expect(written).toMatch(/# end of fields of plan\n {4}stage\n/);
});

test('what was declared before and is no longer goes', () => {
  expect(withFields(query('    colour\n'))).toBe(withFields(query('')));
});

test('an aggregate that does not exist is named as such', () => {
  expect(() => withFields('# fields of poem, written by "pnpm schema"\n# end of fields of poem')).toThrow('poem');
});

test('any other source stays as it is', () => {
  expect(withFields('query { viewer { id } }')).toBe('query { viewer { id } }');
});
