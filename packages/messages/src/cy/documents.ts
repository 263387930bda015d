import type en from '../en/documents.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  menu: {
    title: 'Lawrlwytho',
    pdf: { en: 'PDF yn Saesneg', cy: 'PDF yn Gymraeg' },
    docx: { en: 'Word yn Saesneg', cy: 'Word yn Gymraeg' },
  },
  state: {
    asking: '{{document}}: wedi gofyn amdano.',
    queued: '{{document}}: yn aros ei dro.',
    making: '{{document}}: wrthi’n cael ei wneud.',
    ready: '{{document}}: yn barod.',
    failed: '{{document}}: doedd dim modd ei wneud.',
  },
  fetch: 'Cadw {{document}}',
  problem: {
    tookTooLong: 'Cymerodd ormod o amser.',
    tooLarge: 'Mae angen mwy o gof arno nag sydd ar gael.',
    notHere: 'Does dim modd gwneud PDF ar y peiriant y mae Cynllun yn rhedeg arno. Mae modd gwneud dogfen Word.',
    notReadable: 'Allwch chi ddim darllen bellach yr hyn y mae wedi’i wneud ohono.',
    changed: 'Newidiodd yr hyn y mae’n ei ddweud wrth iddo gael ei wneud. Gofynnwch amdano eto.',
    fault: 'Ein bai ni yw hyn.',
    gone: 'Nid yw yno bellach.',
  },
  quote: 'Ei rif, os gofynnwch am help: {{id}}',
  pageOf: 'Tudalen {{page}} o {{pages}}',
  response: { fileName: 'Ymateb ysgrifenedig {{authority}} fersiwn {{number, number}}' },
  version: {
    fileName: 'Cynllun gweithredu {{authority}} fersiwn {{number, number}}',
    sent: 'Anfonwyd',
    deadlines: 'Y saith dyddiad cau, fel yr oeddent ar {{on, date}}',
  },
} as const satisfies InWelsh<typeof en>;
