import { entities } from '../plan/entities.ts';
import { cellWords, type Cell } from './cell.ts';
import { functionWords, groupWords, NOBODY, PARTICLES, postWords, TITLE } from './person-words.ts';
import { guarded, proposed, unread, type Choice, type Reading } from './reading.ts';
import { fold, tidy } from './tidy.ts';

/** A named person, the post they hold, or both. A post or group alone names nobody [S14]. */
export interface PersonProposal {
  readonly kind: 'person';
  readonly person: string | null;
  readonly post: string | null;
}

/**
 * Reads who a cell names: `Siân Prosser, Service Manager` is a person and a post; `Chair, Steering Group` is kept as a
 * post without a person. Two people are not chosen between, and words that might be either are left to the reader.
 */
export function readPerson(cell: Cell): Reading<PersonProposal> {
  return guarded(tidy(cellWords(cell)).replace(/\n/g, ', '), (words) => {
    const folded = fold(words);
    if (!/\p{L}/u.test(words)) return unread('personUnclear');
    if (NOBODY.test(folded)) return folded.replace(NOBODY, '').match(/\p{L}/u) ? post(words) : unread('nobodyNamed');
    return alone(words) ?? several(words) ?? withPost(words) ?? unclear(words);
  });
}

function alone(words: string): Reading<PersonProposal> | null {
  if (isName(words)) return proposed({ kind: 'person', person: words, post: null });
  return isPost(words) && !SPLIT.test(words) && names(words).length === 0 ? post(words) : null;
}

const SPLIT = /,|\(| - | \/ |;|:|\//u;

/** A name and a post beside each other, either first: with a comma, a dash, brackets, a colon or a slash between. */
function withPost(words: string): Reading<PersonProposal> | null {
  const bracketed = /^([^()]+?) ?\(([^()]+)\)$/u.exec(words);
  const pairs = bracketed ? [[bracketed[1] ?? '', bracketed[2] ?? '']] : sides(words);
  for (const [left = '', right = ''] of pairs) {
    const [leftName, rightName] = [isName(left), isName(right)];
    if (leftName && !rightName && (isPost(right) || bracketed || isOrganisation(right)))
      return proposed({ kind: 'person', person: left, post: right });
    if (rightName && !leftName && isPost(left)) return proposed({ kind: 'person', person: right, post: left });
    if (!leftName && !rightName && isPost(words) && names(words).length === 0) return post(words);
  }
  return null;
}

/** The words in two, at each place where a comma, dash, colon or slash stands. */
function sides(words: string): string[][] {
  return [...words.matchAll(/, ?| - |: ?| ?\/ ?|; ?/gu)]
    .slice(0, 8)
    .map((match) => [words.slice(0, match.index), words.slice(match.index + match[0].length)]);
}

function several(words: string): Reading<PersonProposal> | null {
  return names(words).length < 2 ? null : unread('severalPeople', {}, parts(words).flatMap(choicesFor));
}

/** The words between commas, slashes and joining words, without what stands in brackets. */
const parts = (words: string): string[] =>
  words
    .replace(/\([^()]*\)/gu, ' ')
    .split(/ ?[;/&] ?|, ?| (?:and|with|a|ac|gyda|supported by|assisted by) /u)
    .map((part) => part.replace(/^(?:supported|assisted) by |^(?:and|with) /iu, '').trim())
    .filter((part) => part !== '');
const names = (words: string): string[] => parts(words).filter((part) => isName(part));

function choicesFor(part: string): Choice<PersonProposal>[] {
  if (isName(part)) return [{ code: 'person', proposal: { kind: 'person', person: part, post: null } }];
  return isPost(part) ? [{ code: 'post', proposal: { kind: 'person', person: null, post: part } }] : [];
}

/** Initials, one word, or a name not written as one: a person may be meant, or a post. */
function unclear(words: string): Reading<PersonProposal> {
  if (words.length > LONGEST) return unread('tooLong', { longest: LONGEST });
  const surnameFirst = /^(\p{Lu}[\p{L}'-]+), ?(\p{Lu}[\p{L}'-]+)$/u.exec(words);
  const person = surnameFirst ? `${surnameFirst[2]} ${surnameFirst[1]}` : (names(words)[0] ?? words);
  return unread('personUnclear', {}, [
    { code: 'person', proposal: { kind: 'person', person, post: null } },
    { code: 'post', proposal: { kind: 'person', person: null, post: words } },
  ]);
}

const LONGEST = entities.action.fields.responsiblePost.longest;
const post = (words: string): Reading<PersonProposal> =>
  words.length > LONGEST
    ? unread('tooLong', { longest: LONGEST })
    : proposed({ kind: 'person', person: null, post: words }, { missing: ['person'] });

/** Two to five words that begin with capitals, none of them a word of posts, groups or services. */
export function isName(words: string): boolean {
  const bare = words.replace(new RegExp(`^${TITLE}\\.? (?=\\p{L})`, 'iu'), '');
  const titled = bare !== words;
  const parts = bare
    .replace(/(?<=\b\p{Lu})\.(?= ?\p{L})/gu, ' ')
    .split(/ +/u)
    .filter((part) => part !== '');
  if (parts.length < (titled ? 1 : 2) || parts.length > 5 || bare.length > 80) return false;
  if (!parts.every((part) => NAME_PART.test(part) || PARTICLES.has(fold(part)))) return false;
  return parts.some((part) => part.length > 1) && parts.every((part) => !isOfficeWord(part));
}

const NAME_PART = /^(?:\p{Lu}|\p{Lu}[\p{L}'-]*\p{L})$/u;

const tokens = (words: string): string[] => fold(words).match(/[\p{L}][\p{L}'-]*/gu) ?? [];
const isOfficeWord = (word: string): boolean => {
  const token = fold(word).replace(/'s?$/u, '');
  return postWords.has(token) || groupWords.has(token) || functionWords.has(token);
};
const isPost = (words: string): boolean => tokens(words).some((token) => postWords.has(token) || groupWords.has(token));
const isOrganisation = (words: string): boolean => /^\p{Lu}{2,6}$/u.test(words) || tokens(words).some(isOfficeWord);
