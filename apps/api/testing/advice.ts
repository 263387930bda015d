import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { add, set } from '@cynllun/domain/plan/edit';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { testApi } from './api.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from './authority.ts';
import { sendEdits } from './edit.ts';
import { send, type Answer } from './send.ts';
import { sendVersion, sequenceOf } from './submission.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

/** A plan with a reviewer of each of the two inspectorates. */
export interface Reviewed extends TestAuthority {
  readonly ssiw: string;
  readonly aciw: string;
  /** Of SSIW: the lead reviewer. */
  readonly carys: string;
  /** Of ACiW, a reviewer. */
  readonly huw: string;
}

/** An authority whose first version is with the lead reviewer. */
export interface AdvisedAuthority extends Reviewed {
  readonly recommendationIds: readonly string[];
  readonly actionId: string;
}

/** The inspectorates of this database, made once. */
async function inspectorates(prisma: PrismaClient): Promise<Readonly<Record<'ssiw' | 'aciw', string>>> {
  const ids = { ssiw: '0190ffff-0000-7000-8000-000000000001', aciw: '0190ffff-0000-7000-8000-000000000002' };
  for (const [name, id] of Object.entries(ids)) {
    const names = { nameEn: name.toUpperCase(), nameCy: name === 'ssiw' ? 'AGCC' : 'CAC' };
    await prisma.organisation.upsert({ where: { id }, update: {}, create: { id, kind: 'inspectorate', ...names } });
  }
  return ids;
}

/** A review by the two inspectorates, with a reviewer of each assigned to it. */
export async function withReviewers({ prisma }: Pick<Api, 'prisma'>, own: TestAuthority): Promise<Reviewed> {
  const { ssiw, aciw } = await inspectorates(prisma);
  await prisma.reviewOrganisation.createMany({
    data: [ssiw, aciw].map((organisationId) => ({ reviewId: own.reviewId, organisationId })),
  });
  const carys = await aPerson(prisma, ssiw, 'Carys');
  const huw = await aPerson(prisma, aciw, 'Huw');
  await holds(prisma, carys, 'leadReviewer', { reviewId: own.reviewId });
  await holds(prisma, huw, 'reviewer', { reviewId: own.reviewId });
  return { ...own, ssiw, aciw, carys, huw };
}

