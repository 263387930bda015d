import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { i18n } from 'i18next';
import { problemWords } from '@cynllun/messages/problemWords';
import { sayer } from '@cynllun/messages/say';

/** Why something could not be done: the key of its words, and the field it is about, if one. */
export interface Refusal {
  /** A path in the plan, or the name of an input's field. */
  readonly field: string | null;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The result of a mutation: what it made, or one of the failures every mutation may answer with. */
export interface Outcome {
  readonly __typename: string;
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly params: unknown }[];
}

const signedOut = 'errors:signInNeeded';
const failures: Readonly<Record<string, string>> = {
  ForbiddenError: 'errors:forbidden',
  NotFoundError: 'errors:notFound',
  StageError: 'errors:stage',
  ConflictError: 'errors:conflict',
  SignedOutError: signedOut,
};
const problem = 'errors:problem.';

/** What a mutation's result refuses; empty where it was done. */
export function refusalsIn({ __typename, problems = [] }: Outcome): readonly Refusal[] {
  if (__typename === 'ValidationError') {
    return problems.map(({ path, code, params }) => ({ field: path, key: problem + code, params: plain(params) }));
  }
  const key = failures[__typename];
  return key === undefined ? [] : [{ field: null, key, params: {} }];
}

/** What to say where no result came at all. */
export function refusalOf(error: unknown): Refusal {
  if (CombinedGraphQLErrors.is(error)) {
    const { code, id } = error.errors[0]?.extensions ?? {};
    if (code === 'SIGN_IN_NEEDED') return { field: null, key: signedOut, params: {} };
    if (code === 'UNAVAILABLE') return { field: null, key: 'errors:unavailable', params: {} };
    // An address that was cut short: what it names is not there.
    if (code === 'BAD_USER_INPUT') return { field: null, key: 'errors:notFound', params: {} };
    return { field: null, key: 'errors:fault', params: { id: typeof id === 'string' ? id : String(code) } };
  }
  if (ServerError.is(error) && error.statusCode === 429) return { field: null, key: 'errors:tooMany', params: {} };
  if (ServerError.is(error) && error.statusCode === 503) return { field: null, key: 'errors:unavailable', params: {} };
  return { field: null, key: 'errors:unreachable', params: {} };
}

/** Needs the area `errors`. */
export function refusalWords(words: i18n, { key, params }: Refusal): string {
  return key.startsWith(problem)
    ? problemWords(words, words.language, { code: key.slice(problem.length), params })
    : sayer(words, words.language)(key, params);
}

/** The words are said of any field alike, and name none. */
export const saysThis = ({ field, key }: Refusal): boolean => field !== null && key.startsWith(problem);

/** Signing in again is the way on. */
export const isSignedOut = ({ key }: Refusal): boolean => key === signedOut;

/** Params come as JSON, whose type the schema leaves open. */
export const plain = (params: unknown): Refusal['params'] =>
  Object.fromEntries(
    Object.entries(Object(params)).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
