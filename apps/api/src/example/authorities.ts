import { addDays, type CalendarDate } from '@cynllun/domain/calendar/date';
import { add, set, type Edit, type FieldEdits } from '@cynllun/domain/plan/edit';
import type { BaseDates } from '@cynllun/domain/deadlines/base-dates';
import type { PlanEvent, RecordedByHand } from '@cynllun/domain/stage/events';
import type { Language } from '@cynllun/domain/text/language';
import type { TextEdit } from '@cynllun/domain/text/text';
import type { VaryPlan } from '../agreement/change-agreed.ts';
import type { RecordAgreement } from '../agreement/record-agreement.ts';
import type { ExampleAction } from './action.ts';
import type { ExampleReply, ExampleResponse } from './responses.ts';
import type { consulted } from './consulted.ts';
import { workingDay } from './dates.ts';
import { exampleId } from './ids.ts';
import { examplePeople, type exampleOrganisations, type ExamplePerson } from './people.ts';
import {
  actionsOfBlaenHirnant,
  actionsOfBroCennen,
  actionsOfMaesGwenith,
  actionsOfYnysWen,
  type Day,
} from './short-plans.ts';

type ExampleAgreement = Pick<RecordAgreement, 'body' | 'agreedBy' | 'minuteReference' | 'callInUntil' | 'decision'>;
type Recorded = Extract<PlanEvent, { kind: RecordedByHand }>;

/** Something that somebody did on a day, as the program has people do it. */
export type ExampleStep = { readonly on: CalendarDate } & (
  | { readonly does: 'send'; readonly lateReason?: string }
  | { readonly does: 'record'; readonly event: Recorded; readonly by?: ExamplePerson }
  | { readonly does: 'edit'; readonly edits: readonly Edit[] }
  /** The reviewers of both inspectorates advise on a version, and the lead reviewer issues it. */
  | { readonly does: 'respond'; readonly version: number; readonly says: ExampleResponse }
  /** The lead answers the points of the response to a version, and sends the answers. */
  | { readonly does: 'reply'; readonly version: number; readonly says: readonly ExampleReply[] }
  /** The authority agrees a version as its final plan. */
  | { readonly does: 'agree'; readonly version: number; readonly agreement: ExampleAgreement }
  /** The lead varies an action of the agreed plan, as it was approved. */
  | {
      readonly does: 'vary';
      readonly action: number;
      readonly fields: FieldEdits<'action'>;
      readonly approval: Pick<VaryPlan, 'reason' | 'agreedBy' | 'minuteReference'>;
    }
  /** A consultation is opened, people contribute, a meeting is recorded, and what was said is answered. */
  | { readonly does: 'consult'; readonly part: keyof typeof consulted }
  /** The lead reviewer opens a version. */
  | { readonly does: 'read'; readonly number: number }
);

/** An authority beside the first, with a short plan that has come some way. */
export interface ExampleAuthority {
  /** Of its plan and its review. */
  readonly number: number;
  readonly organisation: keyof typeof exampleOrganisations;
  readonly lead: ExamplePerson;
  readonly name: TextEdit;
  readonly draftingLanguage: Language;
  readonly dates: BaseDates;
  readonly recommendations: readonly TextEdit[];
  /** By the ids of the recommendations. */
  readonly actions: (recommendationIds: readonly string[]) => readonly ExampleAction[];
  /** In order of their days. */
  readonly steps: readonly ExampleStep[];
}

export const planIdOf = ({ number }: Pick<ExampleAuthority, 'number'>): string => exampleId('plan', number);

/** One with the lead reviewer, one answered, one whose report is out, one watched: each counted from the day they are put in. */
export function exampleAuthorities(today: CalendarDate): readonly ExampleAuthority[] {
  const day: Day = (days) => workingDay(addDays(today, days), days < 0 ? -1 : 1);
  return [broCennen(day), ynysWen(day), maesGwenith(day), blaenHirnant(day)];
}

const record = (event: Recorded, by?: ExamplePerson): ExampleStep => ({
  on: event.on,
  does: 'record',
  event,
  ...(by && { by }),
});

const LATE = 'The figures for the duty desk had to be counted by hand, and took a week longer than we planned.';

