import type en from '../en/process.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  stage: {
    arrangements: 'Trefniadau',
    drafting: 'Drafftio',
    submitted: 'Y drafft gyda’r prif adolygydd',
    responded: 'Ymateb ysgrifenedig wedi dod i law',
    presented: 'Wedi’i gyflwyno i’r Cyngor',
    published: 'Adroddiad wedi’i gyhoeddi',
    agreed: 'Cynllun terfynol wedi’i gytuno',
    shared: 'Wedi’i rannu gyda’r prif adolygydd',
    handedOver: 'Wedi’i drosglwyddo',
    monitoring: 'Monitro',
    closed: 'Wedi cau',
  },
  step: {
    arrangements: 'Trefniadau',
    drafting: 'Drafftio',
    submitted: 'Drafft wedi’i anfon',
    responded: 'Ymateb wedi’i roi',
    presented: 'Gerbron y Cyngor',
    published: 'Wedi’i gyhoeddi',
    agreed: 'Wedi’i gytuno',
    monitoring: 'Monitro',
  },
  track: {
    title: 'Ble mae wedi cyrraedd',
    past: 'wedi’i wneud',
    here: 'yma nawr',
    ahead: 'i ddod',
    next: 'Nesaf:',
    due: 'erbyn {{on, date}}',
    nothing: 'Nid oes dim yn cael ei ddisgwyl.',
    gate: {
      draft: 'Caiff yr hyn sydd ei angen ar y drafft ei gywiro neu ei esbonio yn gyntaf.',
      final: 'Caiff yr hyn sydd ei angen ar y cynllun terfynol ei gywiro neu ei esbonio yn gyntaf.',
    },
  },
  role: {
    lead: 'Arweinydd y cynllun',
    editor: 'Golygydd',
    owner: 'Perchennog camau gweithredu',
    viewer: 'Darllenydd',
    contributor: 'Cyfrannwr',
    forumMember: 'Aelod o fforwm',
    leadReviewer: 'Prif adolygydd',
    reviewer: 'Adolygydd',
    administrator: 'Gweinyddwr',
  },
} as const satisfies InWelsh<typeof en>;
