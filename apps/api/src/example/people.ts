import type { Role } from '@cynllun/domain/access/roles';
import type { Language } from '@cynllun/domain/plan/language';
import { exampleId } from './ids.ts';

export const exampleOrganisations = {
  operator: {
    id: exampleId('organisation', 1),
    kind: 'operator',
    nameEn: 'Cynllun Support Service',
    nameCy: 'Gwasanaeth Cymorth Cynllun',
  },
  authority: {
    id: exampleId('organisation', 2),
    kind: 'authority',
    nameEn: 'Dyffryn Arth County Council',
    nameCy: 'Cyngor Sir Dyffryn Arth',
  },
  ssiw: {
    id: exampleId('organisation', 3),
    kind: 'inspectorate',
    nameEn: 'Social Services Inspectorate for Wales',
    nameCy: 'Arolygiaeth Gwasanaethau Cymdeithasol Cymru',
  },
  aciw: {
    id: exampleId('organisation', 4),
    kind: 'inspectorate',
    nameEn: 'Audit Commission in Wales',
    nameCy: 'Comisiwn Archwilio yng Nghymru',
  },
} as const;

export interface ExamplePerson {
  readonly id: string;
  /** Null for service users and carers, who come from outside. */
  readonly organisation: keyof typeof exampleOrganisations | null;
  readonly name: string;
  /** Null for people the plan names who do not sign in. */
  readonly email: string | null;
  readonly language: Language;
  readonly role: Role | null;
  readonly post: string;
}

const domains = {
  operator: 'cynllun.example.org',
  authority: 'dyffryn-arth.example.org',
  ssiw: 'ssiw.example.org',
  aciw: 'aciw.example.org',
  none: 'post.example.org',
} as const;

const person = (
  number: number,
  organisation: ExamplePerson['organisation'],
  name: string,
  role: Role | null,
  post: string,
  { mailbox, language = 'en' }: { readonly mailbox?: string; readonly language?: Language } = {},
): ExamplePerson => ({
  id: exampleId('person', number),
  organisation,
  name,
  email: mailbox === undefined ? null : `${mailbox}@${domains[organisation ?? 'none']}`,
  language,
  role,
  post,
});

/** Everyone in the example, all invented. */
export const examplePeople = {
  mari: person(1, 'authority', 'Mari Tudur', 'lead', 'Head of Service Improvement', {
    mailbox: 'mari.tudur',
    language: 'cy',
  }),
  geraint: person(2, 'authority', 'Geraint Pugh', 'editor', 'Principal Officer, Adult Services', {
    mailbox: 'geraint.pugh',
  }),
  sioned: person(3, 'authority', 'Sioned Wyn Parry', 'owner', 'Team Manager, Intake and Assessment', {
    mailbox: 'sioned.parry',
    language: 'cy',
  }),
  huw: person(4, 'authority', 'Huw Prydderch', 'owner', 'Carers Officer', { mailbox: 'huw.prydderch' }),
  beti: person(5, 'authority', 'Beti Rowlands', 'viewer', 'Cabinet Member for Social Care', {
    mailbox: 'cllr.beti.rowlands',
    language: 'cy',
  }),
  carys: person(6, 'ssiw', 'Carys Lewis-Vaughan', 'leadReviewer', 'Lead Reviewer', { mailbox: 'carys.lewis-vaughan' }),
  owen: person(7, 'aciw', 'Owen Hardcastle', 'reviewer', 'Reviewer', { mailbox: 'owen.hardcastle' }),
  nesta: person(8, null, 'Nesta Gwilym', 'contributor', 'Dyffryn Arth Carers Network', {
    mailbox: 'nesta.gwilym',
    language: 'cy',
  }),
  idwal: person(9, null, 'Idwal Morris', 'forumMember', "Older People's Panel", {
    mailbox: 'idwal.morris',
  }),
  ffion: person(10, 'operator', 'Ffion Mathias', 'administrator', 'Service Desk', { mailbox: 'ffion.mathias' }),
  eirlys: person(11, 'authority', 'Eirlys Bowen', null, 'Director of Social Services'),
  rhys: person(12, 'authority', 'Rhys Meredith', null, "Head of Children's Services"),
  alun: person(13, 'authority', 'Alun Trahaearn', null, 'Head of Adult Services'),
  non: person(14, 'authority', 'Non Ceredig', null, 'Commissioning Manager'),
} as const satisfies Record<string, ExamplePerson>;