/** Sent late, with its reason; the written response is due. */
function broCennen(day: Day): ExampleAuthority {
  return {
    number: 2,
    organisation: 'broCennen',
    lead: examplePeople.catrin,
    name: {
      en: 'Joint review of social services in Bro Cennen',
      cy: 'Cyd-adolygiad o wasanaethau cymdeithasol Bro Cennen',
    },
    draftingLanguage: 'en',
    dates: {
      draftReportMeetingOn: day(-40),
      presentedOn: day(13),
      publishedOn: day(27),
      handoverOn: day(98),
    },
    recommendations: [
      {
        en: 'Answer every call to the adult duty desk on the day it is made.',
        cy: 'Ateb pob galwad i ddesg dyletswydd oedolion ar y diwrnod y gwneir hi.',
      },
      {
        en: 'Review the care plan of every person in a care home at least once a year.',
        cy: 'Adolygu cynllun gofal pawb mewn cartref gofal o leiaf unwaith y flwyddyn.',
      },
    ],
    actions: actionsOfBroCennen(day),
    steps: [
      record({ kind: 'arrangementsDiscussed', on: day(-44) }),
      {
        on: day(-9),
        does: 'edit',
        edits: [
          add('gapReason', exampleId('gapReason', 1), exampleId('plan', 2), {
            position: 1,
            code: 'deadlines.draftLate',
            path: `review:${exampleId('review', 2)}:presentedOn`,
            reason: LATE,
          }),
        ],
      },
      { on: day(-9), does: 'send', lateReason: LATE },
    ],
  };
}

/** Drafted in Welsh, answered, and to be presented to the Council. */
function ynysWen(day: Day): ExampleAuthority {
  return {
    number: 3,
    organisation: 'ynysWen',
    lead: examplePeople.elin,
    name: {
      en: 'Joint review of social services in Ynys Wen',
      cy: 'Cyd-adolygiad o wasanaethau cymdeithasol Ynys Wen',
    },
    draftingLanguage: 'cy',
    dates: {
      draftReportMeetingOn: day(-60),
      presentedOn: day(9),
      publishedOn: day(23),
      handoverOn: day(94),
    },
    recommendations: [
      {
        en: 'Offer every service in Welsh without anyone having to ask.',
        cy: 'Cynnig pob gwasanaeth yn Gymraeg heb i neb orfod gofyn.',
      },
      {
        en: 'Give people on direct payments the support they need to employ someone.',
        cy: 'Rhoi i bobl ar daliadau uniongyrchol y cymorth sydd ei angen arnynt i gyflogi rhywun.',
      },
    ],
    actions: actionsOfYnysWen(day),
    steps: [
      record({ kind: 'arrangementsDiscussed', on: day(-63) }),
      { on: day(-24), does: 'send' },
      { on: day(-22), does: 'read', number: 1 },
      {
        on: day(-12),
        does: 'respond',
        version: 1,
        says: {
          dealtWith: ['largely', 'fully'],
          otherwise: { funded: ['partly', 'Ni ddywedir o ble y daw’r arian ar ôl y flwyddyn gyntaf.'] },
          points: [
            {
              action: 1,
              weight: 'beforeAgreement',
              words: 'Dywedwch sut y bydd pobl sy’n ffonio’r tu allan i oriau yn cael eu gofyn.',
            },
            { action: 2, weight: 'toConsider', words: 'A fyddai’n werth cynnwys rheolwyr y cartrefi hefyd?' },
          ],
        },
      },
    ],
  };
}

