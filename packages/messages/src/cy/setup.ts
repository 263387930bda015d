import type en from '../en/setup.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  title: 'Sefydlu adolygiad',
  intro: 'Mae hyn yn creu’r cynllun a fydd yn ateb yr adolygiad. Gellir newid popeth yn nes ymlaen.',
  notAllowed:
    'Ni allwch sefydlu adolygiad. Gweinyddwr, neu arweinydd cynllun dros yr awdurdod cyfan, sy’n gwneud hynny.',
  authority: 'Awdurdod',
  nameIn: { en: 'Enw’r adolygiad, yn Saesneg', cy: 'Enw’r adolygiad, yn Gymraeg' },
  nameHint: 'Er enghraifft: Cyd-adolygiad o’r gwasanaethau cymdeithasol 2026',
  draftingLanguage: 'Iaith ysgrifennu’r cynllun',
  draftingLanguageHint:
    'Caiff ei destunau cyhoeddus eu cyfieithu wrth ei ochr. Gall ambell destun ddechrau yn y llall er hynny.',
  draftingLanguageSet: 'Mae’r cynllun yn cael ei ysgrifennu yn yr iaith hon a’i gyfieithu i’r llall.',
  draftingLanguageChange:
    'Mae testunau â geiriau ynddynt yn cadw’r iaith y’u hysgrifennwyd ynddi. Mae’r rhai heb eiriau yn dechrau yn yr un a ddewisir yma.',
  draftingLanguageChanged: 'Iaith ysgrifennu’r cynllun nawr: {{language}}.',
  language: { en: 'Saesneg', cy: 'Cymraeg' },
  datesIntro: 'O’r rhain y cyfrifir pob dyddiad cau. Gadewch yn wag yr hyn nad yw’n hysbys: ni chaiff dim ei ddyfalu.',
  recommendations: {
    title: 'Argymhellion',
    intro: 'Gludwch nhw o’r adroddiad, neu teipiwch nhw. Cewch weld sut y cânt eu rhannu cyn i ddim gael ei gadw.',
    paste: 'Gludwch yr argymhellion',
    pasteHint: 'Rhestr â rhifau neu fwledi, paragraffau, neu un i bob llinell.',
    pasteOther: { en: 'Yr un rhestr yn Saesneg', cy: 'Yr un rhestr yn Gymraeg' },
    pasteOtherHint: 'Os yw yn yr adroddiad. Mae’r cyntaf yn mynd gyda’r cyntaf, ac yn y blaen.',
    split: 'Rhannu’n argymhellion',
    nothing: 'Gludwch neu teipiwch restr yn gyntaf',
    splitDone: 'Argymhellion: {{count, number}}. Gwiriwch bob un.',
    unequal:
      'Nid yw’r ddwy restr yr un hyd: {{count, number}} a {{other, number}}. Gwiriwch pa un sy’n mynd gyda pha un cyn mynd ymlaen.',
    list: 'Yr argymhellion: {{count, number}}',
    none: 'Nid oes argymhelliad eto.',
    one: 'Argymhelliad {{number, number}}',
    oneIn: { en: 'Argymhelliad {{number, number}} yn Saesneg', cy: 'Argymhelliad {{number, number}} yn Gymraeg' },
    join: 'Uno â’r un o’i flaen',
    joined: 'Mae argymhelliad {{number, number}} wedi’i uno â’r un o’i flaen',
    remove: 'Tynnu',
    removed: 'Mae argymhelliad {{number, number}} wedi’i dynnu',
    add: 'Ychwanegu argymhelliad',
    addPasted: 'Ychwanegu’r rhain at y cynllun',
    added: 'Argymhellion a ychwanegwyd: {{count, number}}',
    moveUp: 'Symud i fyny',
    moveDown: 'Symud i lawr',
    moved: 'Argymhelliad {{number, number}} ydyw nawr',
  },
  create: 'Sefydlu’r adolygiad',
  created: 'Mae’r adolygiad wedi’i sefydlu.',
  problems: {
    authorityId: { required: 'Dewiswch yr awdurdod' },
    name: { en: { required: 'Rhowch enw i’r adolygiad' }, cy: { required: 'Rhowch enw i’r adolygiad' } },
  },
  settings: {
    title: 'Gosodiadau’r adolygiad',
    intro: 'Caiff yr hyn a newidir yma ei gadw wrth ichi adael pob maes, i bawb.',
    dates: 'Y pedwar dyddiad',
    shareTitle: 'Rhannu’r drafft',
    share: 'Caiff y prif adolygydd a’r adolygwyr ddarllen y drafft gwaith',
    shareHint:
      'Yn ôl y canllawiau, mae’r prif adolygydd yn cymryd rhan o’r dechrau i’r diwedd. Nes ichi ei rannu, maent yn gweld cam y broses a’r dyddiadau, a dim gair na rhif o’r drafft.',
    shared: 'Caiff yr adolygwyr ddarllen y drafft nawr',
    unshared: 'Ni chaiff yr adolygwyr ddarllen y drafft mwyach',
    people: 'Pobl a rolau’r adolygiad hwn',
  },
} as const satisfies InWelsh<typeof en>;
