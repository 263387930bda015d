import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNames } from './compare-names.ts';

const alphabet = 'a b c ch d dd e f ff g ng h i j k l ll m n o p ph r rh s t th u v w x y z'.split(' ');

it('is the order of the Welsh alphabet', () => {
  expect(alphabet.toReversed().toSorted(compareNames)).toEqual(alphabet);
});

it.each([
  ['Lowri Puw', 'Llinos Bevan'],
  ['Cynan', 'Chris'],
  ['Gwyn', 'Ngaire'],
  ['Ngaire', 'Hefin'],
  ['Rhys', 'Siân'],
  ['Rod', 'RHYS'],
  ['Delyth', 'Ddraig'],
  ['Aled Thomas', 'Aled Tudur'].toReversed() as [string, string],
  ['Sian', 'Siân'],
  ['Siân Adams', 'Sian Bowen'],
  ['', 'Aled'],
])('%s comes before %s', (one, other) => {
  expect(compareNames(one, other)).toBeLessThan(0);
  expect(compareNames(other, one)).toBeGreaterThan(0);
});

it('is what Node knows of Welsh, which Chromium does not', () => {
  const welsh = new Intl.Collator('cy');
  expect(welsh.resolvedOptions().locale).toBe('cy');
  const name = fc
    .array(fc.constantFrom(...alphabet, 'â', 'ŵ', ' ', '-', 'Ll', 'A', 'Ch'), { maxLength: 6 })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(Math.sign(compareNames(one, other))).toBe(Math.sign(welsh.compare(one, other)));
    }),
  );
});
