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

/** Every failure is called so, and nothing that was made is. */
type FailureName = `${string}Error`;
/** What a mutation made, where it was not refused. */
export type Done<Data> = Exclude<Data[keyof Data], { __typename: FailureName }>;

const signedOut = 'errors:signedOut';
const problem = 'errors:problem.';

/** A problem that the domain's check or the API tells: both by the path of a field, and a code. */
export const refusalOfProblem = ({ path, code, params }: NonNullable<Outcome['problems']>[number]): Refusal => ({
  field: path,
  key: problem + code,
  params: plain(params),
});

/** What a mutation's result refuses; empty where it was done. */
export function refusalsIn({ __typename, problems = [] }: Outcome): readonly Refusal[] {
  if (__typename === 'ValidationError') return problems.map(refusalOfProblem);
  const name = /^(.+)Error$/.exec(__typename)?.[1];
  return name === undefined
    ? []
    : [{ field: null, key: `errors:${name[0]?.toLowerCase()}${name.slice(1)}`, params: {} }];
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

/** What came of a mutation that was sent: what it made, or why it was refused. */
export type Answer<Data> = { readonly done: Done<Data> } | { readonly refusals: readonly Refusal[] };

/** A mutation under way. */
export type Sent<Data> = Promise<{ readonly data?: Data | null | undefined }>;

export async function answerOf<Data extends Readonly<Record<string, Outcome>>>(
  sent: Sent<Data>,
): Promise<Answer<Data>> {
  try {
    const [outcome] = Object.values((await sent).data ?? {});
    if (outcome === undefined) return { refusals: [refusalOf(null)] };
    const refusals = refusalsIn(outcome);
    return refusals.length === 0 ? { done: outcome as Done<Data> } : { refusals };
  } catch (error) {
    return { refusals: [refusalOf(error)] };
  }
}

/** Whether a mutation was answered at all, done or refused; where it was not, it may have been done. */
export const isAnswered = <Data>(sent: Sent<Data>): Promise<boolean> =>
  sent.then(
    ({ data }) => data !== null && data !== undefined,
    () => false,
  );

/**
 * Needs the area `errors`, and `input` where days are asked for. `own`: where a form has words of its own for a problem
 * of a field, `people:problems` for `people:problems.email.required`.
 */
export function refusalWords(words: i18n, refusal: Refusal, own?: string): string {
  const { key, params } = refusal;
  const ownKey = ownKeyOf(words, refusal, own);
  return ownKey === null && key.startsWith(problem)
    ? problemWords(words, words.language, { code: key.slice(problem.length), params })
    : sayer(words, words.language)(ownKey ?? key, params);
}

/** The words are said of any field alike, and name none. */
export const saysThis = (words: i18n, refusal: Refusal, own?: string): boolean =>
  refusal.field !== null && refusal.key.startsWith(problem) && ownKeyOf(words, refusal, own) === null;

function ownKeyOf(words: i18n, { field, key }: Refusal, own: string | undefined): string | null {
  if (own === undefined || !key.startsWith(problem)) return null;
  const ownKey = `${own}.${field}.${key.slice(problem.length)}`;
  return words.exists(ownKey) ? ownKey : null;
}

/** Signing in again is the way on. */
export const isSignedOut = ({ key }: Refusal): boolean => key === signedOut;

/** Params come as JSON, whose type the schema leaves open. */
export const plain = (params: unknown): Refusal['params'] =>
  Object.fromEntries(
    Object.entries(Object(params)).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
