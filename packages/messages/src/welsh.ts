/** The forms a Welsh word may take after a number: 0, 1, 2, 3, 6, and any other. */
export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type PluralForm = (typeof pluralForms)[number];

/** `days_one` and `days_other` in English are all six forms in Welsh; other keys are the same. */
type WelshKey<Key extends string> = Key extends `${string}_one`
  ? never
  : Key extends `${infer Stem}_other`
    ? `${Stem}_${PluralForm}`
    : Key;

/** The Welsh twin of an English area: exactly its keys, and six plural forms for its two. */
export type InWelsh<Words> = {
  readonly [Key in keyof Words & string as WelshKey<Key>]: Words[Key] extends string ? string : InWelsh<Words[Key]>;
};
