import commonInWelsh from './cy/common.ts';
import commonInEnglish from './en/common.ts';

/**
 * Every area of words, each loaded when a screen first asks for it; `common` is there from the start. To add an area: a file in `en/`, its twin in
 * `cy/`, and a line here for each.
 */
export const loaders = {
  en: {
    common: async () => ({ default: commonInEnglish }),
    advice: () => import('./en/advice.ts'),
    advising: () => import('./en/advising.ts'),
    agreement: () => import('./en/agreement.ts'),
    answers: () => import('./en/answers.ts'),
    contribute: () => import('./en/contribute.ts'),
    consultation: () => import('./en/consultation.ts'),
    council: () => import('./en/council.ts'),
    dates: () => import('./en/dates.ts'),
    deadlines: () => import('./en/deadlines.ts'),
    fields: () => import('./en/fields.ts'),
    findings: () => import('./en/findings.ts'),
    process: () => import('./en/process.ts'),
    entered: () => import('./en/entered.ts'),
    errors: () => import('./en/errors.ts'),
    documents: () => import('./en/documents.ts'),
    export: () => import('./en/export.ts'),
    history: () => import('./en/history.ts'),
    import: () => import('./en/import.ts'),
    input: () => import('./en/input.ts'),
    mail: () => import('./en/mail.ts'),
    notices: () => import('./en/notices.ts'),
    panels: () => import('./en/panels.ts'),
    plan: () => import('./en/plan.ts'),
    admin: () => import('./en/admin.ts'),
    home: () => import('./en/home.ts'),
    people: () => import('./en/people.ts'),
    portfolio: () => import('./en/portfolio.ts'),
    reading: () => import('./en/reading.ts'),
    responses: () => import('./en/responses.ts'),
    setup: () => import('./en/setup.ts'),
    signIn: () => import('./en/signIn.ts'),
    calendar: () => import('./en/calendar.ts'),
    triage: () => import('./en/triage.ts'),
    versions: () => import('./en/versions.ts'),
  },
  cy: {
    common: async () => ({ default: commonInWelsh }),
    advice: () => import('./cy/advice.ts'),
    advising: () => import('./cy/advising.ts'),
    agreement: () => import('./cy/agreement.ts'),
    answers: () => import('./cy/answers.ts'),
    contribute: () => import('./cy/contribute.ts'),
    consultation: () => import('./cy/consultation.ts'),
    council: () => import('./cy/council.ts'),
    dates: () => import('./cy/dates.ts'),
    deadlines: () => import('./cy/deadlines.ts'),
    fields: () => import('./cy/fields.ts'),
    findings: () => import('./cy/findings.ts'),
    process: () => import('./cy/process.ts'),
    entered: () => import('./cy/entered.ts'),
    errors: () => import('./cy/errors.ts'),
    documents: () => import('./cy/documents.ts'),
    export: () => import('./cy/export.ts'),
    history: () => import('./cy/history.ts'),
    import: () => import('./cy/import.ts'),
    input: () => import('./cy/input.ts'),
    mail: () => import('./cy/mail.ts'),
    notices: () => import('./cy/notices.ts'),
    panels: () => import('./cy/panels.ts'),
    plan: () => import('./cy/plan.ts'),
    admin: () => import('./cy/admin.ts'),
    home: () => import('./cy/home.ts'),
    people: () => import('./cy/people.ts'),
    portfolio: () => import('./cy/portfolio.ts'),
    reading: () => import('./cy/reading.ts'),
    responses: () => import('./cy/responses.ts'),
    setup: () => import('./cy/setup.ts'),
    signIn: () => import('./cy/signIn.ts'),
    calendar: () => import('./cy/calendar.ts'),
    triage: () => import('./cy/triage.ts'),
    versions: () => import('./cy/versions.ts'),
  },
} as const;

export type Area = keyof (typeof loaders)['en'];
export const areas = Object.keys(loaders.en) as readonly Area[];

/** The English words of every area by key, from which the types of `t()` are made. */
export type Catalogue = { readonly [A in Area]: Awaited<ReturnType<(typeof loaders)['en'][A]>>['default'] };
