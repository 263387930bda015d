import type en from '../en/findings.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  recommendation: {
    unanswered: 'Argymhelliad {{reference}}: ychwanegwch gam gweithredu, neu dywedwch pam nad oes un',
  },
  action: {
    unplaced:
      'Cam gweithredu {{reference}}: dywedwch pa argymhelliad y mae’n ei ateb, neu nodwch mai chi a’i hychwanegodd (ein rheol ni)',
    outcomeMissing: 'Cam gweithredu {{reference}}: dywedwch beth fydd yn wahanol i bobl',
    targetMissing: 'Cam gweithredu {{reference}}: rhowch rif i’w gyrraedd ar o leiaf un dangosydd',
    timescaleMissing: 'Cam gweithredu {{reference}}: mae angen {{missing, list}}',
    monitoringMissing: 'Cam gweithredu {{reference}}: nodwch {{missing, list}}',
    financeMissing: 'Cam gweithredu {{reference}}: nodwch {{missing, list}}',
    responsibleMissing: 'Cam gweithredu {{reference}}: enwch y person cyfrifol',
    responsibleMissing_post:
      'Cam gweithredu {{reference}}: enwch y person cyfrifol; nid yw swydd yn unig ({{post}}) yn ddigon',
    accountableMissing: 'Cam gweithredu {{reference}}: enwch y person sy’n atebol am gynnydd',
    accountableMissing_post:
      'Cam gweithredu {{reference}}: enwch y person sy’n atebol am gynnydd; nid yw swydd yn unig ({{post}}) yn ddigon',
  },
  indicator: {
    baselineMissing:
      'Cam gweithredu {{reference}}, dangosydd {{indicator}}: rhowch y llinell sylfaen y mae’n dechrau ohoni',
    unitMissing: 'Cam gweithredu {{reference}}, dangosydd {{indicator}}: dywedwch ym mha uned y caiff ei gyfrif',
    targetDateMissing:
      'Cam gweithredu {{reference}}, dangosydd {{indicator}}: rhowch y dyddiad ar gyfer cyrraedd y targed',
    sourceMissing: 'Cam gweithredu {{reference}}, dangosydd {{indicator}}: dywedwch o ble mae’r ffigur yn dod',
    frequencyMissing:
      'Cam gweithredu {{reference}}, dangosydd {{indicator}}: dywedwch pa mor aml y caiff y ffigur ei gymryd',
  },
  cost: {
    amountMissing: 'Cam gweithredu {{reference}}, cost {{line}}: rhowch y swm',
    fundingMissing: 'Cam gweithredu {{reference}}, cost {{line}}: dywedwch o ble mae’r arian yn dod',
  },
  partner: {
    notAgreed: 'Cam gweithredu {{reference}}, corff partner {{number}}: heb gytuno eto (ein rheol ni)',
    notAgreed_body: 'Cam gweithredu {{reference}}, {{body}}: heb gytuno eto (ein rheol ni)',
  },
  monitoring: {
    stakeholdersMissing: 'Rhowch le i’r rhain ar fforwm sy’n monitro’r cynllun: {{missing, list}}',
  },
  consultation: {
    missing: 'Cofnodwch yr ymgynghori a fu â’r rhain, fel y mae’r canllawiau’n ei annog: {{missing, list}}',
    commentsOpen: 'Mae angen o hyd ar sylw cyfrannwr: {{missing, list}} (ein rheol ni)',
  },
  advice: {
    unanswered: 'Atebwch bwynt {{point}} yr ymateb ysgrifenedig i fersiwn {{version}} (ein rheol ni)',
  },
  plan: {
    recommendationsMissing: 'Rhowch i mewn argymhellion yr adolygiad, y mae’r cynllun yn eu hateb',
    dovetailMissing:
      'Cam gweithredu {{reference}}: cysylltwch ef ag amcan mewn cynllun arall, neu dywedwch pam mae’n sefyll ar ei ben ei hun',
  },
  publication: {
    translationMissing_missing: '{{where}}, “{{field}}”: heb ei ysgrifennu yn {{language}} eto (ein rheol ni)',
    translationMissing_outOfDate:
      '{{where}}, “{{field}}”: mae angen diweddaru’r {{language}}: mae’r gwreiddiol wedi newid ers ei chyfieithu (ein rheol ni)',
  },
  realism: {
    targetNotBetter_up:
      'Cam gweithredu {{reference}}, dangosydd {{indicator}}: mae mwy yn well, ond nid yw’r targed ({{target, number}}) yn fwy na’r llinell sylfaen ({{baseline, number}})',
    targetNotBetter_down:
      'Cam gweithredu {{reference}}, dangosydd {{indicator}}: mae llai yn well, ond nid yw’r targed ({{target, number}}) yn llai na’r llinell sylfaen ({{baseline, number}})',
    targetDateOutside_start:
      'Cam gweithredu {{reference}}, dangosydd {{indicator}}: mae dyddiad y targed, {{targetOn, date}}, cyn i’r cam ddechrau ar {{limit, date}}',
    targetDateOutside_end:
      'Cam gweithredu {{reference}}, dangosydd {{indicator}}: mae dyddiad y targed, {{targetOn, date}}, ar ôl i’r cam orffen ar {{limit, date}}',
    endBeforeStart:
      'Cam gweithredu {{reference}}: mae’n gorffen ar {{endsOn, date}}, cyn iddo ddechrau ar {{startsOn, date}}',
    bunching:
      'Camau gweithredu sy’n gorffen ym mis {{month, month}}: {{count, number}} o {{total, number}}. Gall mwy na {{most, number}}, a mwy nag un o bob {{oneIn, number}} ohonynt, fod yn ormod ar unwaith (ein mesur ni)',
    overloaded:
      'Camau gweithredu y mae {{person}} yn atebol amdanynt ym mis {{month, month}}: {{count, number}}. Gall mwy na {{most, number}} fod yn ormod i un person (ein mesur ni)',
    unconfirmedMoney:
      'Nid yw {{unconfirmed, money}} o {{total, money}} wedi’i gadarnhau, neu nid oes ffynhonnell iddo. Mae hynny’n fwy na {{most, percent}} (ein mesur ni)',
    costYearMissing: 'Cam gweithredu {{reference}}, cost {{line}}: dywedwch ym mha flwyddyn ariannol y mae',
    vagueWords: '{{where}}, “{{field}}”: ni all neb wirio {{words, list}}',
  },
  baseDates: {
    outOfOrder:
      'Dyddiadau allan o drefn: mae “{{later}}” ({{laterOn, date}}) cyn “{{earlier}}” ({{earlierOn, date}}; ein rheol ni)',
    handoverTooSoon:
      'Mae’r trosglwyddo, {{handoverOn, date}}, {{days, days}} yn rhy gynnar: daw’r wyth wythnos ar gyfer cytuno ar y cynllun terfynol i ben ar {{earliest, date}}',
  },
  deadlines: {
    draftLate:
      'Fel arfer mae’r drafft yn mynd i’r prif adolygydd bedair wythnos cyn cyflwyno’r adroddiad, erbyn {{due, date}}. Mae {{days, days}} yn hwyr bellach; wrth ei anfon, dywedwch pam',
    draftLate_extended:
      'Yn ôl yr estyniad y cytunwyd arno, roedd y drafft i fynd i’r prif adolygydd erbyn {{due, date}} (fel arfer erbyn {{extendedFrom, date}}, bedair wythnos cyn cyflwyno’r adroddiad). Mae {{days, days}} yn hwyr bellach; wrth ei anfon, dywedwch pam',
    bankHolidaysUnknown:
      'Mae’r gwyliau banc yn hysbys yma hyd ddiwedd {{lastYear}}: gwiriwch a yw {{on, date}} yn ddiwrnod gwaith (ein gwiriad ni)',
  },
  missing: {
    startsOn: 'dyddiad dechrau',
    endsOn: 'dyddiad gorffen',
    monitoringForumId: 'pwy sy’n gwirio cynnydd',
    monitoringMethod: 'y dull o’i wirio',
    monitoringFrequency: 'amlder y gwirio',
    indicators: 'dangosydd',
    target: 'rhif i’w gyrraedd',
    outcome: 'canlyniad',
    reason: 'rheswm',
    costLines: 'ei gostau, neu dewiswch “O fewn yr adnoddau presennol” a dywedwch sut',
    existingResourcesHow: 'sut mae’r adnoddau presennol yn talu amdano',
    objectiveIds: 'amcan mewn cynllun arall',
    serviceUsers: 'defnyddwyr gwasanaethau',
    carers: 'gofalwyr',
    partners: 'partneriaid',
  },
  force: {
    asks: 'Mae’r canllawiau’n gofyn am hyn',
    encourages: 'Mae’r canllawiau’n annog hyn',
    normally: 'Fel arfer, yn ôl y canllawiau',
    realistic: 'Mae’r canllawiau’n gofyn am gynllun realistig; ni sy’n gosod y mesur',
    ours: 'Ein rheol ni',
  },
  source: {
    S1: 'Mae’r tîm adolygu’n gofyn am gynllun gweithredu mewn ymateb i’r argymhellion.',
    S2: 'Mae’r cynllun yn uchelgeisiol ond yn realistig, yn cael ei roi ar waith yn egnïol a’i fonitro gan y ddwy arolygiaeth.',
    S3: 'Ni chyhoeddir y cynllun yn yr adroddiad, ond mae ar gael pan gyhoeddir yr adroddiad.',
    S4: 'Trafodir sut y caiff y cynllun ei lunio o ddechrau’r adolygiad.',
    S5: 'Anogir yr awdurdod i gynnwys partneriaid a rhanddeiliaid allweddol, gan gynnwys defnyddwyr gwasanaethau a gofalwyr.',
    S6: 'Mae’r prif adolygydd yn rhan o’r gwaith drwyddo draw.',
    S7: 'Mae pob drafft yn cael ymateb ysgrifenedig: sut mae’n ymdrin â’r argymhellion a’r blaenoriaethau.',
    S8: 'Mae’r drafft yn mynd gerbron sesiwn o’r Cyngor yr un pryd â’r adroddiad.',
    S9: 'Fel arfer mae copi o’r drafft yn mynd i’r prif adolygydd o leiaf bedair wythnos cyn cyflwyno’r adroddiad yn ffurfiol.',
    S10: 'Anogir yr awdurdod i rannu’r canfyddiadau’n eang ac i ymgynghori, drwy gyrff sefydledig neu gyfarfodydd arbennig.',
    S11: 'Cytunir yn ffurfiol ar y cynllun terfynol o fewn wyth wythnos i’r cyhoeddi, a’i rannu gyda’r prif adolygydd cyn y cyfarfod trosglwyddo.',
    S12: 'Mae’r prif adolygydd yn cynghori a yw’r cynllun yn asio â chynlluniau eraill, ac a ellir monitro ei ganlyniadau a’i ddangosyddion a’u bod yn dangos cynnydd.',
    S13: 'Mae gan y cynllun dargedau mewn ffigurau, amserlenni, a threfniadau clir i fonitro cynnydd.',
    S14: 'Mae’r cynllun yn dangos yr arian sydd ei angen, ac yn enwi’r rhai sy’n gyfrifol am gamau allweddol ac yn atebol am gynnydd.',
    S15: 'Mae rhanddeiliaid, gan gynnwys defnyddwyr gwasanaethau a gofalwyr, yn cymryd rhan yn y monitro.',
    ours: 'Ein rheol ni yw hon: nid yw’r canllawiau’n ei gosod.',
  },
  language: { en: 'Saesneg', cy: 'Gymraeg' },
  severity: { required: 'Gofynnol', advised: 'Cynghorir' },
  gate: { draft: 'cyn anfon y drafft', final: 'cyn i’r Cyngor gytuno arno' },
  quoted: '“{{words}}”',
} as const satisfies InWelsh<typeof en>;
