import type { Say } from '@cynllun/messages/say';
import type { Problem } from './ErrorSummary.tsx';

/**
 * The errors of a react-hook-form for the summary, in the order of its fields: a field's id is its name, and an error's
 * message the key of its words (`setup:problems.nameMissing`), so that they follow the language.
 */
export function problemsOf(errors: object, say: Say): Problem[] {
  return Object.entries(errors).flatMap(([name, error]) => problemsWithin(name, error, say));
}

function problemsWithin(name: string, error: unknown, say: Say): Problem[] {
  if (typeof error !== 'object' || error === null) return [];
  if ('type' in error) {
    return 'message' in error && typeof error.message === 'string' ? [{ id: name, words: say(error.message) }] : [];
  }
  return Object.entries(error).flatMap(([part, inner]) => problemsWithin(`${name}.${part}`, inner, say));
}
