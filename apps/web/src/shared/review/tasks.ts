import type { WaitedFor } from '@cynllun/domain/stage/waiting-on';
import { deadlinesOf } from './placeOf.ts';

const council = (planId: string) => `/plans/${planId}/council`;
/** The page of its own on which something that is waited for is done. */
const pages: Partial<Record<WaitedFor, (planId: string) => string>> = {
  draftSubmitted: (planId) => `/plans/${planId}/submit`,
  responseIssued: (planId) => `/versions/${planId}`,
  presentedToCouncil: council,
  putForAgreement: council,
  finalAgreed: council,
  sharedWithLeadReviewer: council,
};
/** Where on the page of deadlines. */
const places: Partial<Record<WaitedFor, string>> = {
  extensionAgreed: '#extensions',
  arrangementsDiscussed: '#records',
  handoverAcknowledged: '#handover',
};

/** Where what is waited for is done, by those who do it. */
export const placeOfTask = (task: WaitedFor, review: Parameters<typeof deadlinesOf>[0]): string =>
  pages[task]?.(review.planId) ?? `${deadlinesOf(review)}${places[task] ?? ''}`;
