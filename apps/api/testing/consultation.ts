import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Consultation } from '@cynllun/domain/consultation/consultation';
import { consultationWith, invitationWith } from '@cynllun/domain/fixtures/consultation';
import { examplePlan } from '@cynllun/domain/fixtures/example-plan';
import type { GateFactsSource } from '@cynllun/domain/rules/gate-facts';
import type { Text } from '@cynllun/domain/text/text';
import type { testApi } from './api.ts';
import type { TestAuthority } from './authority.ts';
import { copyPlan } from './copy-plan.ts';
import { toInput } from './edit-input.ts';
import { send } from './send.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

/** An authority whose plan has actions with plain summaries, and a consultation on it that is ready to be opened. */
export interface ConsultingAuthority extends TestAuthority {
  readonly consultationId: string;
  readonly invitationId: string;
}

export async function aConsultingAuthority(
  api: Api,
  parts: Partial<Consultation> = {},
  plan = examplePlan(),
  facts?: GateFactsSource,
): Promise<ConsultingAuthority> {
  const own = await copyPlan(api, plan, facts);
  const consultationId = await begin(api, own);
  const invitationId = randomUUIDv7();
  const answer = await editConsultation(
    api,
    own.people.lead,
    consultationId,
    setUp(own, consultationId, invitationId, parts),
  );
  if (answer.__typename !== 'ConsultationEdited') throw new Error(JSON.stringify(answer));
  return { ...own, consultationId, invitationId };
}

export async function begin(api: Api, { planId, people }: TestAuthority): Promise<string> {
  const consultationId = randomUUIDv7();
  const answer = await send(api, people.lead, 'beginConsultation', { planId, consultationId });
  if (answer.__typename !== 'ConsultationBegun') throw new Error(JSON.stringify(answer));
  return consultationId;
}

/** What a fixture says, as the edits that make it. */
function setUp(
  { people }: TestAuthority,
  consultationId: string,
  invitationId: string,
  parts: Partial<Consultation>,
): readonly Edit[] {
  const fixture = consultationWith({ opensOn: '2026-11-23', closesOn: '2027-01-15', ...parts });
  const { title, introduction, found, phoneHours, everyAction, shows, reach, opensOn, closesOn, closesMinute } =
    fixture;
  const { phone, address, urgentPhone, untranslatedReason, keepsLate } = fixture;
  const texts = Object.entries({ title, introduction, found, phoneHours }).map(([key, { en, cy }]: [string, Text]) => [
    key,
    { en, cy },
  ]);
  const plain = { everyAction, shows, reach, opensOn, closesOn, closesMinute, phone, address, urgentPhone };
  const { kind, name, language, group } = invitationWith();
  const email = `nia-${randomUUID()}@example.org`;
  return [
    {
      kind: 'set',
      entity: 'consultation',
      id: consultationId,
      fields: { ...Object.fromEntries(texts), ...plain, untranslatedReason, keepsLate },
    },
    addition('invitation', invitationId, consultationId, { kind, name, email, language, group, position: 1 }),
    addition('safeguardingContact', randomUUIDv7(), consultationId, { personId: people.editor, position: 1 }),
  ];
}

export const addition = (entity: string, id: string, parentId: string, fields: object): Edit => ({
  kind: 'add',
  entity,
  id,
  parentId,
  fields: { ...fields },
});

/** Edits a set-up as the screens do, from where it stands. */
export async function editConsultation(
  api: Api,
  personId: string | null,
  consultationId: string,
  edits: readonly Edit[],
) {
  const log = await api.prisma.changeLog.findUnique({ where: { id: consultationId } });
  return send(api, personId, 'editConsultation', {
    consultationId,
    baseSequence: Number(log?.sequence ?? 0),
    edits: edits.map(toInput),
  });
}

interface Checked {
  readonly hash: string;
  readonly copy: { readonly actions: readonly { readonly id: string }[] };
  readonly consultation: { readonly stops: boolean; readonly gaps: readonly { readonly code: string }[] };
}

/** What contributors would see, as somebody looks at it. */
export async function checkConsultation(api: Api, personId: string, consultationId: string): Promise<Checked> {
  const document = `mutation ($input: CheckConsultationInput!) { checkConsultation(input: $input) { __typename
    ... on ConsultationChecked { hash copy { actions { id reference title { en } outcome { en } description }
      title { en } questions { words { en } } } consultation { stops gaps { code language id } } } } }`;
  const { checkConsultation: answer } = await api.ask<{ checkConsultation: Checked }>(personId, document, {
    input: { consultationId },
  });
  return answer;
}

export async function open(api: Api, own: ConsultingAuthority, personId = own.people.lead, hash?: string) {
  const { consultationId } = own;
  const looked = hash ?? (await checkConsultation(api, own.people.lead, consultationId)).hash;
  return send(
    api,
    personId,
    'openConsultation',
    { consultationId, hash: looked },
    '... on OpeningError { gaps { code } }',
  );
}

export const copyOf = (api: Api, personId: string | null, consultationId: string, number: number | null = null) =>
  api
    .ask<{
      consultationCopy: {
        number: number;
        title: { en: string };
        actions: readonly { summary: { en: string } }[];
      } | null;
    }>(
      personId,
      `query ($id: ID!, $number: Int) { consultationCopy(consultationId: $id, number: $number) {
        number title { en } actions { summary { en } } } }`,
      { id: consultationId, number },
    )
    .then(({ consultationCopy }) => consultationCopy);
