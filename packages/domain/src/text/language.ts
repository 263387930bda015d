import { z } from 'zod';

/** The two languages of everything a person reads, English and Welsh. */
export const languages = ['en', 'cy'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** The language that is not `language`. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'cy' : 'en');
