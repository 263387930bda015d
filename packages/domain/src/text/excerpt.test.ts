import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptAround } from './excerpt.ts';
import { foundIn } from './for-search.ts';

it('short words are kept whole, long ones around what is found', () => {
  expect(excerptAround('Carers wait.', foundIn('Carers wait.', ['wait']))).toBe('Carers wait.');
  const long = `${'before '.repeat(40)}here ${'after '.repeat(80)}`;
  const excerpt = excerptAround(long, foundIn(long, ['here']));
  expect(excerpt).toMatch(/^… before (before )+here (after )+…$/);
  expect(excerpt.length).toBeLessThan(340);
});

it('of any words what is found is kept', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), fc.string({ maxLength: 500 }), (before, after) => {
      const said = `${before} zqz ${after}`;
      expect(excerptAround(said, foundIn(said, ['zqz']))).toContain('zqz');
    }),
  );
});
