/** The two languages of everything a person reads, English and Welsh. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** The language that is not `language`. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'cy' : 'en');
