/**
 * Words with LF as their only line end, wherever they come from. A browser's text control knows no other, so that with
 * any other two people who write in one text do not mean the same places.
 */
export const withLineFeeds = (words: string): string => words.replaceAll(/\r\r?\n|\r/g, '\n');
