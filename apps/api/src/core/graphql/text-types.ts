import type { languages } from '@cynllun/domain/text/language';
import { translationState, type Text } from '@cynllun/domain/text/text';
import { builder } from './builder.ts';

export const LanguageRef = builder.enumType('Language', {
  description: 'A language of the screens and of the plan.',
  values: { en: { description: 'English.' }, cy: { description: 'Welsh.' } } satisfies Record<
    (typeof languages)[number],
    object
  >,
});

const TranslationStateRef = builder.enumType('TranslationState', {
  description: 'How a text stands in its other language.',
  values: {
    nothingToTranslate: { description: 'The original has no words.' },
    missing: { description: 'It is not translated.' },
    outOfDate: { description: 'The original has changed since it was translated.' },
    upToDate: { description: 'It says what the original says.' },
  },
});

export const TextRef = builder.objectRef<Text>('Text').implement({
  description: 'A public text in two languages.',
  fields: (t) => ({
    original: t.expose('original', { type: LanguageRef, description: 'The language it was written in.' }),
    en: t.exposeString('en', { description: 'The words in English; empty where there are none.' }),
    cy: t.exposeString('cy', { description: 'The words in Welsh; empty where there are none.' }),
    madeFrom: t.exposeString('madeFrom', {
      nullable: true,
      description: 'The original words its translation was made from, where those have changed since.',
    }),
    translation: t.field({
      type: TranslationStateRef,
      description: 'How it stands in the other language.',
      resolve: translationState,
    }),
  }),
});

export const TextInputRef = builder.inputType('TextInput', {
  description: 'New words for a public text. What is left out stays as it is.',
  fields: (t) => ({
    en: t.string({ description: 'The words in English.' }),
    cy: t.string({ description: 'The words in Welsh.' }),
    original: t.field({ type: LanguageRef, description: 'Which language is the original, to correct it.' }),
    upToDate: t.boolean({ description: 'The translation says what the original says now.' }),
    madeFrom: t.string({ description: 'For putting a removed text back: the words its translation was made from.' }),
  }),
});
