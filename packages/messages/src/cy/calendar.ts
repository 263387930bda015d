import type en from '../en/calendar.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  title: 'Eich calendr',
  intro:
    'Dyddiadau cau pob cynllun y cewch wybod amdano, a’r diwrnod y mae ymgynghoriad y gwahoddwyd chi iddo yn cau, yn y rhaglen lle rydych yn cadw eich dyddiau eich hun. Maent yn dilyn pan fydd diwrnod yn symud, ac yn mynd pan gaiff ei fodloni neu pan ddaw eich rôl i ben.',
  none: 'Nid oes cyfeiriad eto.',
  madeAt: 'Gwnaed cyfeiriad ar {{at, dateTime}}. Ni chaiff ei ddangos eto.',
  make: 'Gwneud cyfeiriad',
  makeAnother: 'Gwneud cyfeiriad newydd',
  makeAnotherHint: 'Mae’r un o’r blaen yn peidio â gweithio.',
  end: 'Ei atal',
  address: 'Y cyfeiriad',
  addressHint:
    'Copïwch ef nawr: unwaith yn unig y’i dangosir. Yn Outlook neu galendr arall, tanysgrifiwch iddo fel calendr o’r rhyngrwyd. Mae pwy bynnag sydd ag ef yn gweld y dyddiau hyn, felly peidiwch â’i roi i neb.',
  made: 'Mae’r cyfeiriad wedi’i wneud.',
  ended: 'Mae’r calendr wedi’i atal.',
  file: {
    name: 'Cynllun: dyddiadau cau',
    event: '{{deadline}}: {{authority}}',
    closes: 'Ymgynghoriad yn cau: {{authority}}',
  },
} as const satisfies InWelsh<typeof en>;
