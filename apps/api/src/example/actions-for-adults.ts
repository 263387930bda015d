import { addDays } from '@cynllun/domain/calendar/date';
import { accountable, byTheBoard, byTheCarersGroup, objectives, responsible, type ExampleAction } from './action.ts';
import type { ExampleDates } from './dates.ts';
import { examplePeople } from './people.ts';

const { sioned, huw, geraint, alun, non } = examplePeople;

/** Actions on waiting for assessment. The first is complete; the others are as far as their authors have got. */
export function actionsOnWaiting(recommendation: string, { today, firstYear }: ExampleDates): readonly ExampleAction[] {
  return [
    {
      fields: {
        recommendationIds: [recommendation],
        title: {
          en: 'Recruit two occupational therapists to the intake team',
          cy: "Recriwtio dau therapydd galwedigaethol i'r tîm derbyn",
        },
        summary: {
          en: 'Two more therapists, so that people wait less to be assessed.',
          cy: 'Dau therapydd arall, er mwyn i bobl aros llai i gael eu hasesu.',
        },
        description: 'Advertise in January, appoint by March, and have both in the intake team from April.',
        outcome: {
          en: 'Older and disabled people are assessed within 28 days of asking for help.',
          cy: 'Mae pobl hŷn a phobl anabl yn cael eu hasesu o fewn 28 diwrnod i ofyn am help.',
        },
        startsOn: `${firstYear}-01-11`,
        endsOn: `${firstYear}-12-17`,
        ...responsible(sioned),
        ...accountable(alun),
        ...byTheBoard,
        objectiveIds: [objectives.helpEarly],
      },
      indicators: [
        {
          name: { en: 'Longest wait for an assessment', cy: 'Yr arhosiad hiraf am asesiad' },
          unit: 'days',
          direction: 'down',
          baseline: 61,
          baselineOn: addDays(today, -54),
          target: 28,
          targetOn: `${firstYear}-11-30`,
          source: 'Waiting list, last day of the month',
          frequency: 'monthly',
        },
      ],
      costLines: [
        {
          purpose: 'Two occupational therapists',
          kind: 'revenue',
          financialYear: firstYear,
          amount: 8_640_000,
          fundingSource: 'Base budget, growth agreed by Cabinet',
          confirmed: true,
        },
      ],
    },
    {
      fields: {
        recommendationIds: [recommendation],
        title: { en: 'Report waiting times to scrutiny each quarter' },
        summary: { en: 'Councillors and the public see each quarter how long people wait.' },
        outcome: { en: 'Members can ask about waiting before it grows.' },
        startsOn: `${firstYear}-04-01`,
        endsOn: `${firstYear + 1}-03-31`,
        ...responsible(geraint),
        ...accountable(alun),
        withinExistingResources: true,
        existingResourcesHow: 'Two days a quarter of the performance officer.',
        monitoredBy: 'Social Care Scrutiny Committee',
        monitoringMethod: 'The committee checks that each quarterly report carries the figure.',
        monitoringFrequency: 'quarterly',
        objectiveIds: [objectives.helpEarly],
      },
      indicators: [
        {
          name: { en: 'Quarterly reports that carry waiting times' },
          unit: 'reports a year',
          direction: 'up',
          baseline: 0,
          baselineOn: addDays(today, -30),
          target: 4,
          targetOn: `${firstYear + 1}-03-31`,
          source: 'Committee papers',
          frequency: 'quarterly',
        },
      ],
    },
    {
      fields: {
        recommendationIds: [recommendation],
        title: {
          en: 'Visit everyone who has waited more than six weeks and agree what help is needed meanwhile',
          cy: 'Ymweld â phawb sydd wedi aros mwy na chwe wythnos',
          madeFrom: 'Visit everyone who has waited more than six weeks',
        },
        outcome: { en: 'Nobody waits unseen, where possible.' },
        startsOn: `${firstYear}-02-01`,
        ...responsible(sioned),
        ...byTheBoard,
      },
      indicators: [
        {
          name: { en: 'People waiting more than six weeks without a visit' },
          unit: 'people',
          direction: 'down',
          target: 0,
          targetOn: `${firstYear}-06-30`,
        },
      ],
    },
  ];
}

