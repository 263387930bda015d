import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { can } from '../access/access.ts';
import { roles, type Role } from '../access/roles.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import { deadlines } from '../deadlines/table.ts';
import { fixtureId } from '../fixtures/ids.ts';
import { stages } from '../stage/transitions.ts';
import { actsOf, deadlinesMetBy, extensionsIn } from './acts.ts';
import { noticeKinds, noticePlace, noticeRule, type NoticeKind } from './notices.ts';
import {
  CATCHES_UP,
  isReminder,
  isStillDue,
  REMINDED_BEFORE,
  remindersAfter,
  remindersOn,
  rolesTold,
  TOLD_MISSED,
} from './reminders.ts';

/** By hand, from product.md: L lead, E editor, O owner, V viewer, R lead reviewer, r reviewer. */
const table: Readonly<Record<NoticeKind, string>> = {
  invited: 'holder',
  roleGiven: 'holder',
  reviewSetUp: 'L',
  draftSubmitted: 'LERr',
  draftWithdrawn: 'LERr',
  responseIssued: 'LEOVRr',
  repliesSent: 'LERr',
  extensionProposed: 'R',
  extensionAgreed: 'LR',
  presentedToCouncil: 'LEOVRr',
  finalAgreed: 'LEOVRr',
  referredBack: 'LEOVRr',
  planVaried: 'LEORr',
  wordingCorrected: 'LEORr',
  sharedWithLeadReviewer: 'LRr',
  handoverAcknowledged: 'LERr',
  consultationOpened: 'LEOV',
  safeguardingConcern: 'contact',
  answerToTakeBack: 'holder',
  recordCorrected: 'LRr',
  dateComing: 'LER',
  dateMissed: 'LER',
};
/** What whoever follows a notice there must be allowed. */
const readBy = {
  home: ['review.read'],
  plan: ['review.read'],
  deadlines: ['review.read'],
  versions: ['review.read', 'plan.readSubmitted', 'response.read'],
  version: ['plan.readSubmitted', 'response.read'],
  consultations: ['plan.readDraft'],
};

test.each(noticeKinds)('%s tells nobody of a page that they may not read', (kind) => {
  const { leadsTo, needs } = noticeRule(kind);
  expect(readBy[leadsTo]).toContain(needs);
});

const letters: Readonly<Partial<Record<Role, string>>> = {
  lead: 'L',
  editor: 'E',
  owner: 'O',
  viewer: 'V',
  leadReviewer: 'R',
  reviewer: 'r',
};

describe('who is told', () => {
  test.each(noticeKinds)('%s: as the table says', (kind) => {
    const { tells } = noticeRule(kind);
    const said = typeof tells === 'string' ? tells : tells.map((role) => letters[role] ?? role).join('');
    expect(said).toBe(table[kind]);
  });

  it('is nobody who may not know what it says, at any stage, whether the draft is shared or not', () => {
    for (const kind of noticeKinds) {
      const { tells, needs } = noticeRule(kind);
      if (typeof tells === 'string') continue;
      for (const role of tells) {
        const viewer = { personId: 'me', memberships: [{ role, organisationId: null, reviewId: 'r' }] };
        for (const stage of stages) {
          const facts = { authorityId: 'a', reviewId: 'r', sharedWithReviewers: false, stage };
          expect({ kind, role, stage, can: can(viewer, needs, { kind: 'plan', ...facts }) }).toEqual({
            kind,
            role,
            stage,
            can: 'allowed',
          });
        }
      }
    }
  });

  it('is nobody outside for what a plan does: contributors and forums have a stake, no part', () => {
    const outside: readonly Role[] = ['contributor', 'forumMember', 'administrator'];
    for (const kind of noticeKinds) {
      const { tells } = noticeRule(kind);
      expect(
        typeof tells === 'string' ? [] : roles.filter((role) => outside.includes(role) && tells.includes(role)),
      ).toEqual([]);
    }
  });
});

