import type en from '../en/advice.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  fields: {
    adviceText: { number: 'Rhif yr ymateb' },
    judgement: {
      question: 'Yr hyn sy’n cael ei farnu',
      recommendationId: 'Argymhelliad',
      answer: 'I ba raddau',
      words: 'Pam, a beth a fyddai’n helpu',
    },
    advicePoint: {
      recommendationId: 'Yr argymhelliad y mae’n perthyn iddo',
      entity: 'Y math o beth y mae’n ymwneud ag ef',
      entityId: 'Yr hyn y mae’n ymwneud ag ef',
      field: 'Y maes y mae’n ymwneud ag ef',
      quote: 'Y geiriau a ddyfynnir',
      start: 'Lle mae’r geiriau a ddyfynnir yn dechrau',
      weight: 'Pwysau',
      words: 'Y pwynt',
      copiedFrom: 'Copïwyd o',
    },
    inspectorateAgreement: {
      organisationId: 'Arolygiaeth',
      textHash: 'Ôl bys y testun (SHA-256)',
      personId: 'Cytunwyd neu cofnodwyd gan',
      on: 'Cytunwyd ar',
      letter: 'Llythyr',
    },
    writtenResponse: { number: 'Rhif yr ymateb', on: 'Cyhoeddwyd ar' },
  },
  question: {
    dealtWith: 'A yw’r argymhelliad wedi’i drin?',
    asPriority: 'A roddir iddo’r flaenoriaeth a roddodd yr adolygiad iddo?',
    dovetails: 'A yw’r cynllun yn cyd-fynd â chynlluniau sefydledig eraill?',
    monitorable: 'A ellir monitro ei ganlyniadau a’i ddangosyddion?',
    showsProgress: 'A ydynt yn ddigon eglur i ddangos cynnydd?',
    quantified: 'A ellir mesur ei dargedau?',
    timed: 'A yw’n rhoi amserlenni?',
    monitored: 'A yw’r trefniadau i’r awdurdod fonitro cynnydd yn glir?',
    funded: 'A yw’n rhoi’r cyllid sydd ei angen?',
    named: 'A enwir pobl sy’n gyfrifol am gamau gweithredu allweddol, ac yn atebol am gynnydd?',
    stakeholders: 'A yw rhanddeiliaid, gan gynnwys defnyddwyr gwasanaethau a gofalwyr, yn cymryd rhan yn y monitro?',
  },
  answer: { fully: 'Yn llwyr', largely: 'I raddau helaeth', partly: 'Yn rhannol', not: 'Ddim' },
  weight: { beforeAgreement: 'I’w fodloni cyn cytuno ar y cynllun', toConsider: 'I’w ystyried' },
  plan: 'Y cynllun yn ei gyfanrwydd',
} as const satisfies InWelsh<typeof en>;
