import type { deadlineCodes } from '../plan/choices.ts';
import type { PlanEventKind } from '../stage/events.ts';
import type { BaseDate } from './base-dates.ts';

export type DeadlineCode = (typeof deadlineCodes)[number];

/** One deadline: due `days` after its base date (before it, where negative), the day itself included. */
export interface Deadline {
  readonly code: DeadlineCode;
  /** The sentence of the source it comes from. */
  readonly source: string;
  /** How the source puts it: a plain statement, "normally", or a date of our own where it sets none. */
  readonly force: 'stated' | 'normally' | 'ours';
  readonly from: BaseDate;
  readonly days: number;
  /** The event whose first day meets it. A written response counts only for the first draft not withdrawn. */
  readonly metBy: PlanEventKind;
  /** Who has to act. */
  readonly by: 'authority' | 'leadReviewer';
}

/** The weeks of the source, in days. */
export const FOUR_WEEKS = 28;
export const EIGHT_WEEKS = 56;

/** `dueSoon` from this many days before. */
export const DUE_SOON_DAYS = 14;

/** How near a day is that has not passed. */
export function nearness(daysRemaining: number): 'upcoming' | 'dueSoon' | 'dueToday' {
  if (daysRemaining === 0) return 'dueToday';
  return daysRemaining <= DUE_SOON_DAYS ? 'dueSoon' : 'upcoming';
}

const deadline = (
  code: DeadlineCode,
  source: string,
  force: Deadline['force'],
  [from, days]: readonly [BaseDate, number],
  metBy: PlanEventKind,
  by: Deadline['by'] = 'authority',
): Deadline => ({ code, source, force, from, days, metBy, by });

/**
 * The seven deadlines, in the order they fall. Arrangements are discussed "from the outset of the review": the meeting
 * on the draft report is the last day for it. Weeks include their last day.
 */
export const deadlines: readonly Deadline[] = [
  deadline('arrangements', 'S4', 'ours', ['draftReportMeetingOn', 0], 'arrangementsDiscussed'),
  deadline('draftToLeadReviewer', 'S9', 'normally', ['presentedOn', -FOUR_WEEKS], 'draftSubmitted'),
  deadline('writtenResponse', 'S7', 'ours', ['presentedOn', -1], 'responseIssued', 'leadReviewer'),
  deadline('presentedToCouncil', 'S8', 'stated', ['presentedOn', 0], 'presentedToCouncil'),
  deadline('availableAtPublication', 'S3', 'stated', ['publishedOn', 0], 'madeAvailable'),
  deadline('finalAgreed', 'S11', 'stated', ['publishedOn', EIGHT_WEEKS], 'finalAgreed'),
  deadline('sharedWithLeadReviewer', 'S11', 'stated', ['handoverOn', -1], 'sharedWithLeadReviewer'),
];
