import { randomUUID } from 'node:crypto';
import type { testApi } from './api.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

/** What a mutation answered, whichever it was. */
export interface Answer {
  readonly __typename: string;
  readonly problems?: readonly { readonly path: string; readonly code: string; readonly params: object }[];
}

/** Sends a mutation with one input, under a new request id unless it has one. `more` is asked of its result. */
export async function send(
  api: Api,
  personId: string | null,
  mutation: string,
  input: object,
  more = '',
): Promise<Answer & Readonly<Record<string, unknown>>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) {
    ${mutation}(input: $input) { __typename ${more} ... on ValidationError { problems { path code params } } } }`;
  const data = await api.ask<Record<string, Answer & Record<string, unknown>>>(personId, document, {
    input: { requestId: randomUUID(), ...input },
  });
  const answer = data[mutation];
  if (answer === undefined) throw new Error(`${mutation} answered nothing`);
  return answer;
}

/** The problems of an answer as `path code`, or its type where it has none. */
export const outcomeOf = ({ __typename, problems }: Answer): string | readonly string[] =>
  problems?.map(({ path, code }) => `${path} ${code}`) ?? __typename;
