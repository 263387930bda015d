import * as z from 'zod/mini';

/** What may be wrong with what is given. The words are in the message catalogues. */
export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'unreadable'
  | 'notADate'
  | 'dateOutOfRange'
  | 'notYet'
  | 'notLater'
  | 'noBase'
  | 'reversed'
  | 'outOfRange'
  | 'tooManyDecimals'
  | 'notInList'
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

/** What is given, as a schema reads it, or everything wrong with it: the first thing of each field. */
export function check<Value>(schema: Schema<Value>, given: unknown): Checked<Value> {
  const result = schema.safeParse(given, { reportInput: true });
  if (result.success) return { valid: true, value: result.data };
  const problems = new Map<string, Problem>();
  for (const problem of result.error.issues.map(problemOf))
    if (!problems.has(problem.path)) problems.set(problem.path, problem);
  return { valid: false, problems: [...problems.values()] };
}

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

export function problemOf(issue: z.core.$ZodIssue): Problem {
  const path = [...issue.path, ...('keys' in issue ? issue.keys.slice(0, 1) : [])].join('.');
  return { path, ...codeOf(issue) };
}

function codeOf(issue: z.core.$ZodIssue): Omit<Problem, 'path'> {
  switch (issue.code) {
    case 'custom':
      return { code: issue.params?.['code'], params: issue.params?.['params'] };
    case 'too_big':
      return tooMuch(issue);
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'required', params: {} }
        : { code: 'outOfRange', params: { least: Number(issue.minimum) } };
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'wrongType', params: {} };
    case 'invalid_value':
    case 'invalid_type':
      return { code: isMissing(issue.input) ? 'required' : wrong[issue.code], params: {} };
    default:
      return { code: 'wrongType', params: {} };
  }
}

const formats: Readonly<Record<string, ProblemCode>> = { date: 'notADate', email: 'notAnAddress' };
const wrong = { invalid_value: 'notInList', invalid_type: 'wrongType' } as const;

function tooMuch({ origin, maximum }: z.core.$ZodIssueTooBig): Omit<Problem, 'path'> {
  if (origin === 'string') return { code: 'tooLong', params: { longest: Number(maximum) } };
  return { code: origin === 'array' ? 'tooMany' : 'outOfRange', params: { most: Number(maximum) } };
}

const isMissing = (given: unknown): boolean => given === null || given === undefined || given === '';
