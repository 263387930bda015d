import type en from '../en/equality.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  title: 'Ychydig gwestiynau amdanoch chi',
  intro: 'Maent yn dangos inni a ydym wedi clywed gan bawb. Atebwch y rhai a hoffech; nid oes rhaid ateb yr un.',
  apart:
    'Dim ond cyfrif eich atebion a wnawn. Cânt eu cadw ar wahân i’r hyn a anfonwyd gennych, heb ddim sy’n dweud pwy piau nhw, felly ni allwn eu dangos ichi, eu newid na’u dileu wedyn. Ni ddangosir rhif o dan bump i neb.',
  noAnswer: 'Dim ateb',
  preferNotToSay: 'Mae’n well gen i beidio â dweud',
  send: 'Anfon yr atebion hyn',
  leave: 'Nid wyf am ateb',
  thanks: 'Diolch. Mae eich atebion wedi’u cyfrif.',
  question: {
    age: 'Faint yw eich oed?',
    sex: 'Beth yw eich rhyw?',
    genderIdentity: 'A yw’r rhywedd rydych yn uniaethu ag ef yr un â’ch rhyw a gofrestrwyd pan gawsoch eich geni?',
    disability:
      'A oes gennych gyflwr neu salwch corfforol neu feddyliol sydd wedi para neu a fydd yn para 12 mis neu fwy, ac sy’n gwneud pethau bob dydd yn anos?',
    ethnicGroup: 'Beth yw eich grŵp ethnig?',
    religion: 'Beth yw eich crefydd neu’ch cred?',
    sexualOrientation: 'Pa un o’r rhain sy’n disgrifio eich cyfeiriadedd rhywiol?',
    partnership: 'A ydych yn briod, neu mewn partneriaeth sifil?',
    pregnancy: 'A ydych yn feichiog, neu a ydych wedi cael babi yn y 26 wythnos ddiwethaf?',
    everydayLanguage: 'Pa iaith rydych yn ei defnyddio fwyaf bob dydd?',
  },
  answer: {
    age: {
      under16: 'O dan 16',
      '16to24': '16 i 24',
      '25to34': '25 i 34',
      '35to44': '35 i 44',
      '45to54': '45 i 54',
      '55to64': '55 i 64',
      '65to74': '65 i 74',
      '75over': '75 neu drosodd',
    },
    sex: { female: 'Benyw', male: 'Gwryw' },
    genderIdentity: { same: 'Ydy', different: 'Nac ydy' },
    disability: { yesALot: 'Oes, yn llawer anos', yesALittle: 'Oes, ychydig yn anos', no: 'Nac oes' },
    ethnicGroup: {
      white: 'Gwyn',
      mixed: 'Grwpiau ethnig cymysg neu luosog',
      asian: 'Asiaidd, Asiaidd Cymreig neu Asiaidd Prydeinig',
      black: 'Du, Du Cymreig, Du Prydeinig, Caribïaidd neu Affricanaidd',
      other: 'Grŵp ethnig arall',
    },
    religion: {
      none: 'Dim crefydd',
      christian: 'Cristion',
      buddhist: 'Bwdhydd',
      hindu: 'Hindŵ',
      jewish: 'Iddew',
      muslim: 'Mwslim',
      sikh: 'Sîc',
      other: 'Crefydd neu gred arall',
    },
    sexualOrientation: {
      straight: 'Syth neu heterorywiol',
      gayOrLesbian: 'Hoyw neu lesbiaidd',
      bisexual: 'Bi neu ddeurywiol',
      other: 'Arall',
    },
    partnership: {
      single: 'Nac ydw',
      marriedOrCivil: 'Ydw',
      other: 'Roeddwn i: wedi gwahanu, wedi ysgaru neu’n weddw',
    },
    pregnancy: { yes: 'Ydw', no: 'Nac ydw' },
    everydayLanguage: {
      welsh: 'Cymraeg',
      english: 'Saesneg',
      both: 'Cymraeg a Saesneg fel ei gilydd',
      bsl: 'Iaith Arwyddion Prydain',
      other: 'Iaith arall',
    },
  },
  numbers: {
    title: 'Pwy a gymerodd ran, yn eu geiriau eu hunain',
    about:
      'Mae pob rhif yn bump o bobl neu fwy. Ni ddywedir beth a ddywedodd llai na hynny, na’r hyn y gellid ei gyfrifo o hynny: gall “–” fod yn neb. Rhifau’r diwrnod y caeodd ydynt.',
    unseen: '–',
    unseenSaid: 'heb ei ddweud',
    none: 'Rhy ychydig i’w ddweud.',
    caption: 'Faint a roddodd bob ateb',
    answer: 'Ateb',
    people: 'Pobl',
  },
  problems: {
    age: { required: 'Atebwch un o’r cwestiynau, neu gadewch bob un' },
    receipt: { alreadyAnswered: 'Mae eich atebion gennym eisoes: cânt eu cyfrif unwaith' },
  },
} satisfies InWelsh<typeof en>;
