import { withLineFeeds } from './line-ends.ts';
import { otherLanguage, type Language } from './language.ts';

/**
 * One public text in two languages. `original` is the language it was written in; the other is its translation.
 * `madeFrom` is null while the translation answers to the original's present words; otherwise it holds the
 * original words the translation was made from (none where that is not known), so that a translator sees what has changed since.
 */
export interface Text {
  readonly original: Language;
  readonly en: string;
  readonly cy: string;
  readonly madeFrom: string | null;
}

/**
 * What a writer may say of a text: new words in either language, which of them is the original, or that the
 * translation is right as it stands. `madeFrom` is for putting a removed text back as it was.
 */
export interface TextEdit {
  readonly en?: string | undefined;
  readonly cy?: string | undefined;
  readonly original?: Language | undefined;
  readonly upToDate?: boolean | undefined;
  readonly madeFrom?: string | null | undefined;
}

export const emptyText = (original: Language): Text => ({ original, en: '', cy: '', madeFrom: null });

/** The state of a text's translation: nothing to translate, not translated, older than the original, or up to date. */
export type TranslationState = 'nothingToTranslate' | 'missing' | 'outOfDate' | 'upToDate';

export function translationState(text: Text): TranslationState {
  if (isBlank(text[text.original])) return 'nothingToTranslate';
  if (isBlank(text[otherLanguage(text.original)])) return 'missing';
  return text.madeFrom === null ? 'upToDate' : 'outOfDate';
}

/**
 * Applies an edit. Changing the original leaves an existing translation out of date until someone says it is right
 * (`upToDate`) or the original returns to the words it was made from. A first translation starts up to date;
 * changing words of one that is out of date does not make it current, since saving goes on while a person types.
 * A text written first in the other language takes that language as its original. Where the two did not say the same,
 * they still do not once the other is the original: of what it was made is not known then.
 * `normalise`: what becomes of all words that come in.
 */
export function editText(text: Text, edit: TextEdit, normalise = withLineFeeds): Text {
  const wordsAfter = (before: string, edited: string | undefined) =>
    edited === undefined ? before : normalise(edited);
  const next = { ...text, en: wordsAfter(text.en, edit.en), cy: wordsAfter(text.cy, edit.cy) };
  const original = edit.original ?? originalAfter(text, next);
  if (edit.madeFrom !== undefined)
    return { ...next, original, madeFrom: edit.madeFrom === null ? null : normalise(edit.madeFrom) };
  if (original !== text.original) return { ...next, original, madeFrom: text.madeFrom === null ? null : '' };
  return { ...next, madeFrom: edit.upToDate ? null : madeFromAfter(text, next) };
}

function originalAfter(before: Text, after: Text): Language {
  const other = otherLanguage(before.original);
  const startedInOther =
    isBlank(before.en) && isBlank(before.cy) && isBlank(after[before.original]) && !isBlank(after[other]);
  return startedInOther ? other : before.original;
}

function madeFromAfter(before: Text, after: Text): string | null {
  const original = before.original;
  const translation = otherLanguage(original);
  if (isBlank(after[translation]) || isBlank(before[translation])) return null;
  const madeFrom = before.madeFrom ?? before[original];
  return madeFrom === after[original] ? null : madeFrom;
}

/** Whether a text has words in neither language. */
export const isWordless = (text: Pick<Text, Language>): boolean => isBlank(text.en) && isBlank(text.cy);

/** A text that has no words yet, as one that starts in `language`; any other stays as it is. */
export const startIn = (text: Text, language: Language): Text =>
  isWordless(text) ? { ...text, original: language } : text;

/** The words in `language`, or in the other where there are none; `language` says which these are, for `lang`. */
export function wordsIn(text: Pick<Text, Language>, language: Language): { words: string; language: Language } {
  const other = otherLanguage(language);
  return isBlank(text[language]) && !isBlank(text[other])
    ? { words: text[other], language: other }
    : { words: text[language], language };
}

export const isBlank = (words: string): boolean => words.trim() === '';
