import type { Review } from '../plan/plan.ts';

/** The four dates every deadline is counted from, in the order they should fall; fields of the review. */
export const baseDates = ['draftReportMeetingOn', 'presentedOn', 'publishedOn', 'handoverOn'] as const;
export type BaseDate = (typeof baseDates)[number];

/** Each a `YYYY-MM-DD`, or null while it is not set. */
export type BaseDates = Pick<Review, BaseDate>;
