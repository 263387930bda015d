import { randomUUIDv7 } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { putSchema } from '@cynllun/domain/agreement/put-form';
import { eventSchema } from '@cynllun/domain/stage/event-form';
import { agreementSchema } from '@cynllun/domain/agreement/forms';
import { contributionSchema } from '@cynllun/domain/consultation/contribute';
import { letterSchema } from '@cynllun/domain/advice/forms';
import {
  answerSchema,
  hidingSchema,
  meetingSchema,
  redactionSchema,
  windowSchema,
} from '@cynllun/domain/consultation/forms';
import { check } from '@cynllun/domain/input/check';
import type { Schema } from '@cynllun/domain/input/problem';
import {
  addOrganisationSchema,
  addPersonSchema,
  personSchema,
  renameOrganisationSchema,
} from '@cynllun/domain/people/commands';
import { claimSchema, requestCodeSchema, signInSchema } from '@cynllun/domain/people/sign-in-commands';
import { createReviewSchema } from '@cynllun/domain/review/create-review';
import { sendingSchema, withdrawalSchema } from '@cynllun/domain/submission/forms';
import { anOpenedConsultation, contribution, saying, type OpenedConsultation } from '../testing/contribute.ts';
import { testApi, TODAY } from '../testing/api.ts';
import { anAuthority, type TestAuthority } from '../testing/authority.ts';

const api = await testApi();
let known: TestAuthority;
let consulted: OpenedConsultation;
beforeAll(async () => {
  known = await anAuthority(api.prisma, 'Known');
  consulted = await anOpenedConsultation(api);
});

type Asker = 'lead' | 'administrator' | null;
interface Command {
  readonly mutation: string;
  readonly schema: Schema;
  readonly asker: Asker;
  /** An input that is taken as far as its form goes. */
  readonly good: () => object;
  readonly wrong: readonly object[];
  /** What the form asks beyond the input, or has as it is typed. */
  readonly typed?: object;
}

const requestId = () => ({ requestId: randomUUIDv7() });
const names = { nameEn: 'Glan Elwy', nameCy: 'Glan Elwy' };
const person = { name: 'Gwen Puw', email: 'gwen@example.org', language: 'cy' };
const tooLong = 'x'.repeat(201);

const wrongPeople = [
  { name: ' ' },
  { name: tooLong, email: 'gwen' },
  { name: 'Nia \u202Enosreporp' },
  { name: '', email: `gwen@${'a'.repeat(250)}.org` },
];

const anEvent = (kind: string) => ({ ...requestId(), planId: known.planId, id: randomUUIDv7(), kind, on: TODAY });
/** The form of an event asks for everything: what its kind has not stays blank. */
const nothingTyped = {
  version: '',
  withReport: false,
  body: null,
  agreedBy: '',
  minuteReference: '',
  callInUntil: '',
  decision: '',
  reason: '',
  lateReason: '',
  withdrawalReason: '',
};

