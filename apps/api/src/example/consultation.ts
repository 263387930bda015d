import type { Edit } from '@cynllun/domain/aggregate/edit';
import { addDays } from '@cynllun/domain/calendar/date';
import { beginConsultation } from '../consultation/begin-consultation.ts';
import { recordMeeting } from '../consultation/meetings.ts';
import { storedConsultation } from '../consultation/stored-consultation.ts';
import type { Context } from '../core/context.ts';
import { editAggregate } from '../core/write/edit-aggregate.ts';
import type { ExampleDates } from './dates.ts';
import { exampleId } from './ids.ts';
import { examplePeople } from './people.ts';
import { examplePlanId } from './plan.ts';

const exampleConsultationId = exampleId('consultation', 1);
/** Not to be opened: meetings alone are recorded of it. */
const earlierConsultationId = exampleId('consultation', 2);

/** A consultation on the example's plan as its lead has set it up: ready to be looked at and opened. */
export async function addConsultation(lead: Context, dates: ExampleDates): Promise<void> {
  const consultationId = exampleConsultationId;
  await beginConsultation(lead, { planId: examplePlanId, consultationId, requestId: exampleId('request', 3) });
  const input = { rootId: consultationId, baseSequence: 1, requestId: exampleId('request', 4), edits: setUp(dates) };
  await editAggregate(lead, storedConsultation, input);
}

/** Meetings that were held before the draft was written. */
export async function addMeetings(lead: Context, { today }: ExampleDates): Promise<void> {
  const consultationId = earlierConsultationId;
  await beginConsultation(lead, { planId: examplePlanId, consultationId, requestId: exampleId('request', 5) });
  const title = { en: 'Meetings before the draft', cy: 'Cyfarfodydd cyn y drafft' };
  await editAggregate(lead, storedConsultation, {
    rootId: consultationId,
    baseSequence: 1,
    requestId: exampleId('request', 6),
    edits: [{ kind: 'set', entity: 'consultation', id: consultationId, fields: { title } }],
  });
  await recordMeeting(lead, {
    consultationId,
    requestId: exampleId('request', 7),
    body: 'Carers Strategy Group',
    on: addDays(today, -12),
    place: 'Pont Arth Community Hall',
    language: 'en',
    minute:
      "An evening with 27 carers. They asked for assessments at home, and to be told what became of last year's survey.",
    groups: [
      { group: 'carers', count: 27 },
      { group: 'voluntarySector', count: null },
    ],
  });
  await recordMeeting(lead, {
    consultationId,
    requestId: exampleId('request', 8),
    body: 'Local Health Board',
    on: addDays(today, -5),
    place: 'Aberarth',
    language: 'en',
    minute: 'The Local Health Board and the intake team went through the draft actions on assessment and discharge.',
    groups: [
      { group: 'partners', count: 4 },
      { group: 'staff', count: 9 },
    ],
  });
}

const setUp = ({ today }: ExampleDates): readonly Edit[] => [
  {
    kind: 'set',
    entity: 'consultation',
    id: exampleConsultationId,
    fields: {
      title: { en: 'Your plan, your say', cy: 'Eich cynllun, eich llais' },
      introduction: {
        en: 'We are planning how to answer the review of our social services. How soon things happen, who does them and what comes first can still change. Tell us what you think.',
        cy: 'Rydym yn cynllunio sut i ateb yr adolygiad o’n gwasanaethau cymdeithasol. Gall pa mor fuan y bydd pethau’n digwydd, pwy fydd yn eu gwneud a beth ddaw gyntaf newid o hyd. Dywedwch eich barn.',
      },
      found: {
        en: 'The review found that people wait too long to be seen, and that carers are not always asked what they need.',
        cy: 'Gwelodd yr adolygiad fod pobl yn aros yn rhy hir i gael eu gweld, ac na ofynnir bob tro i ofalwyr beth sydd ei angen arnynt.',
      },
      opensOn: addDays(today, 3),
      closesOn: addDays(today, 45),
      closesMinute: 17 * 60,
      phone: '01632 960 142',
      phoneHours: {
        en: '9 to 5, Monday to Friday, in Welsh or English',
        cy: '9 tan 5, dydd Llun i ddydd Gwener, yn Gymraeg neu’n Saesneg',
      },
      address: 'Dyffryn Arth County Council, Aberarth',
      urgentPhone: '01632 960 199',
      untranslatedReason: 'The Welsh summaries come back from the translators before it opens.',
    },
  },
  adding('chosenAction', 1, { position: 1, actionId: exampleId('action', 1) }),
  adding('chosenAction', 2, { position: 2, actionId: exampleId('action', 3) }),
  adding('consultationQuestion', 1, {
    position: 1,
    words: { en: 'What should come first?', cy: 'Beth ddylai ddod gyntaf?' },
  }),
  adding('safeguardingContact', 1, { position: 1, personId: examplePeople.mari.id }),
  adding('invitation', 1, {
    position: 1,
    kind: 'person',
    name: examplePeople.nesta.name,
    email: examplePeople.nesta.email,
    language: 'cy',
    group: 'carers',
  }),
];

const adding = (
  entity: 'chosenAction' | 'consultationQuestion' | 'safeguardingContact' | 'invitation',
  number: number,
  fields: object,
): Edit => ({
  kind: 'add',
  entity,
  id: exampleId(entity, number),
  parentId: exampleConsultationId,
  fields: { ...fields },
});