test.each<[Parameters<typeof noticePlace>[0], string]>([
  [{ kind: 'invited', planId: 'p' }, '/'],
  [{ kind: 'roleGiven', planId: null }, '/'],
  [{ kind: 'reviewSetUp', planId: 'p' }, '/plans/p'],
  [{ kind: 'draftSubmitted', planId: 'p', version: 2 }, '/versions/p/2'],
  [{ kind: 'draftSubmitted', planId: 'p' }, '/versions/p'],
  [{ kind: 'draftWithdrawn', planId: 'p', version: 2 }, '/versions/p'],
  [{ kind: 'dateComing', planId: 'p', deadline: 'finalAgreed' }, '/deadlines/p'],
])('%j leads to %s', (notice, place) => {
  expect(noticePlace(notice)).toBe(place);
});

describe('a write tells of', () => {
  const id = fixtureId('planEvent', 1);
  const event = (after: object) => [{ entity: 'planEvent', entityId: id, field: '', after }];
  it.each<[string, Parameters<typeof actsOf>[0], ReturnType<typeof actsOf>]>([
    ['nothing where words were changed', [{ entity: 'action', entityId: id, field: 'outcome.en', after: 'x' }], []],
    [
      'a version that was sent',
      event({ kind: 'draftSubmitted', corrects: null, version: 2 }),
      [{ kind: 'draftSubmitted', about: id, params: { version: 2 } }],
    ],
    [
      'a session of the Council',
      event({ kind: 'presentedToCouncil', corrects: null, version: null }),
      [{ kind: 'presentedToCouncil', about: id, params: {} }],
    ],
    [
      'a correction, whatever it corrects',
      event({ kind: 'finalAgreed', corrects: 'x', version: 2 }),
      [{ kind: 'recordCorrected', about: id, params: {} }],
    ],
    [
      'what is taken back',
      event({ kind: null, corrects: 'x', version: null }),
      [{ kind: 'recordCorrected', about: id, params: {} }],
    ],
    ['nothing of a report’s publication', event({ kind: 'reportPublished', corrects: null, version: null }), []],
    [
      'replies',
      [{ entity: 'replySending', entityId: id, field: '', after: { number: 1 } }],
      [{ kind: 'repliesSent', about: id, params: {} }],
    ],
    ['nothing of what is removed', [{ entity: 'replySending', entityId: id, field: '', after: null }], []],
  ])('%s', (_, changes, expected) => {
    expect(actsOf(changes)).toEqual(expected);
  });

  it('each extension once, and which deadlines were met', () => {
    const changed = { entity: 'extension', entityId: 'e', after: '' };
    expect(
      extensionsIn([
        { ...changed, field: 'proposedOn' },
        { ...changed, field: 'reason' },
      ]),
    ).toEqual(['e']);
    expect(deadlinesMetBy(event({ kind: 'finalAgreed', corrects: null, version: 1 }))).toEqual(['finalAgreed']);
    expect(
      deadlinesMetBy([
        { entity: 'deadlineRecord', entityId: 'd', field: '', after: { deadline: 'arrangements', on: '2027-01-01' } },
      ]),
    ).toEqual(['arrangements']);
  });
});

