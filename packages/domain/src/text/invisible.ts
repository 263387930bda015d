/** Characters that take no room and that pasting brings along: joiners, marks of direction, soft hyphens. */
const INVISIBLE = /\p{Cf}/gu;

/** Marks that turn the order of the words after them round, so that a name could read as another's. */
const TURNS_ROUND = /[\u202A-\u202E\u2066-\u2069]/;

/** For what is compared and never shown, as an address or a code. */
export const withoutInvisible = (words: string): string => words.replace(INVISIBLE, '');

/** Whether words, as a person's name, could be shown in another order than they are stored in. */
export const turnsRound = (words: string): boolean => TURNS_ROUND.test(words);
