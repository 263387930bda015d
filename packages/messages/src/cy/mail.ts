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
  footer: 'Anfonwyd gan Cynllun, {{address}}',
} as const satisfies InWelsh<typeof en>;
