import type en from '../en/errors.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  forbidden: 'Ni allwch wneud hyn, neu nid yw yno.',
  notFound: 'Nid yw yno, neu ni allwch ei weld.',
  signedOut: 'Rydych wedi allgofnodi. Mewngofnodwch eto i fynd ymlaen; mae’r hyn rydych wedi’i deipio yn aros yma.',
  tooMany: 'Rydych wedi rhoi cynnig arni ormod o weithiau. Arhoswch ychydig funudau a rhoi cynnig arall arni.',
  unreachable: 'Ni ellir cyrraedd Cynllun. Gwiriwch eich cysylltiad; mae’r hyn rydych wedi’i deipio yn aros yma.',
  unavailable:
    'Nid yw cronfa ddata Cynllun yn ateb ar hyn o bryd. Rhowch gynnig arall arni mewn munud; mae’r hyn rydych wedi’i deipio yn aros yma.',
  fault: 'Aeth rhywbeth o’i le yma. Os byddwch yn rhoi gwybod amdano, dyfynnwch {{id}}.',
  candidate: 'Nid yr hyn a wiriwyd yw’r hyn a anfonid. Edrychwch arno eto, ac anfonwch.',
  gate: 'Yn ôl rheolau heddiw mae bylchau yn ei atal o hyd. Llenwch nhw neu esboniwch nhw, ac anfonwch eto.',
  alreadySubmitted: 'Mae rhywun wedi anfon fersiwn yn y cyfamser. Edrychwch ar yr hyn a anfonwyd cyn anfon un arall.',
  conflict:
    'Newidiodd rhywun arall yr un peth yn y cyfamser. Edrychwch ar yr hyn y mae’n ei ddweud nawr, ac anfonwch eto.',
  stage:
    'Mae’r cynllun wedi symud ymlaen, ac ni ellir gwneud hyn mwyach, neu ddim eto. Llwythwch y dudalen eto i weld lle y mae.',
  problem: {
    tooLong: 'Byrhewch hwn i {{longest, number}} nod',
    notADate: 'Rhowch ddyddiad, er enghraifft 31 Mawrth 2027',
    dateOutOfRange: 'Rhowch ddyddiad rhwng {{first, date}} a {{last, date}}',
    notYet: 'Rhowch ddiwrnod sydd wedi dod',
    outOfRange_least: 'Rhowch {{least, number}} neu fwy',
    outOfRange_most: 'Rhowch {{most, number}} neu lai',
    notInList: 'Dewiswch un o’r rhestr',
    wrongType: 'Ni ellir darllen hwn. Rhowch ef eto',
    unreadable: 'Nid oes modd cadw un o’r nodau hyn. Tynnwch ef, neu teipiwch y geiriau eto',
    letterMissing: 'Enwch y llythyr y cytunodd y prif adolygydd ynddo',
    tooManyDecimals: 'Rhowch {{most, number}} lle degol ar y mwyaf',
    notInPlan: 'Nid yw hwn yn y cynllun bellach. Dewiswch un arall',
    alreadyThere: 'Mae hwn yno eisoes',
    neverChanged: 'Cofnodwyd hwn, ac ni chaiff ei newid byth',
    holdsRecords: 'Ni ellir dileu hwn: mae’r hyn a gofnodwyd ynddo yn aros',
    tooMany: 'Mae hynny’n ormod ar unwaith: anfonwch {{most, number}} ar y mwyaf',
    nothingToImport: 'Nid oes dim i’w fewnforio: dewiswch o leiaf un cam gweithredu sy’n newydd neu wedi newid',
    required: 'Rhowch hwn',
    notAnAddress: 'Rhowch gyfeiriad e-bost, fel enw@enghraifft.llyw.cymru',
    tooManyTries:
      'Rydych wedi rhoi cynnig arni ormod o weithiau. Arhoswch {{minutes, minutes}} a rhoi cynnig arall arni',
    codeNotRight: 'Nid yw’r cod hwnnw’n gywir, neu nid yw’n gweithio mwyach. Gwiriwch ef, neu gofynnwch am un arall',
    claimNotValid: 'Nid yw’r cyfeiriad hwn yn gweithio mwyach. Dechreuwch Cynllun eto i gael un arall',
    taken: 'Mae gan rywun arall hwn eisoes. Rhowch un arall',
    notOfThisKind: 'Gadewch hwn yn wag: nid yw’n perthyn i’r hyn a ddigwyddodd yma',
    otherKind: 'I ddweud bod rhywbeth arall wedi digwydd, cymerwch hwn yn ôl a chofnodwch hynny',
    versionTaken: 'Anfonwyd y fersiwn hon o’r blaen. Rhowch ei rhif ei hun i’r un newydd',
    notSubmitted: 'Nid yw’r fersiwn hon gyda’r prif adolygydd. Rhowch un a anfonwyd ac na thynnwyd yn ôl',
    alreadyAnswered: 'Mae ymateb ysgrifenedig i’r fersiwn hon, ac ni ellir ei thynnu yn ôl bellach',
    alreadyCorrected: 'Cywirwyd hwn eisoes. Edrychwch beth mae’n ei ddweud nawr',
    versionFrozen: 'Rhewyd y fersiwn hon fel y’i hanfonwyd. Tynnwch hi yn ôl ar ei thudalen ei hun, gyda rheswm',
    lastAdministrator: 'Dyma’r gweinyddwr olaf. Gwnewch rywun arall yn weinyddwr yn gyntaf',
  },
} as const satisfies InWelsh<typeof en>;
