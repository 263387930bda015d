import { addDays } from '@cynllun/domain/calendar/date';
import { add, set, type Edit, type FieldEdits } from '@cynllun/domain/plan/edit';
import type { StakeholderGroup } from '@cynllun/domain/plan/plan';
import type { TextEdit } from '@cynllun/domain/text/text';
import { workingDay, type ExampleDates } from './dates.ts';
import { exampleId } from './ids.ts';
import { examplePeople } from './people.ts';

export const examplePlanId = exampleId('plan', 1);
export const exampleReviewId = exampleId('review', 1);

/** What the review recommended. The last stands in English alone. */
export const exampleRecommendations: readonly TextEdit[] = [
  {
    en: 'Reduce the time that older and disabled people wait for an assessment to no more than 28 days, and report waiting times to members each quarter.',
    cy: "Lleihau'r amser y mae pobl hŷn a phobl anabl yn aros am asesiad i ddim mwy na 28 diwrnod, a rhoi gwybod i'r aelodau am amseroedd aros bob chwarter.",
  },
  {
    en: 'Offer every carer an assessment in their own right, and involve carers in planning the services they use.',
    cy: "Cynnig asesiad i bob gofalwr yn ei hawl ei hun, a chynnwys gofalwyr wrth gynllunio'r gwasanaethau y maent yn eu defnyddio.",
  },
  {
    en: 'Agree with the Local Health Board how delays in leaving hospital will be reduced, with one set of figures that both organisations use.',
    cy: "Cytuno â'r Bwrdd Iechyd Lleol sut y bydd oedi wrth adael yr ysbyty yn cael ei leihau, gydag un set o ffigurau y bydd y ddau gorff yn eu defnyddio.",
  },
  {
    en: "Strengthen supervision and quality assurance in children's services so that every child's file shows what was decided and why.",
    cy: 'Cryfhau goruchwyliaeth a sicrwydd ansawdd yn y gwasanaethau plant fel bod ffeil pob plentyn yn dangos beth a benderfynwyd a pham.',
  },
  {
    en: 'Set out how services for people with learning disabilities will move from residential care to supported living over three years.',
  },
];

/** Everything in the plan that is not an action: forums, other plans, the authority's own dates. */
export function exampleSurroundings(dates: ExampleDates & { readonly presentedOn: string }): readonly Edit[] {
  return [
    set('plan', examplePlanId, {
      introduction: {
        en: 'This plan says what we will do about the joint review of social services in Dyffryn Arth, by when, and how you can tell whether it is working.',
        cy: "Mae'r cynllun hwn yn dweud beth a wnawn am yr adolygiad ar y cyd o wasanaethau cymdeithasol Dyffryn Arth, erbyn pryd, a sut y gallwch weld a yw'n gweithio.",
      },
      monitoringArrangements: {
        en: 'The Improvement Board reads every indicator each quarter and reports to the Social Care Scrutiny Committee. Service users and carers sit on the board and see the same papers.',
      },
      sharedWithReviewers: true,
    }),
    ...forums(),
    ...otherPlans(),
    add('authorityDate', exampleId('authorityDate', 1), examplePlanId, {
      position: 1,
      kind: 'cabinet',
      on: workingDay(addDays(dates.presentedOn, -16), -1),
    }),
    add('authorityDate', exampleId('authorityDate', 2), examplePlanId, {
      position: 2,
      kind: 'translationOut',
      on: addDays(dates.today, 4),
    }),
    add('authorityDate', exampleId('authorityDate', 3), examplePlanId, {
      position: 3,
      kind: 'translationBack',
      on: addDays(dates.today, 9),
    }),
    add('deadlineRecord', exampleId('deadlineRecord', 1), examplePlanId, {
      position: 1,
      deadline: 'arrangements',
      on: dates.arrangementsOn,
      byPersonId: examplePeople.mari.id,
      note: 'Discussed with the review team at the set-up meeting: one plan for adults and children, written together.',
    }),
  ];
}

function forums(): readonly Edit[] {
  const [board, carers] = [exampleId('forum', 1), exampleId('forum', 2)];
  return [
    forum(1, {
      name: { en: 'Social Services Improvement Board', cy: 'Bwrdd Gwella Gwasanaethau Cymdeithasol' },
      remit: 'Reads the figures of every action each quarter and asks the director about each that is behind.',
      frequency: 'quarterly',
    }),
    group(1, board, 'serviceUsers', { en: "Older People's Panel", cy: 'Panel Pobl Hŷn' }),
    group(2, board, 'partners', { en: 'Local Health Board', cy: 'Bwrdd Iechyd Lleol' }),
    group(3, board, 'councillors', {
      en: 'Chair of the Social Care Scrutiny Committee',
      cy: 'Cadeirydd y Pwyllgor Craffu Gofal Cymdeithasol',
    }),
    forum(2, {
      name: { en: 'Carers Strategy Group', cy: 'Grŵp Strategaeth Gofalwyr' },
      remit: 'Follows what was promised to carers and says what difference they feel.',
      frequency: 'sixMonthly',
    }),
    group(4, carers, 'carers', { en: 'Dyffryn Arth Carers Network', cy: 'Rhwydwaith Gofalwyr Dyffryn Arth' }),
    group(5, carers, 'voluntarySector', { en: 'Arth Valley Crossroads', cy: 'Croesffyrdd Dyffryn Arth' }),
  ];
}

const forum = (number: number, fields: FieldEdits<'forum'>): Edit =>
  add('forum', exampleId('forum', number), examplePlanId, { position: number, ...fields });

const group = (number: number, forumId: string, kind: StakeholderGroup['kind'], name: TextEdit): Edit =>
  add('stakeholderGroup', exampleId('stakeholderGroup', number), forumId, { position: number, kind, name });

function otherPlans(): readonly Edit[] {
  const plans: readonly [name: TextEdit, objectives: readonly (readonly [reference: string, words: TextEdit])[]][] = [
    [
      { en: 'Corporate Improvement Plan', cy: 'Cynllun Gwella Corfforaethol' },
      [
        [
          '3',
          {
            en: 'People get help early and near home.',
            cy: 'Mae pobl yn cael help yn gynnar ac yn agos at eu cartref.',
          },
        ],
        [
          '5',
          {
            en: 'Children and young people are safe and heard.',
            cy: 'Mae plant a phobl ifanc yn ddiogel ac yn cael eu clywed.',
          },
        ],
      ],
    ],
    [
      { en: 'Health, Social Care and Well-being Strategy', cy: 'Strategaeth Iechyd, Gofal Cymdeithasol a Lles' },
      [
        [
          '2.4',
          {
            en: 'Nobody stays in hospital longer than they need.',
            cy: 'Nid oes neb yn aros yn yr ysbyty yn hirach nag sydd angen.',
          },
        ],
      ],
    ],
    [
      { en: "Carers' Strategy", cy: 'Strategaeth Gofalwyr' },
      [['1.1', { en: 'Carers have a say in what is planned.', cy: 'Mae gan ofalwyr lais yn yr hyn a gynllunnir.' }]],
    ],
  ];
  let objective = 0;
  return plans.flatMap(([name, objectives], index) => {
    const id = exampleId('otherPlan', index + 1);
    return [
      add('otherPlan', id, examplePlanId, { position: index + 1, name }),
      ...objectives.map(([reference, words]) => {
        objective += 1;
        return add('objective', exampleId('objective', objective), id, { position: objective, reference, words });
      }),
    ];
  });
}
