import type { FieldValues } from '../aggregate/aggregate.ts';
import type { FieldError } from '../aggregate/check-fields.ts';

/** What an extension says of the lead reviewer's agreement, before there is one. */
const NO_AGREEMENT: FieldValues = { agreedOn: null, agreedByPersonId: null, letter: '' };

/** What is said of an agreement is one thing: its day alone, without its letter, is refused. */
export const agreementIsOneThing: readonly string[] = Object.keys(NO_AGREEMENT);

/** They agree to one day for one deadline: to another they have said nothing. */
const AGREED_TO = ['deadline', 'proposedOn'];

/** Where the day or the deadline of an extension becomes another, an agreement is gone, unless the edit gives it anew. */
export const agreementFollowsItsDay = (values: FieldValues, edits: FieldValues): FieldValues =>
  isMoved(values, edits) && isAgreedTo(values) ? { ...NO_AGREEMENT, ...edits } : edits;

const isMoved = (values: FieldValues, edits: FieldValues): boolean =>
  AGREED_TO.some((key) => edits[key] !== undefined && edits[key] !== values[key]);

const isAgreedTo = (values: FieldValues): boolean =>
  Object.entries(NO_AGREEMENT).some(([key, none]) => values[key] !== none);

/**
 * Refuses an edit that records the lead reviewer's agreement without naming the letter it came in, or takes the letter
 * away from under one: only they themselves agree without a letter.
 */
export function agreementNeedsLetter({ agreedOn, agreedByPersonId, letter }: FieldValues): readonly FieldError[] {
  const isNamed = typeof letter === 'string' && letter.trim() !== '';
  const isGiven = [agreedOn, agreedByPersonId].some((value) => value !== undefined && value !== null);
  const isTakenBack = agreedOn === null || agreedByPersonId === null;
  const isMissing = !isNamed && (isGiven || (letter !== undefined && !isTakenBack));
  return isMissing ? [{ field: 'letter', code: 'letterMissing', params: {} }] : [];
}
