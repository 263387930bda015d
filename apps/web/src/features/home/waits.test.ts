import { expect, test } from 'vitest';
import type { DatesAheadFragment, WaitsFragment } from '../../generated/graphql.ts';
import { whoseTurn, type WaitingOn } from '@cynllun/domain/stage/waiting-on';
import { datesAhead, waits } from './waits.ts';

/** A review, with on whom it waits: from that and the reader's roles follows whose turn it is. */
type Review = Readonly<Omit<WaitsFragment, 'waitingOn'>> & {
  readonly waitingOn: WaitingOn & Partial<Pick<WaitsFragment['waitingOn'], 'meanwhile'>>;
};
type Deadline = Review['deadlines'][number];

const deadline = (code: Deadline['code'], due: string | null, daysRemaining: number | null): Deadline => ({
  code,
  by: code === 'writtenResponse' ? 'leadReviewer' : 'authority',
  due,
  status: daysRemaining === null ? 'met' : daysRemaining < 0 ? 'overdue' : daysRemaining <= 14 ? 'dueSoon' : 'upcoming',
  daysRemaining,
  daysLate: Math.max(0, -(daysRemaining ?? 0)),
});
const arrangements = deadline('arrangements', '2027-01-04', null);
const draft = deadline('draftToLeadReviewer', '2027-02-11', 10);
const response = deadline('writtenResponse', '2027-02-14', 13);
const final = deadline('finalAgreed', '2027-05-01', 90);

const review: Review = {
  id: 'r',
  planId: 'p',
  name: { original: 'en', en: 'Review', cy: '', madeFrom: null },
  viewerRoles: ['lead'],
  viewerCan: { planReadDraft: true },
  waitingOn: { on: 'authority', for: 'draftSubmitted' },
  deadlines: [arrangements, draft, response, final],
  completeness: { nextGate: 'draft', met: 70, missing: 19 },
  ownActions: [],
  unansweredPoints: null,
};
const complete = { nextGate: 'draft', met: 89, missing: 0 } as const;
const named = [
  { id: 'a', reference: '1a', gaps: 0 },
  { id: 'c', reference: '1c', gaps: 4 },
  { id: 'd', reference: '2b', gaps: 1 },
];

/** Each as `what, days to go, where`. */
const said = (...reviews: readonly Review[]) =>
  waits(
    reviews.map(({ waitingOn, ...one }) => ({
      ...one,
      waitingOn: { meanwhile: null, ...waitingOn, turn: whoseTurn(waitingOn, one.viewerRoles) },
    })),
  ).map(({ what, by, to }) => {
    const words = {
      ownGaps: () => (what.kind === 'ownGaps' ? `own ${what.count} in ${what.references.join(' ')}` : ''),
      points: () => (what.kind === 'points' ? `points ${what.count}` : ''),
      gaps: () => (what.kind === 'gaps' ? `${what.gate} ${what.count}` : ''),
      task: () => (what.kind === 'task' ? what.task : ''),
      deadline: () => (what.kind === 'deadline' ? what.code : ''),
    };
    return `${words[what.kind]()}, ${by?.daysRemaining ?? 'no day'}, ${to}`;
  });

