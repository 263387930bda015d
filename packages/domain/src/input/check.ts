import type { core } from 'zod/mini';
import type { Checked, Problem, ProblemCode, Schema } from './problem.ts';

/** What is given, as a schema reads it, or everything wrong with it: the first thing of each field. */
export function check<Value>(schema: Schema<Value>, given: unknown): Checked<Value> {
  const result = schema.safeParse(given, { reportInput: true });
  if (result.success) return { valid: true, value: result.data };
  const problems = new Map<string, Problem>();
  for (const problem of result.error.issues.map(problemOf))
    if (!problems.has(problem.path)) problems.set(problem.path, problem);
  return { valid: false, problems: [...problems.values()] };
}

function problemOf(issue: core.$ZodIssue): Problem {
  const path = [...issue.path, ...('keys' in issue ? issue.keys.slice(0, 1) : [])].join('.');
  return { path, ...codeOf(issue) };
}

function codeOf(issue: core.$ZodIssue): Omit<Problem, 'path'> {
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

function tooMuch({ origin, maximum }: core.$ZodIssueTooBig): Omit<Problem, 'path'> {
  if (origin === 'string') return { code: 'tooLong', params: { longest: Number(maximum) } };
  return { code: origin === 'array' ? 'tooMany' : 'outOfRange', params: { most: Number(maximum) } };
}

const isMissing = (given: unknown): boolean => given === null || given === undefined || given === '';
