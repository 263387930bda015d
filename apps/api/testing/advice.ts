import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { add, set } from '@cynllun/domain/plan/edit';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type { testApi } from './api.ts';
import { anAuthority, aPerson, holds, type TestAuthority } from './authority.ts';
import { sendEdits } from './edit.ts';
import { send, type Answer } from './send.ts';
import { sendVersion, sequenceOf } from './submission.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

/** An authority whose first version is with the lead reviewer, and the two inspectorates of its review. */
export interface AdvisedAuthority extends TestAuthority {
  readonly ssiw: string;
  readonly aciw: string;
  /** Of SSIW. */
  readonly carys: string;
  /** Of ACiW, a reviewer. */
  readonly huw: string;
  readonly recommendationIds: readonly string[];
  readonly actionId: string;
}

/** The inspectorates of this database, made once. */
export async function inspectorates(prisma: PrismaClient): Promise<Readonly<Record<'ssiw' | 'aciw', string>>> {
  const ids = { ssiw: '0190ffff-0000-7000-8000-000000000001', aciw: '0190ffff-0000-7000-8000-000000000002' };
  for (const [name, id] of Object.entries(ids)) {
    const names = { nameEn: name.toUpperCase(), nameCy: name === 'ssiw' ? 'AGCC' : 'CAC' };
    await prisma.organisation.upsert({ where: { id }, update: {}, create: { id, kind: 'inspectorate', ...names } });
  }
  return ids;
}

export async function anAdvisedAuthority(api: Api): Promise<AdvisedAuthority> {
  const own = await anAuthority(api.prisma, 'Own');
  const { ssiw, aciw } = await inspectorates(api.prisma);
  const carys = await aPerson(api.prisma, ssiw, 'Carys');
  const huw = await aPerson(api.prisma, aciw, 'Huw');
  await holds(api.prisma, carys, 'leadReviewer', { reviewId: own.reviewId });
  await holds(api.prisma, huw, 'reviewer', { reviewId: own.reviewId });
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
  return { ...own, ssiw, aciw, carys, huw, recommendationIds: [first, second], actionId };
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
export async function agreeAll(api: Api, { carys, huw }: AdvisedAuthority, adviceId: string): Promise<string> {
  const hash = await textHash(api, carys, adviceId);
  for (const person of [carys, huw]) await advise(api, person, 'agreeToAdvice', { adviceId, textHash: hash });
  return hash;
}

/** Issues a response with one point on the action of the authority's first version. Answers with the advice and the point. */
export async function issued(api: Api, own: AdvisedAuthority) {
  const { advice } = await beginAdvice(api, own.carys, own.planId);
  if (advice === undefined) throw new Error('Not begun');
  const point = await addPoint(api, own.huw, advice, {
    recommendationId: own.recommendationIds[0],
    entity: 'action',
    entityId: own.actionId,
    field: 'outcome.en',
    quote: 'as appropriate',
    start: 21,
  });
  const hash = await agreeAll(api, own, advice.id);
  const answer = await advise(api, own.carys, 'issueResponse', { adviceId: advice.id, textHash: hash });
  if (answer.advice === undefined) throw new Error(JSON.stringify(answer));
  return { advice: answer.advice, point, hash };
}

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