/** Actions on carers: one complete and translated, with its translation out of date; one without its money. */
export function actionsOnCarers(recommendation: string, { today, firstYear }: ExampleDates): readonly ExampleAction[] {
  return [
    {
      fields: {
        recommendationIds: [recommendation],
        title: {
          en: "Set up a Carers' Forum that meets every two months, with expenses paid",
          cy: 'Sefydlu Fforwm Gofalwyr, gan dalu treuliau',
          madeFrom: "Set up a Carers' Forum, with expenses paid",
        },
        summary: {
          en: 'Carers meet every two months and help to plan services.',
          cy: 'Mae gofalwyr yn cwrdd bob deufis ac yn helpu i gynllunio gwasanaethau.',
        },
        description: 'The forum agrees its own agenda. Its notes, and what was done about them, go to the board.',
        outcome: {
          en: 'Carers see what changed because of what they said.',
          cy: 'Mae gofalwyr yn gweld beth a newidiodd oherwydd yr hyn a ddywedon nhw.',
        },
        startsOn: `${firstYear}-04-01`,
        endsOn: `${firstYear + 1}-09-30`,
        ...responsible(huw),
        ...accountable(alun),
        ...byTheCarersGroup,
        objectiveIds: [objectives.carersHaveASay],
      },
      indicators: [
        {
          name: { en: 'Carers who take part in the forum', cy: "Gofalwyr sy'n cymryd rhan yn y fforwm" },
          unit: 'people',
          direction: 'up',
          baseline: 0,
          baselineOn: addDays(today, -20),
          target: 40,
          targetOn: `${firstYear + 1}-03-31`,
          source: 'Forum attendance list',
          frequency: 'sixMonthly',
        },
      ],
      costLines: [
        {
          purpose: 'Venue, expenses and replacement care',
          kind: 'revenue',
          financialYear: firstYear,
          amount: 1_275_000,
          fundingSource: 'Carers Grant',
          confirmed: true,
        },
        {
          purpose: 'Venue, expenses and replacement care',
          kind: 'revenue',
          financialYear: firstYear + 1,
          amount: 650_000,
          fundingSource: 'Carers Grant',
          confirmed: false,
        },
      ],
    },
    {
      fields: {
        recommendationIds: [recommendation],
        title: { en: 'Offer every known carer an assessment, at home if they wish' },
        summary: { en: 'Every carer we know of is offered an assessment of their own needs.' },
        outcome: { en: 'Carers get help in their own right, before they reach breaking point.' },
        startsOn: `${firstYear}-05-04`,
        endsOn: `${firstYear + 1}-03-31`,
        ...responsible(huw),
        ...accountable(alun),
        ...byTheCarersGroup,
        objectiveIds: [objectives.carersHaveASay],
      },
      indicators: [
        {
          name: { en: 'Known carers offered an assessment', cy: 'Gofalwyr hysbys y cynigiwyd asesiad iddynt' },
          unit: 'per cent',
          direction: 'up',
          baseline: 31,
          baselineOn: addDays(today, -54),
          target: 90,
          targetOn: `${firstYear + 1}-03-31`,
          source: 'Case records',
          frequency: 'quarterly',
        },
      ],
    },
  ];
}

/** Actions on leaving hospital and on supported living. */
export function actionsOnHomes(
  { hospital, living }: { readonly hospital: string; readonly living: string },
  { today, firstYear }: ExampleDates,
): readonly ExampleAction[] {
  return [
    {
      fields: {
        recommendationIds: [hospital],
        title: {
          en: 'Agree one discharge protocol with the Local Health Board',
          cy: "Cytuno ar un protocol rhyddhau gyda'r Bwrdd Iechyd Lleol",
        },
        summary: {
          en: 'One way of working, so that people leave hospital as soon as they are ready.',
          cy: "Un ffordd o weithio, er mwyn i bobl adael yr ysbyty pan fyddan nhw'n barod.",
        },
        description: 'Discharge is planned from the day of admission, and one list is kept by both organisations.',
        outcome: {
          en: 'People do not stay in hospital for want of care at home.',
          cy: 'Nid yw pobl yn aros yn yr ysbyty oherwydd diffyg gofal gartref.',
        },
        startsOn: `${firstYear}-03-01`,
        endsOn: `${firstYear + 1}-03-31`,
        ...responsible(geraint),
        ...accountable(alun),
        ...byTheBoard,
        objectiveIds: [objectives.homeFromHospital],
      },
      indicators: [
        {
          name: {
            en: 'Delayed transfers per 1,000 people aged 75 and over',
            cy: 'Oedi wrth drosglwyddo fesul 1,000 o bobl 75 oed a throsodd',
          },
          unit: 'per 1,000',
          direction: 'down',
          baseline: 9.8,
          baselineOn: addDays(today, -54),
          target: 4,
          targetOn: `${firstYear + 1}-03-31`,
          source: 'Monthly joint census',
          frequency: 'monthly',
        },
      ],
      costLines: [
        {
          purpose: 'Two discharge coordinators',
          kind: 'revenue',
          financialYear: firstYear,
          amount: 6_000_000,
          fundingSource: 'Local Health Board',
          confirmed: true,
        },
        {
          purpose: 'Shared list on one system',
          kind: 'capital',
          financialYear: firstYear,
          amount: 3_500_000,
          fundingSource: '',
          confirmed: false,
        },
      ],
    },
    {
      fields: {
        recommendationIds: [hospital],
        title: { en: 'Extend the rapid response team to seven days a week' },
        outcome: { en: 'People who fall or fall ill at a weekend are helped at home.' },
        startsOn: `${firstYear}-10-01`,
        endsOn: `${firstYear}-09-01`,
        responsiblePost: { en: 'Team Manager, Rapid Response', cy: 'Rheolwr Tîm, Ymateb Cyflym' },
        ...accountable(alun),
        ...byTheBoard,
      },
      indicators: [
        {
          name: { en: 'Weekend calls answered within two hours' },
          unit: 'per cent',
          direction: 'up',
          baseline: 70,
          baselineOn: addDays(today, -54),
          target: 65,
          targetOn: `${firstYear + 1}-03-31`,
          source: 'Call log',
          frequency: 'monthly',
        },
      ],
      costLines: [{ purpose: 'Weekend rota', kind: 'revenue', financialYear: firstYear, amount: 11_200_000 }],
    },
    {
      fields: {
        recommendationIds: [living],
        title: { en: 'Draw up a three-year programme with the people who would move, and their families' },
        description: 'Non to start when the housing needs survey is back. Ongoing.',
        startsOn: `${firstYear}-04-01`,
        endsOn: `${firstYear + 1}-03-31`,
        ...responsible(non),
      },
    },
  ];
}