export async function anAdvisedAuthority(api: Api): Promise<AdvisedAuthority> {
  const own = await withReviewers(api, await anAuthority(api.prisma, 'Own'));
  const [first, second, actionId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  const { planId, people } = own;
  await sendEdits(api, people.lead, planId, await sequenceOf(api, planId), [
    add('recommendation', first, planId, { position: 1, text: { en: 'Answer carers sooner.' }, priority: 'high' }),
    add('recommendation', second, planId, { position: 2, text: { en: 'Record it.' } }),
    add('action', actionId, planId, {
      title: { en: 'Visit weekly' },
      outcome: { en: 'Carers are answered as appropriate.' },
      recommendationIds: [first],
      accountablePersonId: people.owner,
    }),
  ]);
  await sendVersion(api, own);
  return { ...own, recommendationIds: [first, second], actionId };
}

/** A written response that waits to be issued, as reviewers see it. */
export interface AdviceAnswer {
  readonly id: string;
  readonly version: number;
  readonly sequence: number;
  readonly textHash: string | null;
  readonly texts: readonly {
    readonly id: string;
    readonly number: number;
    readonly isFrozen: boolean;
    readonly judgements: readonly {
      readonly id: string;
      readonly question: string;
      readonly recommendationId: string;
      readonly answer: string | null;
      readonly words: string;
    }[];
    readonly points: readonly {
      readonly id: string;
      readonly words: string;
      readonly weight: string | null;
      readonly quote: string;
      readonly copiedFrom: string;
    }[];
    readonly agreements: readonly {
      readonly organisationId: string;
      readonly textHash: string;
      readonly letter: string;
    }[];
    readonly responses: readonly { readonly id: string; readonly number: number; readonly hash: string }[];
  }[];
  readonly inspectorates: readonly {
    readonly organisation: { readonly id: string };
    readonly people: readonly { readonly id: string }[];
    readonly agreement: { readonly id: string; readonly letter: string } | null;
  }[];
  readonly viewerInspectorateId: string | null;
  readonly viewerCan: Readonly<Record<string, boolean>>;
  readonly people: readonly { readonly id: string }[];
  readonly blocks: readonly { readonly path: string; readonly code: string }[];
  readonly unanswered: readonly string[];
  readonly ofVersion: {
    readonly version: { readonly withdrawal: object | null };
    readonly plan: { readonly actions: readonly object[] };
  };
}

const whole = `id version sequence textHash unanswered viewerInspectorateId people { id name } blocks { path code params }
  viewerCan { adviceRead adviceDraft adviceAgree adviceRecordLetter adviceIssue }
  texts { id number isFrozen judgements { id question recommendationId answer words }
    points { id words weight quote copiedFrom } agreements { organisationId textHash letter }
    responses { id number hash } }
  inspectorates { organisation { id } people { id } agreement { id letter } }
  ofVersion { version { number withdrawal { on } } plan { id actions { id } } }`;

export async function readAdvice(
  api: Api,
  personId: string | null,
  planId: string,
  version = 1,
): Promise<AdviceAnswer | null> {
  const { advice } = await api.ask<{ advice: AdviceAnswer | null }>(
    personId,
    `query ($planId: ID!, $version: Int!) { advice(planId: $planId, version: $version) { ${whole} } }`,
    { planId, version },
  );
  return advice;
}

/** Sends one of the mutations that answer with advice. */
export async function advise(
  api: Api,
  personId: string | null,
  mutation: string,
  input: object,
): Promise<Answer & { readonly advice?: AdviceAnswer }> {
  const results: Readonly<Record<string, string>> = {
    beginAdvice: 'AdviceBegun',
    checkAdvice: 'AdviceChecked',
    agreeToAdvice: 'AdviceAgreed',
    recordAgreementLetter: 'AgreementLetterRecorded',
    issueResponse: 'ResponseIssued',
    supersedeResponse: 'SupersedingBegun',
  };
  const isAlone = mutation === 'beginAdvice' || mutation === 'checkAdvice';
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const data = await api.ask<Record<string, Answer & { readonly advice?: AdviceAnswer }>>(
    personId,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
       ... on ${results[mutation]} { advice { ${whole} } } ... on ValidationError { problems { path code params } } } }`,
    { input: isAlone ? input : { requestId: randomUUID(), ...input } },
  );
  const answer = data[mutation];
  if (answer === undefined) throw new Error(`${mutation} answered nothing`);
  return answer;
}

export const beginAdvice = (api: Api, personId: string | null, planId: string, version = 1) =>
  advise(api, personId, 'beginAdvice', { planId, version });

/** Edits advice as the screens do: each edit as its input has it. */
export async function editAdvice(api: Api, personId: string | null, adviceId: string, edits: readonly object[]) {
  return send(api, personId, 'editAdvice', { adviceId, baseSequence: 1_000_000, edits });
}

/** A point under a text, complete. Answers with its id. */
export async function addPoint(api: Api, personId: string, { id, texts }: AdviceAnswer, fields: object = {}) {
  const point = randomUUIDv7();
  const parentId = texts.at(-1)?.id ?? '';
  const said = { position: 1, weight: 'toConsider', words: 'Say which carers.', ...fields };
  const answer = await editAdvice(api, personId, id, [{ addAdvicePoint: { id: point, parentId, fields: said } }]);
  if (answer.__typename !== 'AdviceEdited') throw new Error(JSON.stringify(answer));
  return point;
}

/** Has the text made ready, and answers with its hash. */
export async function textHash(api: Api, personId: string, adviceId: string): Promise<string> {
  const { advice } = await advise(api, personId, 'checkAdvice', { adviceId });
  if (advice?.textHash == null) throw new Error('The text has no hash');
  return advice.textHash;
}

/** Has both inspectorates agree to the text as it stands. */
export async function agreeAll(api: Api, { carys, huw }: Reviewed, adviceId: string): Promise<string> {
  const hash = await textHash(api, carys, adviceId);
  for (const person of [carys, huw]) await advise(api, person, 'agreeToAdvice', { adviceId, textHash: hash });
  return hash;
}

/** Issues a response to a version, with one point. Answers with the advice and the point. */
export async function issueOn(api: Api, own: Reviewed, version: number, fields: object = {}) {
  const { advice } = await beginAdvice(api, own.carys, own.planId, version);
  if (advice === undefined) throw new Error('Not begun');
  const point = await addPoint(api, own.huw, advice, fields);
  const { hash, advice: now } = await issueNow(api, own, advice.id);
  return { advice: now, point, hash };
}

/** Has a text agreed to and issued as it stands. */
export async function issueNow(api: Api, own: Reviewed, adviceId: string) {
  const hash = await agreeAll(api, own, adviceId);
  const answer = await advise(api, own.carys, 'issueResponse', { adviceId, textHash: hash });
  if (answer.advice === undefined) throw new Error(JSON.stringify(answer));
  return { advice: answer.advice, hash };
}

/** Issues a response with one point about the action of the authority's first version. */
export const issued = (api: Api, own: AdvisedAuthority) =>
  issueOn(api, own, 1, {
    recommendationId: own.recommendationIds[0],
    entity: 'action',
    entityId: own.actionId,
    field: 'outcome.en',
    quote: 'as appropriate',
    start: 21,
  });

export interface ReplyRow {
  readonly id: string;
  readonly pointId: string;
  readonly superseded: boolean;
  readonly actionId: string | null;
  readonly answer: string | null;
  readonly words: string;
  readonly version: number;
}

/** The replies of a plan's draft. */
export async function repliesOf(api: Api, personId: string, planId: string): Promise<readonly ReplyRow[]> {
  const { plan } = await api.ask<{ plan: { replies: readonly ReplyRow[] } }>(
    personId,
    'query ($id: ID!) { plan(id: $id) { replies { id pointId superseded actionId answer words version } } }',
    { id: planId },
  );
  return plan.replies;
}

export const reply = (
  api: Api,
  personId: string,
  planId: string,
  id: string,
  fields: Parameters<typeof set<'reply'>>[2],
) => sendEdits(api, personId, planId, 1_000_000, [set('reply', id, fields)]);

interface CheckedReplies extends Answer {
  readonly hash?: string;
  readonly replies?: readonly { readonly id: string }[];
  readonly incomplete?: readonly { readonly id: string }[];
}

export const checkReplies = async (api: Api, personId: string, planId: string): Promise<CheckedReplies> => {
  const { checkReplies: answer } = await api.ask<{ checkReplies: CheckedReplies }>(
    personId,
    `mutation ($input: CheckRepliesInput!) { checkReplies(input: $input) {
       __typename ... on CheckedReplies { hash replies { id } incomplete { id } } } }`,
    { input: { planId } },
  );
  return answer;
};

/** Sends the replies of a plan as they stand. */
export async function sendReplies(api: Api, personId: string, planId: string): Promise<Answer> {
  const { hash } = await checkReplies(api, personId, planId);
  return send(api, personId, 'sendReplies', { planId, hash });
}

/** Replies as they were sent. */
export interface SentRepliesAnswer {
  readonly number: number;
  readonly hash: string;
  readonly replies: readonly {
    readonly id: string;
    readonly pointId: string;
    readonly answer: string;
    readonly words: string;
    readonly changedActionTitle: { readonly en: string } | null;
  }[];
  readonly erased: readonly { readonly path: string }[];
}

export async function repliesSent(
  api: Api,
  personId: string | null,
  planId: string,
): Promise<readonly SentRepliesAnswer[] | null> {
  const { planRepliesSent } = await api.ask<{ planRepliesSent: readonly SentRepliesAnswer[] | null }>(
    personId,
    `query ($id: ID!) { planRepliesSent(planId: $id) { number hash erased { path }
       replies { id pointId answer words changedActionTitle { en } } } }`,
    { id: planId },
  );
  return planRepliesSent;
}

/** A written response, as whoever reads it has it. */
export interface ResponseAnswer {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly hash: string;
  readonly on: string;
  readonly by: { readonly id: string } | null;
  readonly supersededById: string | null;
  readonly judgements: readonly { readonly question: string; readonly answer: string | null; readonly words: string }[];
  readonly points: readonly {
    readonly id: string;
    readonly words: string;
    readonly quote: string;
    readonly weight: string;
  }[];
  readonly agreements: readonly { readonly organisation: { readonly id: string }; readonly letter: string }[];
  readonly erased: readonly { readonly path: string }[];
}

export async function responses(
  api: Api,
  personId: string | null,
  planId: string,
): Promise<readonly ResponseAnswer[] | null> {
  const { planResponses } = await api.ask<{ planResponses: readonly ResponseAnswer[] | null }>(
    personId,
    `query ($id: ID!) { planResponses(planId: $id) { id version number hash on by { id } supersededById erased { path }
       judgements { question answer words } points { id words quote weight }
       agreements { organisation { id } on letter } } }`,
    { id: planId },
  );
  return planResponses;
}
