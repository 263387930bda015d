import type { EntityName } from './entities.ts';

type Values = Readonly<Record<string, unknown>>;

/** What an extension says of the lead reviewer's agreement, before there is one. */
const NO_AGREEMENT: Values = { agreedOn: null, agreedByPersonId: null, letter: '' };
/** What is said of an agreement is one thing: its day alone, without its letter, is refused. */
export const isOfAgreement = (entity: EntityName, field: string): boolean =>
  entity === 'extension' && field in NO_AGREEMENT;

/** They agree to one day for one deadline: to another they have said nothing. */
const AGREED_TO = ['deadline', 'proposedOn'];

/**
 * The fields of an edit with what follows from them: where the day or the deadline of an extension becomes another, an
 * agreement already given is gone, unless the edit itself gives it anew.
 */
export const withConsequences = (entity: EntityName, values: Values, edits: Values): Values =>
  isMoved(entity, values, edits) && isAgreedTo(values) ? { ...NO_AGREEMENT, ...edits } : edits;

/** The names of the fields that an edit of these values may change, or that are said together with one of them. */
export function touched(entity: EntityName, values: Values, edits: Values): readonly string[] {
  const changed = Object.keys(withConsequences(entity, values, edits));
  const others = changed.some((field) => isOfAgreement(entity, field)) ? Object.keys(NO_AGREEMENT) : [];
  return [...new Set([...changed, ...others])];
}

const isMoved = (entity: EntityName, values: Values, edits: Values): boolean =>
  entity === 'extension' && AGREED_TO.some((key) => edits[key] !== undefined && edits[key] !== values[key]);

const isAgreedTo = (values: Values): boolean =>
  Object.entries(NO_AGREEMENT).some(([key, none]) => values[key] !== none);

/**
 * Whether an edit records the lead reviewer's agreement without naming the letter it came in, or takes the letter away
 * from under one: only they themselves agree without a letter.
 */
export function lacksLetter(entity: EntityName, { agreedOn, agreedByPersonId, letter }: Values): boolean {
  if (entity !== 'extension') return false;
  const isNamed = typeof letter === 'string' && letter.trim() !== '';
  const isGiven = [agreedOn, agreedByPersonId].some((value) => value !== undefined && value !== null);
  const isTakenBack = agreedOn === null || agreedByPersonId === null;
  return !isNamed && (isGiven || (letter !== undefined && !isTakenBack));
}
