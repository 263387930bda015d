import type { Role } from '@cynllun/domain/access/roles';
import type { TextEdit } from '@cynllun/domain/text/text';
import type { Language } from '@cynllun/domain/text/language';
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
  broCennen: {
    id: exampleId('organisation', 5),
    kind: 'authority',
    nameEn: 'Bro Cennen County Borough Council',
    nameCy: 'Cyngor Bwrdeistref Sirol Bro Cennen',
  },
  ynysWen: {
    id: exampleId('organisation', 6),
    kind: 'authority',
    nameEn: 'Ynys Wen County Council',
    nameCy: 'Cyngor Sir Ynys Wen',
  },
  maesGwenith: {
    id: exampleId('organisation', 7),
    kind: 'authority',
    nameEn: 'Maes Gwenith County Borough Council',
    nameCy: 'Cyngor Bwrdeistref Sirol Maes Gwenith',
  },
  blaenHirnant: {
    id: exampleId('organisation', 8),
    kind: 'authority',
    nameEn: 'Blaen Hirnant County Council',
    nameCy: 'Cyngor Sir Blaen Hirnant',
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
  readonly post: TextEdit;
}

const domains = {
  operator: 'cynllun.example.org',
  authority: 'dyffryn-arth.example.org',
  ssiw: 'ssiw.example.org',
  aciw: 'aciw.example.org',
  broCennen: 'bro-cennen.example.org',
  ynysWen: 'ynys-wen.example.org',
  maesGwenith: 'maes-gwenith.example.org',
  blaenHirnant: 'blaen-hirnant.example.org',
  none: 'post.example.org',
} as const;

const person = (
  number: number,
  organisation: ExamplePerson['organisation'],
  name: string,
  role: Role | null,
  post: TextEdit,
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
  mari: person(
    1,
    'authority',
    'Mari Tudur',
    'lead',
    { en: 'Head of Service Improvement', cy: 'Pennaeth Gwella Gwasanaethau' },
    {
      mailbox: 'mari.tudur',
      language: 'cy',
    },
  ),
  geraint: person(
    2,
    'authority',
    'Geraint Pugh',
    'editor',
    { en: 'Principal Officer, Adult Services', cy: 'Prif Swyddog, Gwasanaethau Oedolion' },
    {
      mailbox: 'geraint.pugh',
    },
  ),
  sioned: person(
    3,
    'authority',
    'Sioned Wyn Parry',
    'owner',
    { en: 'Team Manager, Intake and Assessment', cy: 'Rheolwr Tîm, Derbyn ac Asesu' },
    {
      mailbox: 'sioned.parry',
      language: 'cy',
    },
  ),
  huw: person(
    4,
    'authority',
    'Huw Prydderch',
    'owner',
    { en: 'Carers Officer', cy: 'Swyddog Gofalwyr' },
    { mailbox: 'huw.prydderch' },
  ),
  beti: person(
    5,
    'authority',
    'Beti Rowlands',
    'viewer',
    { en: 'Cabinet Member for Social Care', cy: 'Aelod Cabinet dros Ofal Cymdeithasol' },
    {
      mailbox: 'cllr.beti.rowlands',
      language: 'cy',
    },
  ),
  carys: person(
    6,
    'ssiw',
    'Carys Lewis-Vaughan',
    'leadReviewer',
    { en: 'Lead Reviewer', cy: 'Prif Adolygydd' },
    { mailbox: 'carys.lewis-vaughan' },
  ),
  owen: person(
    7,
    'aciw',
    'Owen Hardcastle',
    'reviewer',
    { en: 'Reviewer', cy: 'Adolygydd' },
    { mailbox: 'owen.hardcastle' },
  ),
  nesta: person(
    8,
    null,
    'Nesta Gwilym',
    'contributor',
    { en: 'Dyffryn Arth Carers Network', cy: 'Rhwydwaith Gofalwyr Dyffryn Arth' },
    {
      mailbox: 'nesta.gwilym',
      language: 'cy',
    },
  ),
  idwal: person(
    9,
    null,
    'Idwal Morris',
    'forumMember',
    { en: "Older People's Panel", cy: 'Panel Pobl Hŷn' },
    {
      mailbox: 'idwal.morris',
    },
  ),
  ffion: person(
    10,
    'operator',
    'Ffion Mathias',
    'administrator',
    { en: 'Service Desk', cy: 'Desg Wasanaeth' },
    { mailbox: 'ffion.mathias' },
  ),
  eirlys: person(11, 'authority', 'Eirlys Bowen', null, {
    en: 'Director of Social Services',
    cy: 'Cyfarwyddwr Gwasanaethau Cymdeithasol',
  }),
  rhys: person(12, 'authority', 'Rhys Meredith', null, {
    en: "Head of Children's Services",
    cy: 'Pennaeth Gwasanaethau Plant',
  }),
  alun: person(13, 'authority', 'Alun Trahaearn', null, {
    en: 'Head of Adult Services',
    cy: 'Pennaeth Gwasanaethau Oedolion',
  }),
  non: person(14, 'authority', 'Non Ceredig', null, { en: 'Commissioning Manager', cy: 'Rheolwr Comisiynu' }),
  catrin: person(
    15,
    'broCennen',
    'Catrin Bevan',
    'lead',
    { en: 'Head of Performance', cy: 'Pennaeth Perfformiad' },
    { mailbox: 'catrin.bevan' },
  ),
  dafydd: person(16, 'broCennen', 'Dafydd Rees-Howell', null, {
    en: 'Director of Social Care and Housing',
    cy: 'Cyfarwyddwr Gofal Cymdeithasol a Thai',
  }),
  elin: person(
    17,
    'ynysWen',
    'Elin Môn Roberts',
    'lead',
    { en: 'Planning and Partnerships Manager', cy: 'Rheolwr Cynllunio a Phartneriaethau' },
    { mailbox: 'elin.roberts', language: 'cy' },
  ),
  gwilym: person(18, 'ynysWen', 'Gwilym Parri', null, {
    en: 'Head of Adult Services',
    cy: 'Pennaeth Gwasanaethau Oedolion',
  }),
  megan: person(
    19,
    'maesGwenith',
    'Megan Hopkin',
    'lead',
    { en: 'Improvement Manager', cy: 'Rheolwr Gwella' },
    { mailbox: 'megan.hopkin' },
  ),
  ieuan: person(20, 'maesGwenith', 'Ieuan Skyrme', null, {
    en: 'Director of Social Services',
    cy: 'Cyfarwyddwr Gwasanaethau Cymdeithasol',
  }),
  gwenno: person(
    23,
    'maesGwenith',
    'Gwenno Prys',
    'editor',
    { en: 'Engagement Officer', cy: 'Swyddog Ymgysylltu' },
    { mailbox: 'gwenno.prys', language: 'cy' },
  ),
  tomos: person(
    21,
    'blaenHirnant',
    'Tomos Llywelyn',
    'lead',
    { en: 'Head of Strategy', cy: 'Pennaeth Strategaeth' },
    { mailbox: 'tomos.llywelyn', language: 'cy' },
  ),
  sara: person(22, 'blaenHirnant', 'Sara Cadwgan', null, {
    en: "Head of Children's Services",
    cy: 'Pennaeth Gwasanaethau Plant',
  }),
} as const satisfies Record<string, ExamplePerson>;
