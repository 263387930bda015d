import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { add } from '@cynllun/domain/plan/edit';
import type { testApi } from './api.ts';
import type { TestAuthority } from './authority.ts';
import { sendEdits } from './edit.ts';

type Api = Pick<Awaited<ReturnType<typeof testApi>>, 'ask' | 'prisma'>;

const version = `version {
  id planId number sequence hash chainHead { sequence hash } at by { id name } on lateReason answeredOn
  withdrawal { on by { id } reason } }`;
const finding = '{ code severity gate path params }';
const told = `... on ValidationError { problems { path code } } ... on GateError { findings ${finding} }
  ... on AlreadySubmittedError { ${version} }`;

export interface Answer {
  readonly __typename: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly findings?: readonly { readonly code: string; readonly path: string }[];
  readonly version?: {
    readonly id: string;
    readonly number: number;
    readonly sequence: number | null;
    readonly hash: string;
    readonly chainHead: { readonly sequence: number | null; readonly hash: string };
    readonly by: { readonly id: string } | null;
    readonly on: string;
    readonly lateReason: string;
    readonly withdrawal: { readonly on: string; readonly reason: string } | null;
  };
}

export interface CandidateAnswer {
  readonly __typename: string;
  readonly number: number;
  readonly sequence: number;
  readonly hash: string;
  readonly sameAs: number | null;
  readonly gaps: readonly {
    readonly finding: { readonly code: string; readonly path: string };
    readonly reason: string;
  }[];
  readonly advised: readonly { readonly code: string }[];
  readonly contents: Readonly<Record<string, unknown>>;
  readonly deadline: { readonly standing: string; readonly due: string | null; readonly days: number };
  readonly leadReviewers: readonly { readonly id: string }[];
  readonly plan: { readonly actions: readonly { readonly id: string; readonly description: string }[] };
}

export async function makeCandidate(api: Api, personId: string | null, planId: string): Promise<CandidateAnswer> {
  const { makeCandidate: answer } = await api.ask<{ makeCandidate: CandidateAnswer }>(
    personId,
    `mutation ($input: MakeCandidateInput!) { makeCandidate(input: $input) { __typename ... on Candidate {
       number sequence hash sameAs gaps { finding ${finding} reason } advised { code }
       contents { recommendations actions partnerBodies partnerBodiesAgreed } deadline { standing due originalDue days }
       leadReviewers { id } plan { actions { id description } }
     } } }`,
    { input: { planId } },
  );
  return answer;
}

interface Sent {
  readonly sequence: number;
  readonly hash: string;
  readonly lateReason?: string;
  readonly requestId?: string;
}

export async function submitVersion(api: Api, personId: string | null, planId: string, sent: Sent): Promise<Answer> {
  const { sequence, hash, lateReason, requestId = randomUUID() } = sent;
  const { submitVersion: answer } = await api.ask<{ submitVersion: Answer }>(
    personId,
    `mutation ($input: SubmitVersionInput!) { submitVersion(input: $input) {
       __typename ... on VersionSubmitted { ${version} } ${told} } }`,
    { input: { planId, sequence, hash, lateReason, requestId } },
  );
  return answer;
}

export async function withdrawVersion(
  api: Api,
  personId: string | null,
  planId: string,
  number: number,
  withdrawalReason = 'A figure was wrong.',
): Promise<Answer> {
  const { withdrawVersion: answer } = await api.ask<{ withdrawVersion: Answer }>(
    personId,
    `mutation ($input: WithdrawVersionInput!) { withdrawVersion(input: $input) {
       __typename ... on VersionWithdrawn { ${version} } ... on ValidationError { problems { path code } } } }`,
    { input: { planId, version: number, withdrawalReason, requestId: randomUUID() } },
  );
  return answer;
}

export const sequenceOf = async ({ prisma }: Pick<Api, 'prisma'>, planId: string) =>
  Number((await prisma.changeLog.findUniqueOrThrow({ where: { id: planId } })).sequence);

/** Gives a reason for every gap that blocks a plan, as its lead. */
export async function explainGaps(
  api: Awaited<ReturnType<typeof testApi>>,
  { planId, people }: TestAuthority,
): Promise<void> {
  const { gaps } = await makeCandidate(api, people.lead, planId);
  const reasons = gaps
    .filter(({ reason }) => reason === '')
    .map(({ finding: { code, path } }) =>
      add('gapReason', randomUUIDv7(), planId, { code, path, reason: `We explain ${code}.` }),
    );
  if (reasons.length > 0) await sendEdits(api, people.lead, planId, await sequenceOf(api, planId), reasons);
}

/** Has a plan's lead send the next version, with a reason for each gap. Answers with its number. */
export async function sendVersion(api: Awaited<ReturnType<typeof testApi>>, own: TestAuthority): Promise<number> {
  await explainGaps(api, own);
  const candidate = await makeCandidate(api, own.people.lead, own.planId);
  const answer = await submitVersion(api, own.people.lead, own.planId, { ...candidate, lateReason: 'Snow' });
  if (answer.version === undefined) throw new Error(JSON.stringify(answer));
  return answer.version.number;
}
