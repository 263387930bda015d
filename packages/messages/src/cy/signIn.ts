import type en from '../en/signIn.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  title: 'Mewngofnodi',
  intro: 'Byddwn yn anfon cod chwe digid atoch drwy e-bost. Nid oes cyfrinair.',
  email: 'Cyfeiriad e-bost',
  sendCode: 'Anfon cod ataf',
  code: {
    title: 'Rhowch eich cod',
    sent: 'Os yw {{email}} yn hysbys yma, mae cod chwe digid ar ei ffordd yno. Mae’n gweithio unwaith, am ddeng munud.',
    sentUnknown: 'Mae cod chwe digid ar ei ffordd i’r cyfeiriad rydych wedi’i roi, os yw’n hysbys yma.',
    label: 'Cod chwe digid',
    hint: 'Gallwch ei ludo. Does dim ots am fylchau.',
    notArrived: 'Nid yw’r cod wedi cyrraedd',
    notArrivedHelp:
      'Gall gymryd munud. Edrychwch yn eich post sothach. Os nad yw eich cyfeiriad yn hysbys yma, ni anfonir cod: gofynnwch i’r sawl a’ch gwahoddodd pa gyfeiriad a ddefnyddiwyd.',
    sendAgain: 'Anfon cod arall',
    sentAgain: 'Mae cod arall ar ei ffordd. Yn y porwr hwn dim ond yr un diweddaraf sy’n gweithio.',
    otherAddress: 'Defnyddio cyfeiriad arall',
    outbox: 'Gweld y post y mae’r copi hwn wedi’i gadw',
  },
  examples: {
    title: 'Rhoi cynnig arni fel rhywun yn yr enghraifft',
    intro:
      'Mae’r copi hwn yn rhedeg ar eich cyfrifiadur eich hun, gyda chynllun enghreifftiol. Dychmygol yw popeth yma.',
    signInAs: 'Mewngofnodi fel {{name}}',
  },
  outbox: {
    title: 'Post a gadwyd ar y cyfrifiadur hwn',
    intro: 'Nid oes post yn gadael y copi hwn. Mae’r hyn y byddai wedi’i anfon yma, y diweddaraf yn gyntaf.',
    empty: 'Nid oes dim wedi’i anfon eto.',
    to: 'At {{address}}',
    refresh: 'Edrych eto',
    toCode: 'Rhoi cod',
  },
  setUp: {
    title: 'Gosod Cynllun',
    intro: 'Chi yw’r cyntaf yma. Chi fydd y gweinyddwr: chi sy’n ychwanegu sefydliadau ac yn rhoi eu rolau i bobl.',
    done: 'Mae Cynllun wedi’i osod eisoes: mae ganddo weinyddwr. Mewngofnodwch â’ch cyfeiriad e-bost; os nad yw’n hysbys yma, gofynnwch i’r gweinyddwr eich ychwanegu.',
    name: 'Eich enw',
    emailHint: 'O hyn ymlaen, yma yr anfonir eich codau mewngofnodi',
    become: 'Dod yn weinyddwr',
  },
  problems: {
    email: { required: 'Rhowch eich cyfeiriad e-bost' },
    name: { required: 'Rhowch eich enw' },
    code: {
      required: 'Rhowch y cod chwe digid o’r e-bost',
      notACode: 'Chwe digid yw’r cod, fel 123456, neu ddeg os oes deg yn yr e-bost',
    },
  },
} as const satisfies InWelsh<typeof en>;