const commands: readonly Command[] = [
  {
    mutation: 'addPerson',
    schema: addPersonSchema,
    asker: 'lead',
    good: () => ({ ...requestId(), organisationId: known.authorityId, ...person, role: 'editor' }),
    wrong: [...wrongPeople, { email: null }, { email: ' ' }, { name: '', email: '' }],
  },
  {
    mutation: 'changePerson',
    schema: personSchema,
    asker: 'lead',
    good: () => ({ ...requestId(), personId: known.people.editor, ...person }),
    wrong: wrongPeople,
  },
  {
    mutation: 'addOrganisation',
    schema: addOrganisationSchema,
    asker: 'administrator',
    good: () => ({ ...requestId(), id: randomUUIDv7(), kind: 'authority', ...names, firstLead: person }),
    wrong: [
      { nameEn: ' ', nameCy: tooLong },
      { nameCy: 'Glan\u202E' },
      { nameEn: '', firstLead: { ...person, name: '', email: '' } },
      { firstLead: { ...person, name: tooLong, email: 'gwen' } },
    ],
  },
  {
    mutation: 'renameOrganisation',
    schema: renameOrganisationSchema,
    asker: 'administrator',
    good: () => ({ ...requestId(), organisationId: known.authorityId, ...names }),
    wrong: [{ nameEn: ' ', nameCy: '' }, { nameCy: tooLong }, { nameEn: 'half \ud800' }],
  },
  {
    mutation: 'requestSignInCode',
    schema: requestCodeSchema,
    asker: null,
    good: () => ({ email: person.email }),
    wrong: [{ email: '' }, { email: 'gwen' }, { email: 'gwen@example.org, all@example.org' }],
  },
  {
    mutation: 'signIn',
    schema: signInSchema,
    asker: null,
    good: () => ({ code: '123456' }),
    wrong: [{ code: '' }, { code: ' - ' }, { code: '12345' }, { code: 'abcdef' }],
  },
  {
    mutation: 'claimInstallation',
    schema: claimSchema,
    asker: null,
    good: () => ({ token: 'none', name: person.name, email: person.email }),
    wrong: [{ name: '', email: '' }, { name: tooLong }, { name: 'half \ud800', email: 'gwen' }],
  },
  {
    mutation: 'createReview',
    schema: createReviewSchema,
    asker: 'lead',
    good: () => ({
      ...requestId(),
      reviewId: randomUUIDv7(),
      planId: randomUUIDv7(),
      authorityId: known.authorityId,
      name: { en: 'Joint review' },
      draftingLanguage: 'en',
      recommendations: [{ en: 'Shorten the wait' }],
    }),
    wrong: [
      { name: { cy: 'Cyd-adolygiad' } },
      { name: { en: tooLong, cy: tooLong } },
      { publishedOn: '2027-02-30', handoverOn: '1827-03-01' },
      { recommendations: [{ en: 'One' }, { en: 'Two', cy: 'x'.repeat(4001) }, { en: '\0' }] },
      { recommendations: Array.from({ length: 201 }, () => ({ en: 'One' })) },
      { name: { en: ' ' }, presentedOn: '2027-13-01', recommendations: [{ en: 'x'.repeat(4001) }] },
    ],
  },
  {
    mutation: 'submitVersion',
    schema: sendingSchema(false),
    asker: 'lead',
    good: () => ({ ...requestId(), planId: known.planId, sequence: 1, hash: 'none', lateReason: '' }),
    wrong: [{ lateReason: 'x'.repeat(2001) }, { lateReason: 'half \ud800' }],
  },
  {
    mutation: 'recordAgreement',
    schema: agreementSchema(TODAY, null),
    asker: 'lead',
    good: () => ({
      ...requestId(),
      planId: known.planId,
      version: 1,
      sequence: 0,
      amendments: [],
      on: TODAY,
      body: 'officer',
      agreedBy: 'Director of Social Services, scheme 4.2',
      minuteReference: 'D/12',
      callInUntil: '2026-11-30',
      decision: '',
    }),
    wrong: [
      { agreedBy: ' ' },
      { minuteReference: 'x'.repeat(301), on: '2026-11-24' },
      { callInUntil: '2026-11-01', decision: 'x'.repeat(4001) },
    ],
  },
  {
    mutation: 'recordAgreementLetter',
    schema: letterSchema(TODAY),
    asker: 'lead',
    good: () => ({
      ...requestId(),
      adviceId: known.planId,
      organisationId: known.authorityId,
      textHash: 'none',
      on: '2026-11-20',
      letter: 'ACiW/26/114',
    }),
    wrong: [{ letter: ' ' }, { letter: 'x'.repeat(301) }, { letter: 'half \ud800', on: '2026-11-24' }],
  },
  {
    mutation: 'putForAgreement',
    schema: putSchema(TODAY),
    asker: 'lead',
    good: () => ({ ...requestId(), planId: known.planId, version: 1, on: TODAY }),
    typed: { version: '1' },
    wrong: [{ on: '2026-11-24' }, { on: '1826-11-20' }],
  },
  {
    mutation: 'recordPlanEvent',
    schema: eventSchema('presentedToCouncil', TODAY),
    asker: 'lead',
    good: () => ({ ...anEvent('presentedToCouncil'), minuteReference: 'C/12' }),
    typed: nothingTyped,
    wrong: [
      { on: '2026-11-24' },
      { minuteReference: 'x'.repeat(301) },
      { decision: 'half \ud800' },
      { minuteReference: 'x'.repeat(301), decision: 'x'.repeat(4001) },
    ],
  },
  {
    mutation: 'recordPlanEvent',
    schema: eventSchema('referredBack', TODAY),
    asker: 'lead',
    good: () => ({ ...anEvent('referredBack'), reason: 'Called in.' }),
    typed: nothingTyped,
    wrong: [{ reason: ' ' }, { on: '2026-11-24', reason: '' }],
  },
  {
    mutation: 'contribute',
    schema: contributionSchema({ openLink: false, body: false }),
    asker: null,
    good: () => ({
      ...requestId(),
      ...contribution(consulted.secret, [saying(consulted.actionId)], { group: null, members: null }),
    }),
    wrong: [
      { comments: [] },
      { comments: [saying('', { words: ' ', kind: null })] },
      { comments: [saying(''), saying('', { words: 'x'.repeat(8001), view: 'nobody' })] },
      { replyTo: 'nia@', members: 'most' },
      { name: 'half \ud800', group: 'nobody' },
    ],
  },
  {
    mutation: 'withdrawVersion',
    schema: withdrawalSchema,
    asker: 'lead',
    good: () => ({ ...requestId(), planId: known.planId, version: 1, withdrawalReason: 'Last year’s figures.' }),
    wrong: [{ withdrawalReason: ' ' }, { withdrawalReason: 'x'.repeat(2001) }, { withdrawalReason: 'half \ud800' }],
  },
  {
    mutation: 'setConsultationWindow',
    schema: windowSchema,
    asker: 'lead',
    good: () => ({
      ...requestId(),
      consultationId: known.planId,
      closesOn: '2027-02-01',
      closesAt: '17:00',
      reason: 'More time.',
    }),
    wrong: [{ closesOn: '' }, { closesAt: '25:00' }, { reason: ' ' }, { closesOn: 'soon', reason: 'x'.repeat(2001) }],
  },
  {
    mutation: 'answerComment',
    schema: answerSchema(null),
    asker: 'lead',
    good: () => ({
      ...requestId(),
      commentId: known.planId,
      outcome: 'notChanged',
      reasonEn: 'It costs too much.',
      reasonCy: 'Mae’n costio gormod.',
    }),
    typed: { changes: [] },
    wrong: [{ reasonEn: ' ', reasonCy: '' }, { reasonEn: 'x'.repeat(4001) }, { outcome: 'changed' }],
  },
  {
    mutation: 'redactComment',
    schema: redactionSchema,
    asker: 'lead',
    good: () => ({ ...requestId(), commentId: known.planId, of: 'words', start: 0, end: 4, reason: 'Names staff.' }),
    typed: { start: 0, end: 4 },
    wrong: [{ reason: ' ' }, { reason: 'x'.repeat(601) }],
  },
  {
    mutation: 'hideComment',
    schema: hidingSchema,
    asker: 'lead',
    good: () => ({ ...requestId(), commentId: known.planId, reasonEn: 'Abuse.', reasonCy: 'Sarhad.' }),
    wrong: [{ reasonEn: ' ' }, { reasonEn: 'x'.repeat(1001), reasonCy: '' }],
  },
  {
    mutation: 'showComment',
    schema: hidingSchema,
    asker: 'lead',
    good: () => ({ ...requestId(), commentId: known.planId, reasonEn: 'No abuse.', reasonCy: 'Dim sarhad.' }),
    wrong: [{ reasonCy: ' ' }],
  },
  {
    mutation: 'recordMeeting',
    schema: meetingSchema(TODAY),
    asker: 'lead',
    good: () => ({
      ...requestId(),
      consultationId: known.planId,
      body: 'The carers’ forum',
      on: '2026-11-20',
      place: 'Pont Arth',
      language: 'en',
      minute: 'Too slow.',
      groups: [{ group: 'carers' }],
    }),
    wrong: [{ body: ' ', groups: [] }, { on: '2026-11-24' }, { minute: '' }, { place: 'x'.repeat(301) }],
  },
];

