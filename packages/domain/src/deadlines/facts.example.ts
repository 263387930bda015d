import { entryOf } from '../fixtures/event-entries.ts';
import type { AuthorityDate, DeadlineRecord, Extension } from '../plan/plan.ts';
import type { PlanEvent } from '../stage/events.ts';
import type { BaseDates } from './base-dates.ts';
import type { DeadlineFacts } from './facts.ts';

/** Facts for tests: nothing happened and no date set, but for what a test gives. */
export function facts(
  review: Partial<BaseDates>,
  {
    events = [],
    ...given
  }: Partial<Omit<DeadlineFacts, 'review' | 'events'>> & { readonly events?: readonly PlanEvent[] } = {},
): DeadlineFacts {
  const unset = { draftReportMeetingOn: null, presentedOn: null, publishedOn: null, handoverOn: null };
  return {
    review: {
      id: 'review',
      name: { original: 'en', en: 'Joint review', cy: 'Adolygiad ar y cyd', madeFrom: null },
      ...unset,
      ...review,
    },
    deadlineRecords: [],
    extensions: [],
    authorityDates: [],
    events: events.map(entryOf),
    ...given,
  };
}

/** A review in order: every day a Monday to Friday, no bank holiday. */
export const inOrder: BaseDates = {
  draftReportMeetingOn: '2027-01-12',
  presentedOn: '2027-04-22',
  publishedOn: '2027-05-05',
  handoverOn: '2027-07-14',
};

export const record = (given: Partial<DeadlineRecord>): DeadlineRecord => ({
  id: 'record',
  position: 0,
  deadline: 'arrangements',
  on: null,
  byPersonId: null,
  note: '',
  ...given,
});

export const extension = (given: Partial<Extension>): Extension => ({
  id: 'extension',
  position: 0,
  deadline: 'finalAgreed',
  proposedOn: null,
  reason: '',
  agreedOn: null,
  agreedByPersonId: null,
  letter: '',
  ...given,
});

export const authorityDate = (given: Partial<AuthorityDate>): AuthorityDate => ({
  id: 'own',
  position: 0,
  kind: 'cabinet',
  name: '',
  on: null,
  ...given,
});

export const submitted = (version: number, on: string, lateReason = ''): PlanEvent => ({
  kind: 'draftSubmitted',
  version,
  on,
  lateReason,
});
export const withdrawn = (version: number, on: string): PlanEvent => ({
  kind: 'draftWithdrawn',
  version,
  on,
  withdrawalReason: '',
});
export const responded = (version: number, on: string): PlanEvent => ({ kind: 'responseIssued', version, on });
export const agreed = (on: string): PlanEvent => ({ kind: 'finalAgreed', version: 1, on, minuteReference: 'C/27/31' });
