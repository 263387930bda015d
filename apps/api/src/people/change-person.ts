import { personSchema } from '@cynllun/domain/people/commands';
import { checked, ExpectedFailure, invalid } from '../core/log/failure.ts';
import type { Context } from '../core/context.ts';
import type { Person } from '../generated/prisma/client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { enqueue } from '../platform/mail.ts';
import { endCredentials } from './end-credentials.ts';
import { knowsEveryone, rolesIn, writeToPerson, type DirectoryWrite } from './directory.ts';
import type { PersonInput } from './add-person.ts';

/** Milliseconds for which the old address is written to. */
const week = 7 * 24 * 60 * 60_000;

interface ChangePerson extends Omit<PersonInput, 'email'> {
  readonly requestId: string;
  readonly personId: string;
  /** Left out, it stays as it is. */
  readonly email?: string | null | undefined;
}

/**
 * Corrects a person's name, address or language. Their own organisation does, and an administrator. Where the address
 * changes, all that was asked for under the old one ends, and the old one is told.
 * @throws ExpectedFailure naming `name` or `email`
 */
export async function changePerson(context: Context, { requestId, personId, ...given }: ChangePerson): Promise<void> {
  const asked = checked(personSchema, { ...given, email: given.email ?? null });
  const found = await context.prisma.person.findUnique({
    where: { id: personId },
    select: { id: true, organisationId: true },
  });
  if (found === null) throw new ExpectedFailure({ kind: 'notFound' });
  await writeToPerson(context, found, requestId, async (write, { changes }) => {
    const before = await write.tx.person.findFirst({ where: { id: personId, erasedAt: null } });
    if (before === null) throw new ExpectedFailure({ kind: 'notFound' });
    const person = given.email === undefined ? { ...asked, email: before.email } : asked;
    await checkAddress(write, before, person.email);
    await write.tx.person.update({ where: { id: personId }, data: person });
    if (person.email !== before.email) await addressChanged(write, before);
    for (const field of ['name', 'email'] as const)
      if (before[field] !== person[field])
        changes.push({ entity: 'person', entityId: personId, field, before: before[field], after: person[field] });
    // Which language they read is theirs to change as well, and in no log.
    if (before.language !== person.language)
      changes.push({ entity: 'person', entityId: personId, field: 'language', before: null, after: null });
  });
  context.mail.wake();
}

async function addressChanged({ tx, at }: DirectoryWrite, { id, email: address }: Person): Promise<void> {
  await endCredentials(tx, id);
  if (address === null) return;
  const until = { now: at, expiresAt: new Date(at.getTime() + week), address };
  await tx.$executeRaw(enqueue({ kind: 'addressChanged' }, Prisma.sql`SELECT ${id}::uuid AS "id"`, until));
}

/**
 * Somebody with a role keeps an address to sign in by, and each address is one person's. Whoever has the address can
 * sign in as them, so where they hold a role elsewhere too, changing it is for those who know everyone.
 */
async function checkAddress(write: DirectoryWrite, before: Person, email: string | null): Promise<void> {
  const { tx } = write;
  if (email === before.email) return;
  if (!knowsEveryone(write) && (await holdsRoleElsewhere(write, before.id)))
    throw new ExpectedFailure({ kind: 'forbidden' });
  if (email === null) {
    if ((await tx.membership.findFirst({ where: { personId: before.id } })) !== null)
      throw invalid('email', 'required');
    return;
  }
  if ((await tx.person.findUnique({ where: { email } })) !== null) throw invalid('email', 'taken');
}

async function holdsRoleElsewhere({ tx, organisation }: DirectoryWrite, personId: string): Promise<boolean> {
  const [all, here] = await Promise.all([
    tx.membership.count({ where: { personId } }),
    tx.membership.count({ where: { personId, ...rolesIn(organisation) } }),
  ]);
  return all > here;
}