describe('of a deadline', () => {
  const due = '2027-06-30';
  const open = { code: 'finalAgreed', due, metOn: null } as const;
  const on = (days: number) => remindersOn([open], addDays(due, -days)).map(({ kind, about }) => `${kind} ${about}`);

  it.each<[number, string[]]>([
    [31, []],
    [30, [`dateComing finalAgreed ${due} 30`]],
    [28, [`dateComing finalAgreed ${due} 30`]],
    [27, []],
    [14, [`dateComing finalAgreed ${due} 14`]],
    [7, [`dateComing finalAgreed ${due} 7`]],
    [4, []],
    [1, [`dateComing finalAgreed ${due} 1`]],
    [0, [`dateComing finalAgreed ${due} 1`]],
    [-1, [`dateMissed finalAgreed ${due}`]],
    [-TOLD_MISSED, [`dateMissed finalAgreed ${due}`]],
    [-TOLD_MISSED - 1, []],
  ])('%i days before: %j', (days, expected) => {
    expect(on(days)).toEqual(expected);
  });

  it('whoever has to act is told, and both sides of one that was missed', () => {
    expect(rolesTold('dateComing', 'finalAgreed')).toEqual(['lead', 'editor']);
    expect(rolesTold('dateComing', 'writtenResponse')).toEqual(['leadReviewer']);
    expect(rolesTold('dateMissed', 'finalAgreed')).toEqual(['lead', 'editor', 'leadReviewer']);
    expect(rolesTold('dateMissed', 'writtenResponse')).toEqual(['lead', 'leadReviewer']);
    expect(rolesTold('invited', undefined)).toEqual([]);
    expect(noticeKinds.filter(isReminder)).toEqual(['dateComing', 'dateMissed']);
  });

  const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-11-01', days));
  const anyDeadline = fc.record({
    code: fc.constantFrom(...deadlines.map(({ code }) => code)),
    due: fc.option(anyDay),
    metOn: fc.option(anyDay),
  });

  it('one that was met, or has no day, is never told', () => {
    fc.assert(
      fc.property(anyDeadline, anyDay, (one, today) => {
        const met = { ...one, metOn: one.metOn ?? today };
        expect(remindersOn([met, { ...one, due: null }], today)).toEqual([]);
      }),
    );
  });

  it('what is told is still due on that day, and no more once it is met or moved', () => {
    fc.assert(
      fc.property(anyDeadline, anyDay, fc.integer({ min: 1, max: 60 }), (one, today, later) => {
        for (const { kind, params } of remindersOn([one], today)) {
          expect(isStillDue({ kind, ...params }, [one], today)).toBe(true);
          expect(isStillDue({ kind, ...params }, [{ ...one, metOn: today }], today)).toBe(false);
          expect(isStillDue({ kind, ...params }, [{ ...one, due: addDays(one.due ?? '', later) }], today)).toBe(false);
        }
      }),
    );
  });

  it('looked at daily from long before, each reminder comes once; missing up to two days misses none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1 + CATCHES_UP }), { minLength: 60, maxLength: 60 }), (steps) => {
        const told = new Set<string>();
        for (let day = addDays(due, -40), at = 0; at < steps.length; day = addDays(day, steps[at] ?? 1), at += 1)
          for (const { kind, about } of remindersOn([open], day)) told.add(`${kind} ${about}`);
        const coming = REMINDED_BEFORE.map((before) => `dateComing ${open.code} ${due} ${before}`);
        const seen = REMINDED_BEFORE.filter((before) => before > CATCHES_UP).map(
          (before) => `dateComing ${open.code} ${due} ${before}`,
        );
        expect([...told].filter((one) => one.startsWith('dateComing')).every((one) => coming.includes(one))).toBe(true);
        expect(seen.every((one) => told.has(one))).toBe(true);
        expect(told.has(`dateMissed ${open.code} ${due}`)).toBe(true);
      }),
    );
  });

  it('the days ahead are those on which reminders come, and no other', () => {
    fc.assert(
      fc.property(anyDeadline, anyDay, (one, today) => {
        const told = (from: number, to: number) =>
          new Set(
            Array.from({ length: to - from + 1 }, (_, day) => remindersOn([one], addDays(today, from + day)))
              .flat()
              .flatMap(({ kind, about }) => (kind === 'dateComing' ? [about] : [])),
          );
        const days = one.due === null ? 0 : daysBetween(today, one.due);
        const before = told(days - 40, 0);
        const after = [...told(1, days)].filter((about) => !before.has(about));
        const ahead = remindersAfter([one], today);
        expect(ahead.map(({ on, due: last }) => `${one.code} ${last} ${daysBetween(on, last)}`)).toEqual(after);
      }),
    );
  });

  it('what it says is of days, and of nothing else', () => {
    for (const { params } of remindersOn([open], addDays(due, -7)))
      expect(Object.keys(params).toSorted()).toEqual(['day', 'deadline']);
  });
});
