import type en from '../en/dates.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  name: {
    arrangements: 'Trafod y trefniadau gyda’r tîm adolygu',
    draftToLeadReviewer: 'Y drafft i’r prif adolygydd',
    writtenResponse: 'Ymateb ysgrifenedig gan y prif adolygydd',
    presentedToCouncil: 'Cyflwyno’r drafft i’r Cyngor gyda’r adroddiad',
    availableAtPublication: 'Y cynllun ar gael pan gyhoeddir yr adroddiad',
    finalAgreed: 'Cytuno’n ffurfiol ar y cynllun terfynol',
    sharedWithLeadReviewer: 'Rhannu’r cynllun terfynol gyda’r prif adolygydd',
  },
  status: {
    notSet: 'Heb ei bennu',
    upcoming: 'I ddod',
    dueSoon: 'Yn fuan',
    dueToday: 'Heddiw',
    met: 'Wedi’i gyflawni',
    metLate: 'Wedi’i gyflawni {{days, days}} yn hwyr',
    overdue: '{{days, days}} yn hwyr',
    extended: 'Wedi’i ymestyn',
    passed: 'Wedi mynd heibio',
  },
  due: 'Daw {{when, relativeDays}}',
  dueOn: 'I’w gyflawni erbyn {{on, dateWithDay}}',
  ownDate: 'Dyddiad yr awdurdod ei hun',
  column: {
    what: 'Dyddiad cau',
    due: 'Erbyn',
    standing: 'Statws',
  },
} as const satisfies InWelsh<typeof en>;
