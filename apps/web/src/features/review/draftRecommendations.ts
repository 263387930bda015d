import type { Language } from '@cynllun/domain/text/language';
import { otherLanguage } from '@cynllun/domain/text/language';
import { splitRecommendations } from '@cynllun/domain/review/split-recommendations';
import { newId } from '../../shared/plan/newId.ts';

/** A recommendation being set up, in both languages. */
export interface DraftRecommendation {
  readonly id: string;
  readonly en: string;
  readonly cy: string;
}

/** What was pasted: the list in the plan's language, and the same list in the other if there is one. */
export interface Pasted {
  readonly original: string;
  readonly translation: string;
}

export interface Split {
  readonly recommendations: readonly DraftRecommendation[];
  /** How many there are in each list; they should be as many, unless there is no translation. */
  readonly originals: number;
  readonly translations: number;
}

/** Splits both lists and puts the first with the first, and so on. A list that is longer is kept whole. */
export function splitPasted({ original, translation }: Pasted, language: Language): Split {
  const originals = splitRecommendations(original);
  const translations = splitRecommendations(translation);
  const length = Math.max(originals.length, translations.length);
  const recommendations = Array.from({ length }, (_, index) => ({
    ...emptyRecommendation(),
    [language]: originals[index] ?? '',
    [otherLanguage(language)]: translations[index] ?? '',
  }));
  return { recommendations, originals: originals.length, translations: translations.length };
}

export const emptyRecommendation = (): DraftRecommendation => ({ id: newId(), en: '', cy: '' });

export const isBlank = ({ en, cy }: DraftRecommendation): boolean => en.trim() === '' && cy.trim() === '';

/** The list with one joined to the one before it, in each language. */
export function joined(list: readonly DraftRecommendation[], id: string): readonly DraftRecommendation[] {
  const index = list.findIndex((one) => one.id === id);
  const [before, one] = [list[index - 1], list[index]];
  if (before === undefined || one === undefined) return list;
  const both = { ...before, en: inOne(before.en, one.en), cy: inOne(before.cy, one.cy) };
  return list.flatMap((each) => (each === one ? [] : each === before ? [both] : [each]));
}

const inOne = (...words: readonly string[]): string => words.filter((each) => each.trim() !== '').join(' ');

export const changed = (
  list: readonly DraftRecommendation[],
  id: string,
  language: Language,
  words: string,
): readonly DraftRecommendation[] => list.map((one) => (one.id === id ? { ...one, [language]: words } : one));

export const without = (list: readonly DraftRecommendation[], id: string): readonly DraftRecommendation[] =>
  list.filter((one) => one.id !== id);
