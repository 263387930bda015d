/** What a set of edits is recorded as; each is the last part of the address at which it is checked and recorded. */
export const preparationKinds = ['agreement', 'variation', 'correction'] as const;
export type PreparationKind = (typeof preparationKinds)[number];
