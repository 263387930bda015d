import { describe, expect, test } from 'vitest';
import { planWith } from '../fixtures/builders.ts';
import { checkFields } from '../aggregate/check-fields.ts';
import { inverse } from '../aggregate/edit.ts';
import { applyEdit, set, type FieldEdits } from './edit.ts';
import { planAggregate } from './entities.ts';
import type { Extension } from './plan.ts';

const extension: Extension = {
  id: 'e',
  position: 1,
  deadline: 'finalAgreed',
  proposedOn: '2027-07-14',
  reason: '',
  agreedOn: '2027-05-01',
  agreedByPersonId: 'r',
  letter: '',
};
const plan = planWith({ extensions: [extension] });
const after = (fields: FieldEdits<'extension'>) => applyEdit(plan, set('extension', 'e', fields)).extensions[0];

describe('the lead reviewer’s agreement to an extension', () => {
  test.each<FieldEdits<'extension'>>([
    { proposedOn: '2027-07-15' },
    { proposedOn: null },
    { deadline: 'writtenResponse' },
  ])('is gone with %j', (fields) => {
    expect(after(fields)).toEqual({ ...extension, ...fields, agreedOn: null, agreedByPersonId: null, letter: '' });
  });

  test.each<FieldEdits<'extension'>>([{ reason: 'Another' }, { proposedOn: '2027-07-14', deadline: 'finalAgreed' }])(
    'stays with %j',
    (fields) => {
      expect(after(fields)).toEqual({ ...extension, ...fields });
    },
  );

  test('is that of the edit where it gives one to the new day, and of that alone', () => {
    expect(after({ proposedOn: '2027-07-15', agreedOn: '2027-06-01', letter: 'L' })).toMatchObject({
      agreedOn: '2027-06-01',
      agreedByPersonId: null,
      letter: 'L',
    });
  });

  test('comes back with an undo', () => {
    const edit = set('extension', 'e', { proposedOn: '2027-07-15' });
    expect(inverse(planAggregate, plan, edit).reduce(applyEdit, applyEdit(plan, edit))).toEqual(plan);
  });
});

test('what an edit says of an agreement that nobody gave yet is undone by one that is taken', () => {
  const proposed = planWith({ extensions: [{ ...extension, agreedOn: null, agreedByPersonId: null }] });
  const edit = set('extension', 'e', { letter: 'L' });
  const [back] = inverse(planAggregate, proposed, edit);
  expect([edit, back].reduce((plan, one) => (one ? applyEdit(plan, one) : plan), proposed)).toEqual(proposed);
  expect(back?.kind === 'set' && checkFields(planAggregate, 'extension', back.fields)).toEqual([]);
});

test.each<[FieldEdits<'extension'>, boolean]>([
  [{ agreedOn: '2027-05-01' }, false],
  [{ agreedByPersonId: null, agreedOn: '2027-05-01', letter: ' ' }, false],
  [{ letter: '' }, false],
  [{ agreedOn: '2027-05-01', letter: 'L' }, true],
  [{ letter: 'L' }, true],
  [{ agreedOn: null, agreedByPersonId: null, letter: '' }, true],
  [{ reason: 'Because' }, true],
])('%j names the letter that an agreement came in, or needs none: %s', (fields, named) => {
  const codes = checkFields(planAggregate, 'extension', fields).map(({ code }) => code);
  expect(codes.includes('letterMissing')).toBe(!named);
});
