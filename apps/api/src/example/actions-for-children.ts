import { addDays } from '@cynllun/domain/calendar/date';
import { accountable, byTheBoard, objectives, responsible, type ExampleAction } from './action.ts';
import type { ExampleDates } from './dates.ts';
import { examplePeople } from './people.ts';

const { rhys, eirlys, sioned } = examplePeople;

/** Actions on children's files and supervision; the last waits for whoever will hold the post. */
export function actionsForChildren(
  recommendation: string,
  { today, firstYear }: ExampleDates,
): readonly ExampleAction[] {
  return [
    {
      fields: {
        recommendationIds: [recommendation],
        title: { en: 'Audit twenty case files a month', cy: 'Archwilio ugain ffeil achos y mis' },
        summary: {
          en: "Managers read twenty children's files a month and put right what they find.",
          cy: "Mae rheolwyr yn darllen ugain o ffeiliau plant y mis ac yn cywiro'r hyn y maent yn ei ganfod.",
        },
        outcome: {
          en: "Children's files say what was decided and why.",
          cy: 'Mae ffeiliau plant yn dweud beth a benderfynwyd a pham.',
        },
        startsOn: `${firstYear}-02-01`,
        endsOn: `${firstYear + 1}-03-31`,
        ...responsible(rhys),
        ...accountable(eirlys),
        ...byTheBoard,
        withinExistingResources: true,
        existingResourcesHow: 'Each team manager gives half a day a month.',
        objectiveIds: [objectives.childrenSafe],
      },
      indicators: [
        {
          name: { en: 'Files judged adequate or better', cy: "Ffeiliau y barnwyd eu bod yn ddigonol neu'n well" },
          unit: 'per cent',
          direction: 'up',
          baseline: 54,
          baselineOn: addDays(today, -40),
          target: 85,
          targetOn: `${firstYear + 1}-03-31`,
          source: 'Audit form',
          frequency: 'monthly',
        },
      ],
    },
    {
      fields: {
        recommendationIds: [recommendation],
        title: { en: 'Supervise every social worker at least once a month, and record it' },
        summary: { en: "Every social worker talks through each child's plan with their manager each month." },
        outcome: { en: 'Decisions about children are made with a second pair of eyes.' },
        startsOn: `${firstYear}-02-01`,
        endsOn: `${firstYear + 1}-03-31`,
        ...responsible(rhys),
        ...accountable(eirlys),
        withinExistingResources: true,
        objectiveIds: [objectives.childrenSafe],
      },
      indicators: [
        {
          name: { en: 'Monthly supervision held and recorded' },
          unit: 'per cent',
          direction: 'up',
          baseline: 62,
          target: 95,
          targetOn: `${firstYear + 1}-03-31`,
          source: 'Supervision record',
          frequency: 'monthly',
        },
      ],
    },
    {
      fields: {
        recommendationIds: [recommendation],
        title: { en: 'Appoint a quality assurance officer' },
        startsOn: `${firstYear}-04-01`,
        responsiblePost: {
          en: "Service Manager, Children's Safeguarding (vacant)",
          cy: 'Rheolwr Gwasanaeth, Diogelu Plant (gwag)',
        },
        ...accountable(rhys),
      },
      costLines: [
        { purpose: 'Officer and on-costs', kind: 'revenue', financialYear: firstYear, amount: 4_150_000 },
        { purpose: 'Officer and on-costs', kind: 'revenue', amount: 4_250_000 },
      ],
    },
  ];
}

/** What the authority adds of its own accord, answering no recommendation. */
export const ownActions = ({ today, firstYear }: ExampleDates): readonly ExampleAction[] => [
  {
    fields: {
      additional: true,
      title: { en: 'Keep answering calls in Welsh', cy: 'Dal ati i ateb galwadau yn Gymraeg' },
      summary: {
        en: 'Anyone who rings in Welsh is answered in Welsh.',
        cy: "Mae pawb sy'n ffonio yn Gymraeg yn cael ateb yn Gymraeg.",
      },
      outcome: { en: 'Nobody has to ask twice for Welsh.', cy: 'Nid oes rhaid i neb ofyn ddwywaith am y Gymraeg.' },
      startsOn: `${firstYear}-01-11`,
      endsOn: `${firstYear}-12-31`,
      ...responsible(sioned),
      ...accountable(eirlys),
      ...byTheBoard,
      withinExistingResources: true,
      existingResourcesHow: 'The present rota has Welsh speakers on every shift.',
      standsAloneReason: 'It keeps a standard that no other plan mentions.',
    },
    indicators: [
      {
        name: { en: 'Calls in Welsh answered in Welsh', cy: 'Galwadau Cymraeg a atebwyd yn Gymraeg' },
        unit: 'per cent',
        direction: 'maintain',
        baseline: 98,
        baselineOn: addDays(today, -40),
        target: 98,
        targetOn: `${firstYear}-12-31`,
        source: 'Telephone system',
        frequency: 'quarterly',
      },
    ],
  },
];