/** Revised after its response, before the Council, the report out; more time is asked for to agree it. */
function maesGwenith(day: Day): ExampleAuthority {
  const planId = exampleId('plan', 4);
  return {
    number: 4,
    organisation: 'maesGwenith',
    lead: examplePeople.megan,
    name: {
      en: 'Joint review of social services in Maes Gwenith',
      cy: 'Cyd-adolygiad o wasanaethau cymdeithasol Maes Gwenith',
    },
    draftingLanguage: 'en',
    dates: {
      draftReportMeetingOn: day(-120),
      presentedOn: day(-44),
      publishedOn: day(-30),
      handoverOn: day(45),
    },
    recommendations: [
      {
        en: 'Halve the time that children wait for a foster placement near home.',
        cy: "Haneru'r amser y mae plant yn aros am leoliad maeth yn agos at eu cartref.",
      },
      {
        en: 'Tell people who complain what was done about it.',
        cy: 'Dweud wrth bobl sy’n cwyno beth a wnaed yn ei gylch.',
      },
    ],
    actions: actionsOfMaesGwenith(day),
    steps: [
      record({ kind: 'arrangementsDiscussed', on: day(-124) }),
      { on: day(-80), does: 'send' },
      { on: day(-78), does: 'read', number: 1 },
      {
        on: day(-66),
        does: 'respond',
        version: 1,
        says: {
          dealtWith: ['partly', 'fully'],
          otherwise: {
            quantified: ['partly', 'The first target says less than the recommendation asks.'],
            monitored: ['largely', 'Twice a year is seldom for something that changes each month.'],
          },
          points: [
            {
              action: 1,
              weight: 'beforeAgreement',
              words: 'The review asks that the wait be halved. Say by how much it will fall, and near to what.',
            },
            { action: 2, weight: 'toConsider', words: 'Consider reading these figures every month.' },
          ],
        },
      },
      {
        on: day(-59),
        does: 'reply',
        version: 1,
        says: [
          { answer: 'accepted', words: 'The target is 24 days, and near means within ten miles of school.' },
          { answer: 'accepted', words: 'The board reads them every month from now on.' },
        ],
      },
      {
        on: day(-58),
        does: 'edit',
        edits: [
          set('action', exampleId('action', 121), {
            outcome: {
              en: 'Children live with foster carers within ten miles of their school.',
              cy: 'Mae plant yn byw gyda gofalwyr maeth o fewn deng milltir i’w hysgol.',
            },
          }),
          set('indicator', exampleId('indicator', 1201), { target: 24 }),
          set('action', exampleId('action', 122), { monitoringFrequency: 'monthly' }),
        ],
      },
      { on: day(-57), does: 'send' },
      {
        on: day(-50),
        does: 'respond',
        version: 2,
        says: {
          dealtWith: ['fully', 'fully'],
          otherwise: {},
          points: [
            { action: 3, weight: 'toConsider', words: 'Thank you. Consider naming who stands in for the lead.' },
          ],
        },
      },
      record({ kind: 'presentedToCouncil', on: day(-44), withReport: true, minuteReference: 'C/71' }),
      record({ kind: 'madeAvailable', on: day(-30) }),
      { on: day(-28), does: 'consult', part: 'open' },
      { on: day(-21), does: 'consult', part: 'contribute' },
      { on: day(-14), does: 'consult', part: 'meet' },
      { on: day(-7), does: 'consult', part: 'answer' },
      {
        on: day(-4),
        does: 'edit',
        edits: [
          add('extension', exampleId('extension', 1), planId, {
            position: 1,
            deadline: 'finalAgreed',
            proposedOn: day(47),
            reason: 'The Council does not meet in the last week of the eight; its next meeting is three weeks later.',
          }),
        ],
      },
    ],
  };
}

/** Agreed, handed over and watched: nothing is asked of anyone now. */
function blaenHirnant(day: Day): ExampleAuthority {
  return {
    number: 5,
    organisation: 'blaenHirnant',
    lead: examplePeople.tomos,
    name: {
      en: 'Joint review of social services in Blaen Hirnant',
      cy: 'Cyd-adolygiad o wasanaethau cymdeithasol Blaen Hirnant',
    },
    draftingLanguage: 'en',
    dates: {
      draftReportMeetingOn: day(-320),
      presentedOn: day(-250),
      publishedOn: day(-236),
      handoverOn: day(-160),
    },
    recommendations: [
      {
        en: 'Give every young person who leaves care a personal adviser.',
        cy: 'Rhoi cynghorydd personol i bob person ifanc sy’n gadael gofal.',
      },
      {
        en: 'Offer short breaks to families of disabled children all year round.',
        cy: 'Cynnig seibiannau byr i deuluoedd plant anabl drwy gydol y flwyddyn.',
      },
    ],
    actions: actionsOfBlaenHirnant(day),
    steps: [
      record({ kind: 'arrangementsDiscussed', on: day(-325) }),
      { on: day(-285), does: 'send' },
      { on: day(-283), does: 'read', number: 1 },
      {
        on: day(-270),
        does: 'respond',
        version: 1,
        says: {
          dealtWith: ['fully', 'largely'],
          otherwise: {},
          points: [{ action: 2, weight: 'toConsider', words: 'Consider asking the families each summer what helped.' }],
        },
      },
      record({ kind: 'presentedToCouncil', on: day(-250), withReport: true, minuteReference: 'C/98' }),
      record({ kind: 'madeAvailable', on: day(-236) }),
      {
        on: day(-190),
        does: 'agree',
        version: 1,
        agreement: {
          body: 'cabinet',
          agreedBy: '',
          minuteReference: 'CAB/114',
          callInUntil: day(-183),
          decision: 'Agreed as it was put, with thanks to the young people who spoke.',
        },
      },
      record({ kind: 'sharedWithLeadReviewer', on: day(-170) }),
      record({ kind: 'handoverAcknowledgedByAuthority', on: day(-160) }),
      record({ kind: 'handoverAcknowledgedByReviewer', on: day(-160) }, examplePeople.carys),
      record({ kind: 'monitoringRoundOpened', on: day(-70) }),
      {
        on: day(-40),
        does: 'vary',
        action: 2,
        fields: { endsOn: day(280) },
        approval: {
          reason: 'The builder of the home started ten weeks late.',
          agreedBy: 'Cabinet',
          minuteReference: 'CAB/131',
        },
      },
    ],
  };
}