test.each<[string, Partial<Review>, readonly string[]]>([
  ['a lead: the gaps before the gate, rather than to pass it', {}, ['draft 19, 10, /plans/p']],
  ['a lead without gaps: to send the draft', { completeness: complete }, ['draftSubmitted, 10, /plans/p/submit']],
  [
    'an editor: the points of the response without a reply',
    { viewerRoles: ['editor'], completeness: complete, unansweredPoints: { count: 3 } },
    ['points 3, no day, /plans/p/replies'],
  ],
  ['a viewer: no points', { viewerRoles: ['viewer'], unansweredPoints: { count: 3 } }, []],
  ['an editor without gaps: nothing', { viewerRoles: ['editor'], completeness: complete }, []],
  [
    'an editor with actions in their name: those, then all',
    { viewerRoles: ['editor'], ownActions: named },
    ['own 5 in 1c 2b, 10, /plans/p/actions/c', 'draft 19, 10, /plans/p'],
  ],
  [
    'an owner: the gaps in their actions alone',
    { viewerRoles: ['owner'], ownActions: named },
    ['own 5 in 1c 2b, 10, /plans/p/actions/c'],
  ],
  ['a viewer: nothing, also where they are named', { viewerRoles: ['viewer'], ownActions: named }, []],
  ['an administrator: nothing', { viewerRoles: ['administrator'], completeness: null }, []],
  [
    'a lead before the arrangements: to record them',
    { waitingOn: { on: 'both', for: 'arrangementsDiscussed' }, deadlines: [final], completeness: complete },
    ['arrangementsDiscussed, no day, /plans/p/deadlines#records'],
  ],
  [
    'a lead while an extension is open: what is theirs all the same',
    { waitingOn: { on: 'leadReviewer', for: 'extensionAgreed', meanwhile: 'draftSubmitted' }, completeness: complete },
    ['draftSubmitted, 10, /plans/p/submit'],
  ],
  [
    'a lead reviewer who may not read the draft: to answer an extension, and their own day',
    {
      viewerRoles: ['leadReviewer'],
      viewerCan: { planReadDraft: false },
      waitingOn: { on: 'leadReviewer', for: 'extensionAgreed' },
      completeness: null,
    },
    ['extensionAgreed, 10, /deadlines/p#extensions', 'writtenResponse, 13, /deadlines/p'],
  ],
  [
    'a lead reviewer with a draft before them: to answer it, once',
    { viewerRoles: ['leadReviewer'], waitingOn: { on: 'leadReviewer', for: 'responseIssued' } },
    ['responseIssued, 13, /versions/p'],
  ],
  [
    'a reviewer who is not the lead: nothing',
    { viewerRoles: ['reviewer'], waitingOn: { on: 'leadReviewer', for: 'responseIssued' } },
    [],
  ],
  [
    'a lead with a draft sent: the final gate, whose day is far',
    {
      waitingOn: { on: 'authority', for: 'putForAgreement' },
      deadlines: [final],
      completeness: { nextGate: 'final', met: 1, missing: 2 },
    },
    ['final 2, 90, /plans/p'],
  ],
  [
    'a lead whose plan is agreed: to share it, on the Council’s page',
    {
      waitingOn: { on: 'authority', for: 'sharedWithLeadReviewer' },
      completeness: complete,
      deadlines: [],
    },
    ['sharedWithLeadReviewer, no day, /plans/p/council'],
  ],
  ['nobody, once it is closed', { waitingOn: { on: 'nobody', for: null }, completeness: complete, deadlines: [] }, []],
])('%s', (_, changes, expected) => {
  expect(said({ ...review, ...changes })).toEqual(expected);
});

test('what is late comes first, of whichever plan, and what has no day last', () => {
  const late = { ...review, id: 's', planId: 'q', deadlines: [deadline('draftToLeadReviewer', '2027-01-30', -2)] };
  const dayless = { ...review, id: 't', planId: 'o', deadlines: [] };
  expect(said(dayless, review, late)).toEqual([
    'draft 19, -2, /plans/q',
    'draft 19, 10, /plans/p',
    'draft 19, no day, /plans/o',
  ]);
});

test('the dates ahead are the deadlines that are open and the authority’s own, as they fall', () => {
  const own = { kind: 'cabinet', name: '', due: '2027-02-12', daysRemaining: 11 } as const;
  const authority = { id: 'x', nameEn: 'Arth', nameCy: 'Arth' };
  const { id, planId, viewerCan, deadlines } = review;
  const dated: DatesAheadFragment = {
    id,
    planId,
    viewerCan,
    deadlines,
    authority,
    draftingLanguage: 'en',
    nextOwnDate: own,
  };
  const unset = { ...dated, deadlines: [deadline('finalAgreed', null, null)], nextOwnDate: null };
  const dates = datesAhead([unset, dated]);
  expect(dates.map(({ due }) => due)).toEqual(['2027-02-11', '2027-02-12', '2027-02-14', '2027-05-01']);
  // One of the authority's own is as near as a deadline of that day would be.
  expect(dates.find((date) => 'own' in date)?.status).toBe('dueSoon');
});
