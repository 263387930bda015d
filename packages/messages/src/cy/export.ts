import type en from '../en/export.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  fileName: 'Cynllun gweithredu {{authority}} {{date}}',
  sheet: 'Cynllun gweithredu',
  reasons: 'Pam mae bylchau’n aros',
  heading: {
    reference: 'Cyfeirnod',
    recommendationReference: 'Rhif yr argymhelliad',
    title: 'Cam gweithredu',
    monitoredBy: 'Pwy sy’n gwirio cynnydd',
    otherPlans: 'Cynlluniau eraill',
    unit: 'Uned',
    target: 'Ffigur targed',
    cost: 'Cost (£)',
    partnerName: 'Enw’r corff partner',
    partnerPart: 'Yr hyn y mae’r corff partner yn ei wneud neu’n ei ariannu',
    partnerAgreedOn: 'Diwrnod y cytunodd y corff partner',
    partnerAgreedBy: 'Pwy gytunodd dros y corff partner, a sut',
    noteHeading: 'Nodyn: colofn',
    note: 'Nodyn',
  },
  links: {
    title: 'Lawrlwytho’r cynllun',
    xlsx: 'Taenlen (XLSX)',
    csv: 'Testun ar gyfer taenlenni (CSV)',
    hint: 'Newidiwch ef mewn taenlen a’i fewnforio eto: dim ond yr hyn rydych wedi’i newid a ddaw i mewn.',
  },
} as const satisfies InWelsh<typeof en>;
