/**
 * Words with LF as their only line end, wherever they come from. A browser's text control knows no other, so that with
 * any other two people who write in one text do not mean the same places.
 */
export const withLineFeeds = (words: string): string => words.replaceAll(/\r\r?\n|\r/g, '\n');

/**
 * Words in one line: a space for each line break, with the blanks around it. A one-line control drops line breaks, and
 * the words on either side would run together.
 */
export const inOneLine = (words: string): string => words.replaceAll(/\s*[\n\r\v\f\u0085\u2028\u2029]\s*/g, ' ');
