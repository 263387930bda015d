/** Two letters of ours that are one of the Welsh alphabet, after all that begins with the first; *ng* stands after *g*. */
const welshLetter =
  /(?<first>c)h|(?<first>d)d|(?<first>f)f|n(?<first>g)|(?<first>l)l|(?<first>p)h|(?<first>r)h|(?<first>t)h/gi;

/** Sorts after any letter, by Unicode's own order of words. */
const LAST = '\uFFFF';

const english = new Intl.Collator('en');

/**
 * The order of names in a list, the same in both languages and on every machine: the Welsh alphabet's, so that *Llinos*
 * comes after *Lowri*. Chromium has no Welsh in `Intl`, and sorts as English does. As `toSorted` takes it.
 */
export const compareNames = (one: string, other: string): number => english.compare(inLetters(one), inLetters(other));

const inLetters = (name: string): string => name.normalize('NFC').replace(welshLetter, `$<first>${LAST}`);
