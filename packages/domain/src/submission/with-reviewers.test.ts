import { expect, test } from 'vitest';
import type { FreezingKind, PlanEvent } from '../stage/events.ts';
import { isWithReviewers } from './with-reviewers.ts';

const shared = (on: string): PlanEvent => ({ kind: 'sharedWithLeadReviewer', on });
const back = (on: string): PlanEvent => ({ kind: 'referredBack', on, reason: 'Carers were not asked' });

test.each<[string, FreezingKind, string, readonly PlanEvent[], boolean]>([
  ['one that was sent is', 'draftSubmitted', '2027-06-20', [], true],
  ['one that was agreed is not before it is shared', 'finalAgreed', '2027-06-20', [], false],
  ['one that was agreed is once it is shared', 'finalAgreed', '2027-06-20', [shared('2027-06-20')], true],
  ['and stays so when it is referred back', 'finalAgreed', '2027-06-20', [shared('2027-06-21'), back('2027-06-22')], true],
  ['one agreed anew is not, until it is shared anew', 'finalAgreed', '2027-07-01', [shared('2027-06-21'), back('2027-06-22')], false],
  ['one that varies what is shared is at once', 'planVaried', '2027-08-01', [shared('2027-06-21')], true],
  ['one that varies what is not shared is not', 'planVaried', '2027-08-01', [], false],
  ['one that varies what was agreed anew is not, until that is shared', 'wordingCorrected', '2027-08-01', [shared('2027-06-21'), back('2027-06-22')], false],
])('%s', (_, kind, on, happened, expected) => {
  expect(isWithReviewers({ kind, on }, happened)).toBe(expected);
}); // prettier-ignore
