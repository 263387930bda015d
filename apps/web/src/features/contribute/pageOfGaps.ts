import type { Page } from './contributorPage.ts';

const gap = (name: string) => `__${name}__`;
const textGap = (name: string) => ({ en: gap(name), cy: gap(name) });

/** A page of which all words are gaps, by the names that the server fills them by (`first-words.ts` of the API). */
export const pageOfGaps: Page = {
  by: 'openLink',
  consultationId: '',
  invitationId: null,
  body: null,
  name: '',
  language: 'en',
  state: 'open',
  keepsLate: false,
  reportPublished: false,
  closesOn: '',
  closesMinute: null,
  authority: textGap('authority'),
  copy: {
    number: 1,
    shows: [],
    phone: gap('phone'),
    address: gap('address'),
    urgentPhone: '',
    title: textGap('title'),
    introduction: textGap('introduction'),
    found: textGap('found'),
    phoneHours: textGap('phoneHours'),
    questions: [],
    easyReads: [],
    recommendations: [],
    people: [],
    actions: [
      {
        id: gap('actionId'),
        reference: '',
        recommendationIds: [],
        startsOn: null,
        endsOn: null,
        responsiblePersonId: null,
        accountablePersonId: null,
        monitoredBy: '',
        monitoringMethod: '',
        withinExistingResources: false,
        existingResourcesHow: '',
        title: textGap('actionTitle'),
        summary: textGap('summary'),
        outcome: textGap('outcome'),
        responsiblePost: textGap('post'),
        accountablePost: textGap('post'),
        indicators: [],
        costLines: [],
      },
    ],
  },
};
