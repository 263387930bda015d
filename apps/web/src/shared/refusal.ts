import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { i18n } from 'i18next';
import { problemWords } from '@cynllun/messages/problemWords';
import { sayer } from '@cynllun/messages/say';
import type { ProblemsFragment } from '../generated/graphql.ts';
import { graphql } from '../generated/index.ts';

/** Why something could not be done: the key of its words, and the field it is about, if one. */
export interface Refusal {
  /** A path in the plan, or the name of an input's field. */
  readonly field: string | null;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is wrong with the input of a mutation. Each asks for it by this fragment, and `outcomeOf` alone reads it. */
graphql(`
  fragment Problems on ValidationError {
    problems {
      path
      code
      params
    }
  }
`);

/** The result of a mutation: what it made, or one of the failures every mutation may answer with. */
export interface Outcome {
  readonly __typename: string;
}

/** A result with what is wrong with its input, if anything. */
export type Told<Result> = Result & { readonly problems?: readonly ProblemsFragment['problems'][number][] | undefined };

/** Every failure is called so, and nothing that was made is. */
type FailureName = `${string}Error`;
/** What a mutation made, where it was not refused. */
export type Done<Result> = Exclude<Result, { __typename: FailureName }>;

const signedOut = 'errors:signedOut';
const problem = 'errors:problem.';

/** A problem that the domain's check or the API tells: both by the path of a field, and a code. */
export const refusalOfProblem = ({ path, code, params }: ProblemsFragment['problems'][number]): Refusal => ({
  field: path,
  key: problem + code,
  params: plain(params),
});

/** What a mutation's result refuses; empty where it was done. */
export function refusalsIn({ __typename, problems = [] }: Told<Outcome>): readonly Refusal[] {
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
export type Answer<Result> = { readonly done: Done<Result> } | { readonly refusals: readonly Refusal[] };

/** A mutation under way; undefined where the API had no data. */
export type Sent<Result> = Promise<Told<Result> | undefined>;

interface MutationOptions {
  update?(cache: object, result: { readonly data?: object | null }, more: object): void;
}

/**
 * Sends a mutation, given by `useMutation`. Problems are masked from whoever sends it: `update` alone is shown all of a
 * result.
 */
export async function outcomeOf<Data extends Readonly<Record<string, Outcome>>, Options extends MutationOptions>(
  mutate: (options: Options) => Promise<{ readonly data?: Data | null | undefined }>,
  options: NoInfer<Options>,
): Sent<Data[keyof Data]> {
  let told: Partial<ProblemsFragment> = {};
  const update: MutationOptions['update'] = (cache, result, more) => {
    [told = {}] = Object.values(result.data ?? {});
    options.update?.(cache, result, more);
  };
  const { data } = await mutate({ ...options, update });
  const [outcome] = Object.values(data ?? {}) as Data[keyof Data][];
  return outcome && { ...outcome, problems: told.problems };
}

export async function answerOf<Result extends Outcome>(sent: Sent<Result>): Promise<Answer<Result>> {
  try {
    const outcome = await sent;
    if (outcome === undefined) return { refusals: [refusalOf(null)] };
    const refusals = refusalsIn(outcome);
    return refusals.length === 0 ? { done: outcome as Done<Result> } : { refusals };
  } catch (error) {
    return { refusals: [refusalOf(error)] };
  }
}

/** Whether a mutation was answered at all, done or refused; where it was not, it may have been done. */
export const isAnswered = (sent: Sent<Outcome>): Promise<boolean> =>
  sent.then(
    (outcome) => outcome !== undefined,
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
