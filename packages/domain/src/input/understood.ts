/** Why what was typed was not understood. The words are in the message catalogues. */
export const inputCodes = [
  'dayMissing',
  'dayOrYearMissing',
  'decimalComma',
  'negative',
  'notAYear',
  'notConsecutive',
  'notMoney',
  'notANumber',
  'oneYear',
  'outOfRange',
  'partPenny',
  'pointOrThousands',
  'severalAmounts',
  'severalDates',
  'severalNumbers',
  'tooManyDecimals',
  'tooManyDigits',
  'wordsBeside',
] as const;
export type InputCode = (typeof inputCodes)[number];

/**
 * What was made of something typed into a field. A blank field is understood as null. What was not understood stays as
 * it was typed, with the reason and with what it may have meant, for the person to choose from; nothing is guessed.
 */
export type Understood<Value, Code extends string = InputCode> =
  | { readonly understood: true; readonly value: Value | null }
  | {
      readonly understood: false;
      readonly code: Code;
      readonly params: Readonly<Record<string, string | number>>;
      readonly choices: readonly Value[];
    };

export const understood = <Value>(
  value: Value | null,
): { readonly understood: true; readonly value: Value | null } => ({
  understood: true,
  value,
});

export const notUnderstood = <Value, Code extends string>(
  code: Code,
  params: Readonly<Record<string, string | number>> = {},
  choices: readonly Value[] = [],
): Extract<Understood<Value, Code>, { readonly understood: false }> => ({
  understood: false,
  code,
  params,
  choices: [...new Set(choices)],
});
