import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { expect, type Browser, type Page } from '@playwright/test';
import { exampleOrganisations, examplePeople } from '../apps/api/src/example/people.ts';
import { toInput } from '../apps/api/testing/edit-input.ts';
import { add, set, type Edit } from '../packages/domain/src/plan/edit.ts';
import { otherBrowser } from './fixtures.ts';
import { londonDate, londonMinute } from '../packages/domain/src/calendar/date.ts';
import type { PlanEvent, RecordedByHand } from '../packages/domain/src/stage/events.ts';

/*
 * What has to be there before a journey begins is written through the API, as whoever is signed in on a page: in
 * milliseconds, where the screens take seconds. What a journey is about, a person does on the screen.
 */

/** Sends a mutation, and fails unless it is answered with this type. */
async function send(page: Page, mutation: string, inputType: string, input: object, answeredWith: string) {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { __typename } }`;
  const answer = await page.request.post('/graphql', { data: { query, variables: { input } } });
  expect(await answer.json()).toEqual({ data: { [mutation]: { __typename: answeredWith } } });
}

/** A review of the example's authority, with its plan. */
export async function addReview(
  lead: Page,
  dates: { readonly presentedOn?: string } = {},
  recommendations: readonly string[] = ['One'],
) {
  const [planId, reviewId] = [randomUUIDv7(), randomUUIDv7()];
  const name = { en: `Joint review ${planId}`, cy: `Adolygiad ar y cyd ${planId}` };
  const input = {
    planId,
    reviewId,
    requestId: randomUUID(),
    authorityId: exampleOrganisations.authority.id,
    draftingLanguage: 'en',
    name,
    recommendations: recommendations.map((en) => ({ en })),
    ...dates,
  };
  await send(lead, 'createReview', 'CreateReviewInput', input, 'ReviewCreated');
  return { planId, reviewId, name };
}

/** Lets someone of the example read the plan of a review, once it is shared. */
export async function addReviewer(
  lead: Page,
  reviewId: string,
  personId: string,
  role: 'reviewer' | 'leadReviewer' = 'reviewer',
): Promise<void> {
  const input = { requestId: randomUUID(), personId, reviewId, role };
  await send(lead, 'giveRole', 'GiveRoleInput', input, 'RoleGiven');
}

/** Lets a colleague of the example's authority write the plan of a review. */
export async function giveEditor(lead: Page, reviewId: string, personId: string): Promise<void> {
  await send(
    lead,
    'giveRole',
    'GiveRoleInput',
    { requestId: randomUUID(), personId, reviewId, role: 'editor' },
    'RoleGiven',
  );
}

/** Gives the reviewers of the example their roles over another review: the lead reviewer, and one of the other inspectorate. */
export async function addInspectors(lead: Page, reviewId: string): Promise<void> {
  for (const { id: personId, role } of [examplePeople.carys, examplePeople.owen])
    await send(lead, 'giveRole', 'GiveRoleInput', { requestId: randomUUID(), personId, reviewId, role }, 'RoleGiven');
}

/** Edits a plan as it stands now. */
export async function edit(editor: Page, planId: string, ...edits: readonly Edit[]): Promise<void> {
  const query = 'query ($id: ID!) { plan(id: $id) { sequence } }';
  const answer = await editor.request.post('/graphql', { data: { query, variables: { id: planId } } });
  const { data } = (await answer.json()) as { readonly data: { readonly plan: { readonly sequence: number } } };
  const input = { planId, baseSequence: data.plan.sequence, requestId: randomUUID(), edits: edits.map(toInput) };
  await send(editor, 'editPlan', 'EditPlanInput', input, 'PlanEdited');
}

/** An action of the authority's own, the last of a plan; or one that answers recommendations. Returns its id. */
export async function addAction(
  editor: Page,
  planId: string,
  title = 'Written together',
  recommendationIds: readonly string[] = [],
): Promise<string> {
  const id = randomUUIDv7();
  const place = { additional: recommendationIds.length === 0, recommendationIds, position: Date.now() };
  await edit(editor, planId, add('action', id, planId, { ...place, title: { en: title } }));
  return id;
}

/** The recommendations of a plan, in order. */
export async function recommendationsOf(lead: Page, planId: string): Promise<readonly string[]> {
  const query = 'query ($id: ID!) { plan(id: $id) { recommendations { id } } }';
  const { plan } = await ask<{ plan: { recommendations: readonly { readonly id: string }[] } }>(lead, query, {
    id: planId,
  });
  return plan.recommendations.map(({ id }) => id);
}

/** Gives a reason for each gap that would block the next version of a plan. */
export async function explainGaps(lead: Page, planId: string): Promise<void> {
  const { gaps } = await candidate(lead, planId);
  const reasons = gaps
    .filter(({ reason }) => reason === '')
    .map(({ finding: { code, path } }) =>
      add('gapReason', randomUUIDv7(), planId, { code, path, reason: 'To follow.' }),
    );
  if (reasons.length > 0) await edit(lead, planId, ...reasons);
}

/** Sends the next version of a plan to the lead reviewer, with a reason for each gap; answers with its number. */
export async function sendVersion(lead: Page, planId: string): Promise<number> {
  await explainGaps(lead, planId);
  const { number, sequence, hash } = await candidate(lead, planId);
  const input = { planId, requestId: randomUUID(), sequence, hash, lateReason: 'Snow' };
  await send(lead, 'submitVersion', 'SubmitVersionInput', input, 'VersionSubmitted');
  return number;
}

interface Candidate {
  readonly number: number;
  readonly sequence: number;
  readonly hash: string;
  readonly gaps: readonly {
    readonly finding: { readonly code: string; readonly path: string };
    readonly reason: string;
  }[];
}

async function candidate(lead: Page, planId: string): Promise<Candidate> {
  const query = `mutation ($input: MakeCandidateInput!) { makeCandidate(input: $input) {
    ... on Candidate { number sequence hash gaps { finding { code path } reason } } } }`;
  const answer = await lead.request.post('/graphql', { data: { query, variables: { input: { planId } } } });
  return ((await answer.json()) as { readonly data: { readonly makeCandidate: Candidate } }).data.makeCandidate;
}

/** Something that happened to a plan, where no screen records it yet. */
export async function recordEvent(
  page: Page,
  planId: string,
  event: Extract<PlanEvent, { kind: RecordedByHand }>,
): Promise<void> {
  const input = { planId, requestId: randomUUID(), id: randomUUIDv7(), ...event };
  await send(page, 'recordPlanEvent', 'RecordPlanEventInput', input, 'PlanEventRecorded');
}

/** Begins the paper with which a plan goes to the Council. */
export async function beginCouncilPaper(lead: Page, planId: string): Promise<void> {
  const input = { planId, requestId: randomUUID() };
  await send(lead, 'beginCouncilPaper', 'BeginCouncilPaperInput', input, 'CouncilPaperBegun');
}

/** What a point of a response says, as the API's input has it. */
export interface PointSaid {
  readonly weight: 'beforeAgreement' | 'toConsider';
  readonly words: string;
  readonly entity?: string;
  readonly entityId?: string;
  readonly field?: string;
  readonly quote?: string;
  readonly start?: number;
  readonly recommendationId?: string;
}

/** Someone of each inspectorate: the lead reviewer, and a reviewer of the other. */
export interface Inspectors {
  readonly leadReviewer: Page;
  readonly reviewer: Page;
}

/** Begins the advice on a version, and drafts it: all judgements but the last, and points. Returns its id. */
async function draftAdvice(
  leadReviewer: Page,
  planId: string,
  version: number,
  points: readonly PointSaid[],
): Promise<string> {
  const begun = await ask<{ beginAdvice: { advice: Begun } }>(
    leadReviewer,
    `mutation ($input: BeginAdviceInput!) { beginAdvice(input: $input) { ... on AdviceBegun { advice {
       id sequence texts { id judgements { id } } } } } }`,
    { input: { planId, version } },
  );
  const { id: adviceId, sequence, texts } = begun.beginAdvice.advice;
  const text = texts.at(-1);
  const answers = ['fully', 'largely', 'partly', 'not'];
  const edits = [
    ...(text?.judgements ?? []).slice(0, -1).map(({ id }, index) => {
      const words = index === 1 ? { words: 'The figures say how far, and not yet by when.' } : {};
      return { setJudgement: { id, fields: { answer: answers[index % answers.length], ...words } } };
    }),
    ...points.map((fields, index) => ({
      addAdvicePoint: { id: randomUUIDv7(), parentId: text?.id, fields: { position: index + 1, ...fields } },
    })),
  ];
  const input = { adviceId, baseSequence: sequence, requestId: randomUUID(), edits };
  await send(leadReviewer, 'editAdvice', 'EditAdviceInput', input, 'AdviceEdited');
  return adviceId;
}

/**
 * Issues the written response to a version: begun, its first judgements made, agreed to by both inspectorates. What
 * `points` says may turn on the version.
 */
async function issueResponse(
  { leadReviewer, reviewer }: Inspectors,
  planId: string,
  version: number,
  points: readonly PointSaid[],
): Promise<void> {
  await issueText({ leadReviewer, reviewer }, await draftAdvice(leadReviewer, planId, version, points));
}

/** A plan of its own whose first version is with the reviewers, who have begun to advise on it. Returns its id. */
export async function addAdvisedPlan(lead: Page, leadReviewer: Page): Promise<string> {
  const { planId, reviewId } = await addReview(lead);
  const entityId = await addAction(lead, planId, 'Answer carers');
  await edit(
    lead,
    planId,
    set('action', entityId, { outcome: { en: 'Carers are answered.', cy: 'Atebir gofalwyr.' } }),
  );
  await addInspectors(lead, reviewId);
  await sendVersion(lead, planId);
  const about = { entity: 'action', entityId, field: 'outcome.en', quote: 'answered', start: 12 };
  await draftAdvice(leadReviewer, planId, 1, [{ ...about, weight: 'toConsider', words: 'By whom?' }]);
  return planId;
}

interface Begun {
  readonly id: string;
  readonly sequence: number;
  readonly texts: readonly { readonly id: string; readonly judgements: readonly { readonly id: string }[] }[];
}

/** Has both inspectorates agree to the latest text as it stands, and issues it. */
async function issueText({ leadReviewer, reviewer }: Inspectors, adviceId: string): Promise<void> {
  const { checkAdvice } = await ask<{ checkAdvice: { advice: { textHash: string } } }>(
    leadReviewer,
    'mutation ($input: CheckAdviceInput!) { checkAdvice(input: $input) { ... on AdviceChecked { advice { id textHash } } } }',
    { input: { adviceId } },
  );
  const { textHash } = checkAdvice.advice;
  const named = () => ({ adviceId, requestId: randomUUID(), textHash });
  for (const page of [leadReviewer, reviewer])
    await send(page, 'agreeToAdvice', 'AgreeToAdviceInput', named(), 'AdviceAgreed');
  await send(leadReviewer, 'issueResponse', 'IssueResponseInput', named(), 'ResponseIssued');
}

/** Issues the response again in place of itself, as where an error in it is mended. */
export async function supersedeResponse(inspectors: Inspectors, planId: string, version: number): Promise<void> {
  const { advice } = await ask<{ advice: { id: string } }>(
    inspectors.leadReviewer,
    'query ($planId: ID!, $version: Int!) { advice(planId: $planId, version: $version) { id } }',
    { planId, version },
  );
  const input = { adviceId: advice.id, requestId: randomUUID() };
  await send(inspectors.leadReviewer, 'supersedeResponse', 'SupersedeResponseInput', input, 'SupersedingBegun');
  await issueText(inspectors, advice.id);
}

/** Asks the API as whoever is signed in on a page. @throws with what it said, where it refused */
async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { readonly data?: Data; readonly errors?: unknown };
  if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** A plan of its own whose first version was answered, by a response that superseded another. Answers with its id. */
export async function addAnsweredPlan(browser: Browser, lead: Page): Promise<string> {
  const { planId, reviewId } = await addReview(lead);
  const actionId = await addAction(lead, planId, 'Answer carers');
  const outcome = { en: 'Carers are answered as appropriate.', cy: 'Mae gofalwyr yn cael ateb fel y bo’n briodol.' };
  await edit(lead, planId, set('action', actionId, { outcome }));
  await addInspectors(lead, reviewId);
  await sendVersion(lead, planId);
  const leadReviewer = await otherBrowser(browser, examplePeople.carys.name);
  const reviewer = await otherBrowser(browser, examplePeople.owen.name);
  const about = { entity: 'action', entityId: actionId };
  const quote = 'as appropriate';
  const start = outcome.en.indexOf(quote);
  const points = [
    { ...about, weight: 'beforeAgreement', words: 'Which people?', field: 'outcome.en', quote, start },
    { ...about, weight: 'toConsider', words: 'Is that soon enough?', field: 'endsOn' },
    { weight: 'toConsider', words: 'Who reads the figures?' },
  ] as const;
  await issueResponse({ leadReviewer, reviewer }, planId, 1, points);
  await supersedeResponse({ leadReviewer, reviewer }, planId, 1);
  for (const page of [leadReviewer, reviewer]) await page.context().close();
  return planId;
}

/** A consultation that is open, as somebody who is asked comes to it. */
export interface Consulted {
  readonly planId: string;
  readonly reviewId: string;
  readonly consultationId: string;
  readonly actionId: string;
  /** The address in the letter of whoever was invited, without its language. */
  readonly invited: string;
  /** Where that letter went. */
  readonly email: string;
  /** And the address of the open link. */
  readonly open: string;
}

const both = (en: string, cy: string) => ({ en, cy, upToDate: true });

/** A plan with an action in plain words, and a consultation on it: before the report is public, unless a day is given. */
export async function addConsultation(
  lead: Page,
  { publishedOn = null as string | null, body = '', email = `nia-${randomUUID()}@example.org` } = {},
): Promise<Consulted> {
  const { planId, reviewId } = await addReview(lead);
  const [actionId, consultationId, invitationId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  await edit(
    lead,
    planId,
    ...(publishedOn === null ? [] : [set('review', reviewId, { publishedOn })]),
    add('action', actionId, planId, {
      additional: true,
      title: both('People who have waited more than six weeks', 'Pobl sydd wedi aros mwy na chwe wythnos'),
      summary: both(
        'If you have waited more than six weeks, someone will come and see you. They agree what help you need while you wait.',
        'Os ydych wedi aros mwy na chwe wythnos, bydd rhywun yn dod i’ch gweld. Byddant yn cytuno pa help sydd ei angen arnoch wrth aros.',
      ),
      outcome: both('Nobody waits alone.', 'Nid oes neb yn aros ar ei ben ei hun.'),
      startsOn: '2027-04-01',
      endsOn: '2028-03-31',
    }),
    add('indicator', randomUUIDv7(), actionId, {
      name: both('People visited while they wait', 'Pobl y deuir i’w gweld wrth aros'),
      unit: '%',
      baseline: 0,
      target: 100,
      targetOn: '2028-03-31',
    }),
  );
  const ids = { consultationId, requestId: randomUUID() };
  await send(lead, 'beginConsultation', 'BeginConsultationInput', { planId, ...ids }, 'ConsultationBegun');
  const fields = {
    title: both('Your plan, your say', 'Eich cynllun, eich llais'),
    introduction: both(
      'We want to know what you think before the plan is agreed.\nIt can still change: how soon, who comes, and what they bring.',
      'Rydym am wybod eich barn cyn cytuno ar y cynllun.\nGall newid o hyd: pa mor fuan, pwy sy’n dod, a beth maent yn ei gynnig.',
    ),
    found: both('People waited too long, on their own.', 'Bu pobl yn aros yn rhy hir, ar eu pennau eu hunain.'),
    phoneHours: both(
      '9 to 5, Monday to Friday, in Welsh or English',
      '9 tan 5, Llun i Gwener, yn Gymraeg neu yn Saesneg',
    ),
    phone: '01632 960 142',
    urgentPhone: '01632 960 199',
    address: 'County Hall\nAberarth',
    everyAction: true,
    reach: publishedOn === null ? 'named' : 'openLink',
    opensOn: '2026-11-01',
    closesOn: '2199-12-30',
    closesMinute: 1020,
  };
  const edits: readonly Edit[] = [
    { kind: 'set', entity: 'consultation', id: consultationId, fields },
    {
      kind: 'add',
      entity: 'invitation',
      id: invitationId,
      parentId: consultationId,
      fields: {
        position: 1,
        kind: body === '' ? 'person' : 'body',
        body,
        name: `Nia Rowlands ${consultationId.slice(-4)}`,
        email,
        language: 'cy',
        group: 'carers',
      },
    },
    {
      kind: 'add',
      entity: 'safeguardingContact',
      id: randomUUIDv7(),
      parentId: consultationId,
      fields: { position: 1, personId: examplePeople.mari.id },
    },
    {
      kind: 'add',
      entity: 'consultationQuestion',
      id: randomUUIDv7(),
      parentId: consultationId,
      fields: { position: 1, words: both('What should come first?', 'Beth ddylai ddod gyntaf?') },
    },
  ];
  await send(
    lead,
    'editConsultation',
    'EditConsultationInput',
    { ...ids, requestId: randomUUID(), baseSequence: 1, edits: edits.map(toInput) },
    'ConsultationEdited',
  );
  const { checkConsultation } = await answer<{ checkConsultation: { hash: string } }>(
    lead,
    `mutation ($input: CheckConsultationInput!) { checkConsultation(input: $input) { ... on ConsultationChecked { hash } } }`,
    { input: { consultationId } },
  );
  const opening = { ...ids, requestId: randomUUID(), hash: checkConsultation.hash };
  await send(lead, 'openConsultation', 'OpenConsultationInput', opening, 'ConsultationOpened');
  const { outbox, openLinkCode } = await answer<{ outbox: { to: string; text: string }[]; openLinkCode: string }>(
    lead,
    'query ($consultationId: ID!) { outbox { to text } openLinkCode(consultationId: $consultationId) }',
    { consultationId },
  );
  const letter = outbox.find(({ to }) => to === email)?.text ?? '';
  const [, invited = ''] = /\/cy(\/contribute\/[\w-]{43})/.exec(letter) ?? [];
  return { planId, reviewId, consultationId, actionId, invited, email, open: `/contribute/${openLinkCode}` };
}

/** A letter that is entered with its original, of somebody who has no address but a street’s. */
export async function enterLetter(
  page: Page,
  consultationId: string,
  said: { readonly name: string; readonly words: string },
): Promise<void> {
  const response = await page.request.post(`/consultations/${consultationId}/files?name=Llythyr.pdf&for=original`, {
    data: Buffer.from('%PDF-1.7\n%%EOF\n'),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { fileId } = (await response.json()) as { readonly fileId: string };
  const came = { way: 'letter', on: '2026-11-20', language: 'en', worker: '', fileId };
  const who = {
    view: 'mine',
    group: 'carers',
    members: '',
    mayBeNamed: true,
    replyBy: 'post',
    replyTo: '2 Heol y Bont',
  };
  const input = { consultationId, requestId: randomUUID(), ...came, ...who, ...said };
  await send(page, 'enterStatement', 'EnterStatementInput', input, 'StatementEntered');
}

async function answer<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  return ((await response.json()) as { readonly data: Data }).data;
}

interface Reason {
  readonly en: string;
  readonly cy: string;
}

/** Answers the first comment of a consultation, as one of the team; another lets the comment and the answer be shown. */
export const answerFirstComment = (lead: Page, second: Page, consultationId: string, reason: Reason): Promise<void> =>
  answerComment(lead, second, consultationId, 0, reason);

/** As `answerFirstComment`, of the one that stands there. @param index from 0 */
export async function answerComment(
  lead: Page,
  second: Page,
  consultationId: string,
  index: number,
  reason: Reason,
): Promise<void> {
  const commentId = await commentOf(lead, consultationId, index);
  const request = () => ({ commentId, requestId: randomUUID() });
  const said = { outcome: 'notChanged', reasonEn: reason.en, reasonCy: reason.cy };
  await send(lead, 'answerComment', 'AnswerCommentInput', { ...request(), ...said }, 'CommentAnswered');
  for (const of of ['comment', 'answer'])
    await send(second, 'releaseComment', 'ReleaseCommentInput', { ...request(), of }, 'CommentReleased');
}

async function commentOf(lead: Page, consultationId: string, index: number): Promise<string> {
  const { consultationComments } = await answer<{ consultationComments: { comments: { id: string }[] } }>(
    lead,
    'query ($consultationId: ID!) { consultationComments(consultationId: $consultationId) { comments { id } } }',
    { consultationId },
  );
  return consultationComments.comments[index]?.id ?? '';
}

/** A comment that is hidden, as the only one of a consultation. */
export async function addHiddenComment(lead: Page): Promise<Consulted & { readonly commentId: string }> {
  const consulted = await addConsultation(lead);
  const { invited, actionId: aboutId, consultationId } = consulted;
  await sayAsInvited(lead, invited, [{ about: 'action', aboutId, words: 'Six weeks is too long.', language: 'en' }]);
  const commentId = await commentOf(lead, consultationId, 0);
  const reasons = { reasonEn: 'It was said twice.', reasonCy: 'Fe’i dywedwyd ddwywaith.' };
  await send(
    lead,
    'hideComment',
    'HideCommentInput',
    { commentId, requestId: randomUUID(), ...reasons },
    'CommentHidden',
  );
  return { ...consulted, commentId };
}

interface Said {
  readonly about: 'action' | 'plan';
  readonly aboutId: string;
  readonly words: string;
  readonly language: 'en' | 'cy';
}

/** What somebody says who was invited, by the address of their link. Answers with the code of their receipt. */
export async function sayAsInvited(page: Page, invited: string, said: readonly Said[]): Promise<string> {
  const receipt = randomUUID()
    .replaceAll(/[-ilou]/g, '0')
    .slice(0, 16)
    .toUpperCase();
  const comments = said.map((one) => ({ kind: 'concern', part: '', quote: '', view: 'carerOwn', ...one }));
  const link = invited.split('/').at(-1) ?? '';
  const about = { copy: 1, language: 'cy', name: '', mayBeNamed: false, replyTo: '' };
  const input = { requestId: randomUUID(), link, receipt, comments, ...about };
  await send(page, 'contribute', 'ContributeInput', input, 'Contributed');
  return receipt;
}

/** What somebody says of themselves, by the code of their receipt. */
export const answerEquality = (page: Page, receipt: string, question: string, said: string): Promise<void> =>
  send(
    page,
    'answerEqualityQuestions',
    'AnswerEqualityQuestionsInput',
    { receipt, answers: [{ question, answer: said }] },
    'EqualityAnswered',
  );

/** Closes a consultation in this minute, or in the next where that begins meanwhile. */
export async function closeConsultation(lead: Page, consultationId: string): Promise<void> {
  const query = `mutation ($input: SetConsultationWindowInput!) { setConsultationWindow(input: $input) { __typename } }`;
  let closed = '';
  for (let tries = 0; tries < 2 && closed !== 'ConsultationWindowSet'; tries += 1) {
    const now = Date.now();
    const minute = londonMinute(now);
    const closesAt = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
    const input = { consultationId, requestId: randomUUID(), closesOn: londonDate(now), closesAt, reason: 'All said.' };
    const { setConsultationWindow } = await answer<{ setConsultationWindow: { __typename: string } }>(lead, query, {
      input,
    });
    closed = setConsultationWindow.__typename;
  }
  expect(closed).toBe('ConsultationWindowSet');
}

/** What was written to somebody, the last first: as the page of letters of an example shows them. */
export async function lettersTo(page: Page, part: string): Promise<readonly string[]> {
  const { outbox } = await answer<{ outbox: { subject: string; text: string }[] }>(
    page,
    'query { outbox { text } }',
    {},
  );
  return outbox.flatMap(({ text }) => (text.includes(part) ? [text] : []));
}
