import * as z from 'zod/mini';

/** What may be wrong with what is given. The words are in the message catalogues. */
export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'unreadable'
  | 'notADate'
  | 'notATime'
  | 'past'
  | 'dateOutOfRange'
  | 'notYet'
  | 'notLater'
  | 'noBase'
  | 'reversed'
  | 'outOfRange'
  | 'tooManyDecimals'
  | 'notInList'
  | 'notOfThisKind'
  | 'letterMissing'
  | 'notAnAddress'
  | 'notACode'
  | 'wrongType'
  /** Why a day that was typed could not be read. */
  | `date.${string}`;

/** One thing wrong with what is given: where, as `name.en` or `recommendations.0.en`, and why. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a command or a form takes, and what it makes of it. */
export type Schema<Value = unknown, Given = unknown> = z.ZodMiniType<Value, Given>;

export type Checked<Value> =
  { readonly valid: true; readonly value: Value } | { readonly valid: false; readonly problems: readonly Problem[] };

/** Makes a check of our own say a code: `z.refine(isRead, says('unreadable'))`. */
export const says = (code: ProblemCode, params: Problem['params'] = {}) => ({ params: { code, params } });

/** A problem, for a rule to find. */
export const problem = (path: string, code: ProblemCode, params: Problem['params'] = {}): Problem => ({
  path,
  code,
  params,
});

/** A field that has to be given. */
export const required = <Value, Given>(schema: Schema<Value | null, Given>) =>
  z.pipe(
    schema,
    z.custom<NonNullable<Value>>((value) => value !== null && value !== '', { ...says('required'), abort: false }),
  );

/** Asks what several answers say together, even where one of them is wrong by itself: all is told at once. */
export const together = <Value>(find: (value: Value) => readonly Problem[]) =>
  z.check<Value>(
    ({ value, issues }) => {
      for (const { path, ...said } of find(value))
        issues.push({ code: 'custom', input: value, path: path.split('.'), params: said });
    },
    { when: () => true },
  );
