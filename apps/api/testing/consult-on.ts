import { randomUUID, randomUUIDv7 } from 'node:crypto';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { addDays } from '@cynllun/domain/calendar/date';
import { beginConsultation } from '../src/consultation/begin-consultation.ts';
import { checkConsultation, openConsultation } from '../src/consultation/open-consultation.ts';
import { storedConsultation } from '../src/consultation/stored-consultation.ts';
import { makeContext, type Context, type Services } from '../src/core/context.ts';
import { editAggregate } from '../src/core/write/edit-aggregate.ts';

/** A consultation that is open, and the secret of the link by which one person takes part. */
export interface Consulted {
  readonly consultationId: string;
  readonly link: string;
}

/** Opens a consultation on every action of a plan, to which one person is invited, by its use cases. */
export async function consultOn(services: Services, planId: string, leadId: string): Promise<Consulted> {
  const lead = await contextOf(services, leadId);
  const consultationId = randomUUIDv7();
  await beginConsultation(lead, { planId, consultationId, requestId: randomUUID() });
  await editConsultation(lead, consultationId, setUp(consultationId, leadId, services.today()));
  await issue(lead, consultationId);
  const { personId } = await services.prisma.invitation.findFirstOrThrow({ where: { consultationId } });
  const letter = await services.prisma.mail.findFirstOrThrow({ where: { personId }, orderBy: { id: 'desc' } });
  return { consultationId, link: (letter.params as { readonly secret: string }).secret };
}

/** A person's requests, with the parts they have now. */
export async function contextOf(services: Services, personId: string): Promise<Context> {
  const memberships = await services.prisma.membership.findMany({
    where: { personId },
    select: { role: true, organisationId: true, reviewId: true },
  });
  return makeContext(services, { personId, memberships });
}

/** Looks at what contributors would see, and opens it so, or issues it again. */
export async function issue(lead: Context, consultationId: string): Promise<void> {
  const { hash } = await checkConsultation(lead, consultationId);
  await openConsultation(lead, { consultationId, hash, requestId: randomUUID() });
}

/** Edits a set-up from where it stands. */
export async function editConsultation(lead: Context, rootId: string, edits: readonly Edit[]): Promise<void> {
  const { sequence } = await lead.prisma.changeLog.findUniqueOrThrow({ where: { id: rootId } });
  const input = { rootId, baseSequence: Number(sequence), requestId: randomUUID(), edits };
  await editAggregate(lead, storedConsultation, input);
}

const both = (words: string) => ({ en: words, cy: words });

function setUp(consultationId: string, personId: string, today: string): readonly Edit[] {
  const add = (entity: string, fields: object): Edit => ({
    kind: 'add',
    entity,
    id: randomUUIDv7(),
    parentId: consultationId,
    fields: { position: 1, ...fields },
  });
  const fields = {
    title: both('Your plan, your say'),
    introduction: both('How soon can still change. '.repeat(20)),
    found: both('People waited too long. '.repeat(20)),
    everyAction: true,
    opensOn: today,
    closesOn: addDays(today, 60),
    phone: '01632 960 142',
    phoneHours: both('9 to 5'),
    address: 'County Hall, Aberarth',
    urgentPhone: '01632 960 199',
    untranslatedReason: 'They come later.',
  };
  const email = `${consultationId}@example.org`;
  return [
    { kind: 'set', entity: 'consultation', id: consultationId, fields },
    add('safeguardingContact', { personId }),
    add('invitation', { kind: 'person', name: 'Nia Rowlands', email, language: 'cy', group: 'carers' }),
  ];
}