/** An input as the form has it: text that was given stands over what is blank. */
const asTyped = (input: object, { typed = {} }: Pick<Command, 'typed'>): object => ({
  ...typed,
  ...Object.fromEntries(Object.entries(input).filter(([, value]) => typeof value !== 'number')),
});

const cases = commands.flatMap(({ wrong, ...command }) =>
  wrong.map((one, index) => [command.mutation, index + 1, command, one] as const),
);

test.each(cases)('%s refuses input %i as the form does: %#', async (mutation, _index, command, wrong) => {
  const input = { ...command.good(), ...wrong };
  const formSays = check(command.schema, asTyped(input, command));
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const data = await api.ask<Record<string, object>>(
    command.asker === null ? null : known.people[command.asker],
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) { __typename ... on ValidationError { problems { path code params } } } }`,
    { input },
  );
  expect(formSays.valid).toBe(false);
  expect(data[mutation]).toEqual({
    __typename: 'ValidationError',
    problems: formSays.valid ? [] : formSays.problems,
  });
});

test.each(commands.map((command) => [command.mutation, command] as const))(
  'what the form of %s takes, its schema finds nothing wrong with',
  (_mutation, command) => {
    expect(check(command.schema, asTyped(command.good(), command))).toMatchObject({ valid: true });
  },
);
