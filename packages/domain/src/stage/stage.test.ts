import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/date.ts';
import { agreed, responded, submitted, withdrawn } from '../deadlines/facts.example.ts';
import type { PlanEvent, PlanEventKind, PlanEventOf } from './events.ts';
import { isReportPublished, isSealed, stageOf } from './stage.ts';
import { stages, type Stage } from './transitions.ts';
import { waitingOn, waitingSince, whoseTurn, type WaitsFor } from './waiting-on.ts';

const unset = { publishedOn: null };
const today = '2030-01-01';
/** The kinds that have nothing more to say. */
type PlainKind = { [K in PlanEventKind]: { kind: K; on: string } extends PlanEventOf<K> ? K : never }[PlanEventKind];
const at = (kind: PlainKind, on = '2027-06-01'): PlanEvent => ({ kind, on });
const putForAgreement: PlanEvent = { kind: 'putForAgreement', on: '2027-06-01', version: 3 };

/** The whole process, in order; each with the stage it leads to. */
const course: readonly (readonly [PlanEvent, Stage])[] = [
  [at('arrangementsDiscussed', '2027-01-12'), 'drafting'],
  [submitted(1, '2027-03-20'), 'submitted'],
  [responded(1, '2027-04-10'), 'responded'],
  [submitted(2, '2027-04-12'), 'submitted'],
  [responded(2, '2027-04-14'), 'responded'],
  [at('presentedToCouncil', '2027-04-22'), 'presented'],
  [at('reportPublished', '2027-05-05'), 'published'],
  [at('madeAvailable', '2027-05-05'), 'published'],
  [putForAgreement, 'published'],
  [agreed('2027-06-20'), 'agreed'],
  [at('sharedWithLeadReviewer', '2027-06-25'), 'shared'],
  [at('handoverAcknowledgedByReviewer', '2027-07-13'), 'shared'],
  [at('handoverAcknowledgedByAuthority', '2027-07-14'), 'handedOver'],
  [at('monitoringRoundOpened', '2027-10-01'), 'monitoring'],
  [at('monitoringRoundOpened', '2028-01-01'), 'monitoring'],
  [at('closed', '2029-07-14'), 'closed'],
];
const events = course.map(([event]) => event);
const back: PlanEvent = { kind: 'referredBack', on: '2027-06-24', reason: 'Carers were not asked' };

