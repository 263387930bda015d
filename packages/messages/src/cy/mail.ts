import type en from '../en/mail.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  signInCode: {
    subject: '{{code}} yw eich cod ar gyfer Cynllun',
    body: 'Eich cod yw {{code}}\n\nRhowch ef ar y dudalen lle y gwnaethoch ofyn amdano. Mae’n gweithio unwaith, am {{minutes, minutes}}.\n\nOs nad chi a ofynnodd am gael mewngofnodi, peidiwch â gwneud dim: ni all neb fewngofnodi heb y cod hwn. Peidiwch byth â’i roi i neb, hyd yn oed os ydynt yn dweud eu bod o Cynllun.',
  },
  firstAdministrator: {
    subject: 'Gosod Cynllun',
    body: 'Chi yw gweinyddwr cyntaf Cynllun yn {{address}}\n\nMewngofnodwch yno â’r cyfeiriad e-bost hwn.',
  },
  addressChanged: {
    subject: 'Newidiwyd eich cyfeiriad ar gyfer Cynllun',
    body: 'Newidiodd neu dileodd rhywun sy’n rheoli pobl Cynllun y cyfeiriad yr ydych yn mewngofnodi ag ef. Nid yw codau’n dod i’r cyfeiriad hwn mwyach, ac rydych wedi’ch allgofnodi ym mhobman.\n\nOs nad chi a ofynnodd am hynny, rhowch wybod yn fuan i arweinydd eich cynllun neu i bwy bynnag sy’n rhedeg Cynllun yn {{address}}.',
  },
  commentAnswered: {
    subject: 'Beth ddaeth o’r hyn a ddywedoch: {{name}}',
    body: 'Dywedoch eich barn wrthym yn “{{name}}”. Diolch.\n\n{{outcome}}\n\n{{why}}\n\nI ddarllen eich sylw eto, rhowch god eich derbynneb yma: {{place}}\n\nMae’r ddolen a anfonwyd atoch, neu y gwnaethoch gymryd rhan drwyddi, yn dangos beth a ddywedodd pawb a beth a wnaethom.',
    outcome: {
      changed: 'Newidiwyd y cynllun.',
      partlyChanged: 'Newidiwyd rhan o’r cynllun.',
      notChanged: 'Ni newidiwyd y cynllun.',
      notAboutPlan: 'Nid oedd am y cynllun hwn.',
    },
  },
  commentHidden: {
    subject: 'Cuddiwyd yr hyn a ddywedoch: {{name}}',
    body: 'Dywedoch eich barn wrthym yn “{{name}}”. Mae eich sylw wedi’i guddio: nid yw’n cael ei ddangos i eraill, ac nid yw’n cyfrif. Fe’i cedwir ar gofnod.\n\nPam: {{why}}\n\nI ddarllen eich sylw eto, rhowch god eich derbynneb yma: {{place}}\n\nOs ydych yn meddwl bod hyn yn anghywir, ffoniwch neu ysgrifennwch atom: mae’r rhif a’r cyfeiriad ar y dudalen y gwnaethoch gymryd rhan drwyddi.',
  },
  commentShown: {
    subject: 'Dangosir eto yr hyn a ddywedoch: {{name}}',
    body: 'Dywedoch eich barn wrthym yn “{{name}}”. Dywedwyd wrthych fod eich sylw wedi’i guddio. Nid yw wedi’i guddio mwyach: mae’n cyfrif, a chaiff ei ateb fel unrhyw sylw arall.\n\nPam: {{why}}\n\nI ddarllen eich sylw eto, rhowch god eich derbynneb yma: {{place}}',
  },
  consultationInvitation: {
    subject: 'Gofynnir am eich barn: {{name}}',
    body: 'Gofynnir ichi gymryd rhan mewn ymgynghoriad: {{name}}\n\nDarllenwch ef a dweud eich barn: {{place}}\n\nEich dolen chi yw hi: nid oes angen cyfrinair, a gallwch ddod yn ôl drwyddi. Derbynnir sylwadau hyd {{day, date}}. Os byddai’n well gennych ei ddweud, mae rhif ffôn a chyfeiriad ar y dudalen.',
  },
  invited:
    'Cynllun yw lle mae awdurdod lleol yn ysgrifennu ei gynllun gweithredu ar ôl cyd-adolygiad o’i wasanaethau cymdeithasol. Rhoddwyd rhan i chi ynddo.\n\nMewngofnodwch yn {{address}} â’r cyfeiriad e-bost y daeth hwn iddo. Nid oes cyfrinair: anfonir cod atoch bob tro. Mae’r hyn sy’n aros amdanoch ar y dudalen gyntaf.',
  reviewSetUp:
    'Chi sy’n arwain y cynllun. Edrychwch ar ei ddyddiadau a’i argymhellion, a dywedwch pwy sy’n gweithio arno.',
  extensionProposed: 'Nid yw’n symud dim nes i chi gytuno. Darllenwch pam, a chytunwch os ydych yn cytuno.',
  everything: 'pob awdurdod ac adolygiad',
  about: 'Ar gyfer: {{name}}',
  place: 'Gweler: {{place}}',
  notices: 'Cynllun: hysbysiadau ichi ({{count, number}})',
  choose: 'Dewiswch sut y cewch wybod: {{place}}',
  heads: {
    subject: 'Pennau logiau newid Cynllun, {{day, date}}',
    body: 'Cadwch y llythyr hwn, heb ei newid, lle na all y rhai sy’n rhedeg Cynllun yn {{address}} ei gyrraedd. Mae’n dweud lle’r oedd pob un o’r logiau newid ({{count, number}} ohonynt) ar {{day, date}}.\n\nBydd pwy bynnag sy’n gwirio’r cynlluniau yn ddiweddarach yn rhedeg “verify” gydag ef: enwir yr hyn a dynnwyd o log neu a newidiwyd ers hynny. Nid oes gair o’r un cynllun ynddo.',
  },
  footer: 'Anfonwyd gan Cynllun, {{address}}',
} as const satisfies InWelsh<typeof en>;
