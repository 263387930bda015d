import { describe, expect, it } from 'vitest';
import { changed, emptyRecommendation, isBlank, joined, splitPasted, without } from './draftRecommendations.ts';

const words = (list: readonly { en: string; cy: string }[]) => list.map(({ en, cy }) => [en, cy]);
const { recommendations } = splitPasted({ original: '1. One\n2. Two\n3. Three', translation: '1. Un\n2. Dau' }, 'en');
const [one, two] = recommendations.map(({ id }) => id);

describe('pasted recommendations', () => {
  it('go with their translations, first with first, and none is left out', () => {
    expect(words(recommendations)).toEqual([
      ['One', 'Un'],
      ['Two', 'Dau'],
      ['Three', ''],
    ]);
    expect(splitPasted({ original: 'Un', translation: 'One\nTwo' }, 'cy')).toMatchObject({
      originals: 1,
      translations: 2,
      recommendations: [
        { cy: 'Un', en: 'One' },
        { cy: '', en: 'Two' },
      ],
    });
  });

  it('are joined to the one before in both languages; the first has none before it', () => {
    expect(words(joined(recommendations, two ?? ''))).toEqual([
      ['One Two', 'Un Dau'],
      ['Three', ''],
    ]);
    expect(joined(recommendations, one ?? '')).toBe(recommendations);
  });

  it('are changed and taken out one by one', () => {
    expect(words(without(changed(recommendations, two ?? '', 'cy', 'Dwy'), one ?? ''))).toEqual([
      ['Two', 'Dwy'],
      ['Three', ''],
    ]);
  });

  it('added by hand are blank until something is written', () => {
    expect(isBlank(emptyRecommendation())).toBe(true);
    expect(isBlank({ ...emptyRecommendation(), cy: 'Un' })).toBe(false);
  });
});