describe('the stage', () => {
  it.each<[string, readonly PlanEvent[], Stage]>([
    ['of a plan that was referred back is as it was before the agreement', [...events.slice(0, 10), back], 'published'],
    ['of one that is agreed anew is agreed', [...events.slice(0, 10), back, agreed('2027-07-01')], 'agreed'],
    ['is not moved by a variation', [...events.slice(0, 12), { kind: 'planVaried', on: '2027-07-01', version: 4, reason: 'Snow', agreedBy: 'Cabinet', minuteReference: 'CAB/9' }], 'shared'],
    ['is not moved by a response to the agreed plan', [...events.slice(0, 12), responded(1, '2027-07-01')], 'shared'],
  ])('%s', (_, happened, expected) => {
    expect(stageOf(happened, unset, today)).toBe(expected);
  }); // prettier-ignore

  it('of a plan to which nothing happened is its arrangements', () => {
    expect(stageOf([], unset, today)).toBe('arrangements');
  });

  it.each(course.map(([event, stage], index) => ({ kind: event.kind, stage, soFar: events.slice(0, index + 1) })))(
    'after $kind is $stage',
    ({ stage, soFar }) => {
      expect(stageOf(soFar, unset, today)).toBe(stage);
    },
  );

  it('on a day is that of what had happened by then', () => {
    expect(stageOf(events, unset, '2027-03-19')).toBe('drafting');
    expect(stageOf(events, unset, '2027-03-20')).toBe('submitted');
    expect(stageOf(events, unset, '2027-06-19')).toBe('published');
    expect(stageOf(events, unset, '2027-06-20')).toBe('agreed');
  });

  it.each<[string, PlanEvent[], Stage]>([
    ['the only draft is withdrawn', [submitted(1, '2027-03-01'), withdrawn(1, '2027-03-02')], 'arrangements'],
    [
      'the only draft since the arrangements is withdrawn',
      [at('arrangementsDiscussed'), submitted(1, '2027-03-01'), withdrawn(1, '2027-03-02')],
      'drafting',
    ],
    [
      'the revised draft is withdrawn',
      [submitted(1, '2027-03-01'), responded(1, '2027-03-02'), submitted(2, '2027-03-03'), withdrawn(2, '2027-03-04')],
      'responded',
    ],
    [
      'an older draft is answered',
      [submitted(1, '2027-03-01'), submitted(2, '2027-03-03'), responded(1, '2027-03-04')],
      'submitted',
    ],
    [
      'a draft is sent after the presentation',
      [at('presentedToCouncil', '2027-04-22'), submitted(1, '2027-05-01')],
      'presented',
    ],
    ['the Council agreed a plan never submitted here', [agreed('2027-06-20')], 'agreed'],
    ['it is shared before it is agreed', [at('presentedToCouncil'), at('sharedWithLeadReviewer')], 'presented'],
    [
      'it is agreed and handed over, nobody having recorded the sharing',
      [agreed('2027-06-20'), at('handoverAcknowledgedByAuthority'), at('handoverAcknowledgedByReviewer')],
      'handedOver',
    ],
    [
      'it was handed over by one entry, before each side had its own',
      [agreed('2027-06-20'), at('sharedWithLeadReviewer'), at('handoverAcknowledged')],
      'handedOver',
    ],
    [
      'one side says twice that it was handed over',
      [agreed('2027-06-20'), at('handoverAcknowledgedByAuthority'), at('handoverAcknowledgedByAuthority')],
      'agreed',
    ],
    ['it is closed before it is agreed', [at('closed')], 'arrangements'],
    ['rounds begin before it is agreed', [submitted(1, '2027-03-01'), at('monitoringRoundOpened')], 'submitted'],
  ])('when %s', (_, given, stage) => {
    expect(stageOf(given, unset, today)).toBe(stage);
  });

  it('is the same whatever the order events were recorded in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(events), fc.integer({ min: 0, max: 1000 }), (some, days) => {
        const day = addDays('2027-01-01', days);
        expect(stageOf(some, unset, day)).toBe(
          stageOf(
            events.filter((event) => some.includes(event)),
            unset,
            day,
          ),
        );
      }),
    );
  });

  it('never goes back when something more happens, but for a draft', () => {
    const later = events.filter((event) => event.kind !== 'draftSubmitted');
    fc.assert(
      fc.property(fc.subarray(events), fc.constantFrom(...later), (some, event) => {
        const before = stages.indexOf(stageOf(some, unset, today));
        expect(stages.indexOf(stageOf([...some, event], unset, today))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('is sealed only once the Council has agreed', () => {
    fc.assert(
      fc.property(fc.subarray(events), (some) => {
        const hasAgreed = some.some((event) => event.kind === 'finalAgreed');
        expect(isSealed(stageOf(some, { publishedOn: '2027-05-05' }, today))).toBe(hasAgreed);
      }),
    );
  });
});

describe('the report', () => {
  const presented = [at('presentedToCouncil', '2027-04-22')];
  it.each([
    ['the day before publication', presented, '2027-05-05', '2027-05-04', false, 'presented'],
    ['on the publication day', presented, '2027-05-05', '2027-05-05', true, 'published'],
    ['with no publication date', presented, null, '2027-05-05', false, 'presented'],
    [
      'recorded before its date',
      [...presented, at('reportPublished', '2027-05-01')],
      '2027-05-05',
      '2027-05-02',
      true,
      'published',
    ],
    ['of a plan not yet presented', [submitted(1, '2027-03-01')], '2027-05-05', '2027-05-06', true, 'submitted'],
    [
      'published before the presentation',
      [at('presentedToCouncil', '2027-05-10')],
      '2027-05-05',
      '2027-05-10',
      true,
      'published',
    ],
  ])('%s', (_, given, publishedOn, day, published, stage) => {
    expect(isReportPublished(given, { publishedOn }, day)).toBe(published);
    expect(stageOf(given, { publishedOn }, day)).toBe(stage);
  });
});

describe('on whom a plan waits', () => {
  it.each<[string, PlanEvent[], ReturnType<typeof waitingOn>]>([
    ['before the arrangements', [], { on: 'both', for: 'arrangementsDiscussed' }],
    ['while drafting', [at('arrangementsDiscussed')], { on: 'authority', for: 'draftSubmitted' }],
    ['once a draft is sent', [submitted(1, '2027-03-01')], { on: 'leadReviewer', for: 'responseIssued' }],
    [
      'once it is answered',
      [submitted(1, '2027-03-01'), responded(1, '2027-03-02')],
      { on: 'authority', for: 'presentedToCouncil' },
    ],
    ['once presented', events.slice(0, 6), { on: 'inspectorates', for: 'reportPublished' }],
    ['once published', events.slice(0, 7), { on: 'authority', for: 'putForAgreement' }],
    ['once put to the Council', events.slice(0, 9), { on: 'council', for: 'finalAgreed' }],
    ['once agreed', events.slice(0, 10), { on: 'authority', for: 'sharedWithLeadReviewer' }],
    ['once shared', events.slice(0, 11), { on: 'both', for: 'handoverAcknowledged' }],
    ['once the lead reviewer has acknowledged', events.slice(0, 12), { on: 'authority', for: 'handoverAcknowledged' }],
    [
      'once the authority has acknowledged',
      [...events.slice(0, 11), at('handoverAcknowledgedByAuthority')],
      { on: 'leadReviewer', for: 'handoverAcknowledged' },
    ],
    ['once handed over', events.slice(0, 13), { on: 'authority', for: 'monitoringRoundOpened' }],
    ['in monitoring', events.slice(0, 14), { on: 'authority', for: null }],
    ['once closed', events, { on: 'nobody', for: null }],
    [
      'presented with a draft unanswered',
      [submitted(1, '2027-03-01'), at('presentedToCouncil')],
      { on: 'leadReviewer', for: 'responseIssued' },
    ],
    [
      'published with the latest draft unanswered',
      [...events.slice(0, 7), submitted(3, '2027-05-20')],
      { on: 'leadReviewer', for: 'responseIssued' },
    ],
    [
      'put to the Council with a draft unanswered',
      [...events.slice(0, 7), submitted(3, '2027-05-20'), putForAgreement],
      { on: 'council', for: 'finalAgreed' },
    ],
    ['put to the Council before it was presented', [putForAgreement], { on: 'council', for: 'finalAgreed' }],
    [
      'put to the Council in a version that was withdrawn',
      [...events.slice(0, 7), submitted(3, '2027-05-20'), putForAgreement, withdrawn(3, '2027-06-02')],
      { on: 'authority', for: 'putForAgreement' },
    ],
  ])('%s', (_, given, expected) => {
    expect(waitingOn(stageOf(given, unset, today), given, today)).toEqual(expected);
  });

  it('does not wait for a draft that was withdrawn', () => {
    const given = [...events.slice(0, 7), submitted(3, '2027-05-20'), withdrawn(3, '2027-05-21')];
    expect(waitingOn('published', given, today)).toEqual({ on: 'authority', for: 'putForAgreement' });
  });
});

describe('since when a plan waits', () => {
  const discussed = at('arrangementsDiscussed', '2027-01-12');
  it.each<[string, readonly PlanEvent[], string | null, string | null]>([
    ['nothing happened', [], null, null],
    ['only the report is out', [], '2027-05-05', null],
    ['the arrangements were discussed', [discussed], null, '2027-01-12'],
    ['a draft is unanswered', events.slice(0, 2), null, '2027-03-20'],
    ['two drafts are unanswered', [submitted(1, '2027-03-20'), submitted(2, '2027-03-25')], null, '2027-03-20'],
    ['a draft is answered', events.slice(0, 3), null, '2027-04-10'],
    ['the next is not', events.slice(0, 4), null, '2027-04-12'],
    [
      'the only draft was taken back',
      [discussed, submitted(1, '2027-03-20'), withdrawn(1, '2027-03-22')],
      null,
      '2027-03-22',
    ],
    ['presented, and the report is to come', events.slice(0, 6), '2030-05-05', '2027-04-22'],
    ['presented, and the report is out by its day', events.slice(0, 6), '2027-05-05', '2027-05-05'],
    ['presented after the report was out', events.slice(0, 6), '2027-04-01', '2027-04-22'],
    ['put to the Council', events.slice(0, 9), null, '2027-06-01'],
    ['agreed', events.slice(0, 10), null, '2027-06-20'],
    ['shared', events.slice(0, 11), null, '2027-06-25'],
    ['one side has acknowledged the handover', events.slice(0, 12), null, '2027-07-13'],
    ['handed over', events.slice(0, 13), null, '2027-07-14'],
    ['a second round is open', events.slice(0, 14), null, '2027-10-01'],
    ['the rest is dated later', [discussed, submitted(1, '2031-01-01')], null, '2027-01-12'],
  ])('%s', (_, given, publishedOn, expected) => {
    expect(waitingSince(given, { publishedOn }, today)).toBe(expected);
  });
});

describe('for whom a plan waits', () => {
  it.each<[Parameters<typeof whoseTurn>[0], Parameters<typeof whoseTurn>[1], WaitsFor]>([
    [{ on: 'leadReviewer', for: 'responseIssued' }, ['leadReviewer'], 'you'],
    [{ on: 'leadReviewer', for: 'extensionAgreed' }, ['leadReviewer'], 'you'],
    [{ on: 'leadReviewer', for: 'responseIssued' }, ['reviewer'], 'others'],
    [{ on: 'leadReviewer', for: 'responseIssued' }, ['lead', 'viewer'], 'others'],
    [{ on: 'authority', for: 'draftSubmitted' }, ['leadReviewer'], 'others'],
    [{ on: 'authority', for: 'draftSubmitted' }, ['viewer', 'lead'], 'you'],
    [{ on: 'both', for: 'handoverAcknowledged' }, ['leadReviewer'], 'you'],
    [{ on: 'both', for: 'handoverAcknowledged' }, ['lead'], 'you'],
    [{ on: 'council', for: 'finalAgreed' }, ['lead', 'leadReviewer'], 'others'],
    [{ on: 'inspectorates', for: 'reportPublished' }, ['leadReviewer'], 'others'],
    [{ on: 'authority', for: null }, ['lead'], 'nobody'],
    [{ on: 'nobody', for: null }, ['leadReviewer'], 'nobody'],
  ])('%j seen by %j is for %s', (waiting, roles, expected) => {
    expect(whoseTurn(waiting, roles)).toBe(expected);
  });
});
