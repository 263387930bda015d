import type en from '../en/portfolio.ts';
import type { InWelsh } from '../welsh.ts';

export default {
  title: 'Adolygiadau',
  intro: 'Pob adolygiad gyda’i gam, am bwy y mae’n aros a beth ddaw nesaf.',
  table: 'Adolygiadau, tudalen {{page, number}} o {{pages, number}}',
  words: 'Adolygiad neu awdurdod',
  any: 'Unrhyw un',
  sort: 'Trefn',
  sortBy: { nextDue: 'Y dyddiad cau nesaf yn gyntaf', authority: 'Yn ôl awdurdod', stage: 'Yn ôl cam' },
  search: 'Chwilio',
  clear: 'Clirio’r chwiliad',
  found: 'Adolygiadau a ganfuwyd: {{total, number}}',
  none: 'Ni chanfuwyd adolygiad. Chwiliwch am lai, neu cliriwch y chwiliad.',
  page: 'Tudalen {{page, number}}',
  pages: 'Tudalennau',
  previous: 'Y dudalen flaenorol',
  next: 'Y dudalen nesaf',
} as const satisfies InWelsh<typeof en>;
