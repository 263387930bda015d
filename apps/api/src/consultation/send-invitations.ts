import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { Consultation, Invitation } from '@cynllun/domain/consultation/consultation';
import { closesAt, opensAt } from '@cynllun/domain/consultation/window';
import type { Context } from '../core/context.ts';
import { allow } from '../core/log/allow.ts';
import { NotFoundError } from '../core/log/failure.ts';
import { writeToAggregate } from '../core/write/aggregate-write.ts';
import { applyEdits } from '../core/write/apply-edits.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { contributorIn } from '../people/add-person.ts';
import { writeToDirectory } from '../people/directory.ts';
import { enqueue } from '../platform/mail.ts';
import { makeInvitationLink } from './invitation-links.ts';
import { loadToRun, readWithPlan, type LoadedConsultation } from './read-consultation.ts';
import { storedConsultation } from './stored-consultation.ts';

/** Those who were not written to yet. */
const unsent = ({ invitations }: Consultation): readonly Invitation[] =>
  invitations.filter(({ personId, withdrawn }) => personId === null && !withdrawn);

/**
 * Writes to everyone who is invited and has not been written to, once the consultation was opened: a letter each, with a link of
 * their own, which goes on the day it opens. Whoever was written to is not written to again.
 * @throws ExpectedFailure
 */
export async function sendInvitations(
  context: Context,
  consultationId: string,
  requestId: string | null,
): Promise<void> {
  const loaded = await loadToRun(context, consultationId);
  if (loaded.consultation.windows.length === 0 || unsent(loaded.consultation).length === 0) return;
  const people = await findPeople(context, loaded);
  await writeToAggregate(context, storedConsultation, { rootId: consultationId, requestId }, async (write) => {
    const { subject } = write.access;
    if (subject.kind !== 'consultation') throw new NotFoundError();
    allow(write.viewer, 'consultation.run', subject);
    const { consultation } = await readWithPlan(write.tx, consultationId);
    for (const invitation of unsent(consultation)) {
      const personId = people.get(invitation.id);
      if (personId === undefined) continue;
      const edit: Edit = { kind: 'set', entity: 'invitation', id: invitation.id, fields: { personId } };
      await applyEdits(write, [edit], 'caller');
      const secret = await makeInvitationLink(write.tx, invitation.id, write.at);
      await write.tx.$executeRaw`${letterTo(context, consultation, personId, secret)}`;
    }
  });
  context.mail.wake();
}

/** Who the invited are: people from elsewhere, with a contributor's part in the review. */
async function findPeople(context: Context, { consultation, subject }: LoadedConsultation) {
  const found = new Map<string, string>();
  const over = { organisationId: null, reviewId: subject.reviewId };
  await writeToDirectory(context, over, null, async (write) => {
    for (const { id, name, email, language } of unsent(consultation))
      found.set(
        id,
        await contributorIn(write, {
          name: name.trim(),
          email: email.trim().toLowerCase(),
          language: language ?? 'en',
        }),
      );
  });
  return found;
}

function letterTo({ now }: Context, consultation: Consultation, personId: string, secret: string): Prisma.Sql {
  const { title, windows } = consultation;
  const { opensOn, closesOn, closesMinute } = windows.at(-1) ?? {};
  if (!opensOn || !closesOn) throw new Error(`Consultation ${consultation.id} has no window`);
  const window = { opensOn, closesOn, closesMinute: closesMinute ?? null };
  const opens = new Date(opensAt(window));
  return enqueue(
    { kind: 'consultationInvitation', title: { en: title.en, cy: title.cy }, secret, closesOn },
    Prisma.sql`SELECT ${personId}::uuid AS "id"`,
    { now: now(), dueAt: opens > now() ? opens : now(), expiresAt: new Date(closesAt(window)) },
  );
}
