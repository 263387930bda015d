import { directoryAggregate } from '@cynllun/domain/people/directory';
import { randomUUIDv7 } from 'node:crypto';
import { emailAddressSchema } from '@cynllun/domain/people/email-address';
import { claimSchema } from '@cynllun/domain/people/sign-in-commands';
import { checked, invalid } from '../../core/log/failure.ts';
import { firstHead } from '../../core/verify/check-chain.ts';
import { writeToLog } from '../../core/log/write.ts';
import type { Change, Tx, Write } from '../../core/log/types.ts';
import type { Context } from '../../core/context.ts';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { enqueue } from '../../platform/mail.ts';
import { hashOf, newSecret } from '../../platform/sessions-secrets.ts';
import { logDirectoryEvents } from '../directory-events.ts';
import { replaceSession } from './sign-in.ts';

const day = 24 * 60 * 60_000;
const week = 7 * day;

/** How whoever runs the installation becomes its first administrator, to be said at start. */
export type FirstAdministrator =
  /** An address that works once, for a day. Its secret stands after the #, which no server or log is sent. */
  | { readonly by: 'address'; readonly url: string }
  /** `ADMIN_EMAIL` has been made administrator and can sign in by code. */
  | { readonly by: 'email'; readonly email: string };

/** Null where there is an administrator already. Several instances may start at once: each address it gives works. */
export async function inviteFirstAdministrator(context: Context): Promise<FirstAdministrator | null> {
  const { prisma, settings, now: clock } = context;
  if (await hasAdministrator(prisma)) return null;
  if (settings.adminEmail !== undefined) return appointByEmail(context, settings.adminEmail);
  const token = newSecret();
  const expiresAt = new Date(clock().getTime() + day);
  await prisma.administratorClaim.create({ data: { tokenHash: hashOf('claim', token), expiresAt } });
  return { by: 'address', url: `${settings.publicUrl}/set-up#${token}` };
}

export const hasAdministrator = async (tx: Tx): Promise<boolean> =>
  (await tx.membership.findFirst({ where: { role: 'administrator' } })) !== null;

async function appointByEmail(context: Context, adminEmail: string): Promise<FirstAdministrator> {
  const email = emailAddressSchema.parse(adminEmail);
  await appoint(context, async (write, operatorId) => {
    const personId = await addAdministrator(write, operatorId, { name: email, email });
    const now = context.now();
    const to = Prisma.sql`SELECT ${personId}::uuid AS "id"`;
    await write.tx.$executeRaw(
      enqueue({ kind: 'firstAdministrator' }, to, { now, expiresAt: new Date(now.getTime() + week) }),
    );
  });
  return { by: 'email', email };
}

/**
 * Makes whoever has the printed address the administrator, and signs them in: who can read what the server prints at
 * start runs it. All such addresses stop working.
 * @returns the session's token
 * @throws ExpectedFailure for an address used, too old or never given; for a name or e-mail address that cannot be taken
 */
export async function claimInstallation(
  context: Context,
  given: { readonly token: string; readonly name: string; readonly email: string },
): Promise<string> {
  const person = checked(claimSchema, given);
  if (!(await isClaim(context.prisma, given.token, context.now()))) throw invalid('token', 'claimNotValid');
  let session = '';
  await appoint(context, async (write, operatorId) => {
    const personId = await addAdministrator(write, operatorId, person);
    const { cookies, userAgent } = context.caller;
    session = await replaceSession(write.tx, personId, { token: cookies.get('session'), userAgent }, context.now());
  });
  if (session === '') throw invalid('token', 'claimNotValid');
  return session;
}

async function isClaim(prisma: PrismaClient, token: string, now: Date): Promise<boolean> {
  const claim = await prisma.administratorClaim.findUnique({ where: { tokenHash: hashOf('claim', token) } });
  return claim !== null && claim.expiresAt > now;
}

/** Any number that other programs on the same database are unlikely to lock. */
const appointing = 7_316_429_851;

/**
 * Runs `use` if there is still no administrator, one at a time, in the log of whoever runs the installation. Addresses
 * printed before work no longer.
 */
async function appoint(context: Context, use: (write: Write, operatorId: string) => Promise<void>): Promise<void> {
  const operator = await context.prisma.organisation.findFirst({ where: { kind: 'operator' } });
  const id = operator?.id ?? randomUUIDv7();
  let changes: readonly Change[] = [];
  await writeToLog(context, { aggregate: directoryAggregate, id, head: firstHead }, null, async (write) => {
    ({ changes } = write);
    await write.tx.$queryRaw`SELECT pg_advisory_xact_lock(${appointing}) IS NULL AS "locked"`;
    if (await hasAdministrator(write.tx)) return;
    await write.tx.administratorClaim.deleteMany();
    if (operator === null) await addOperator(write, id, new URL(context.settings.publicUrl).host);
    await use(write, id);
  });
  logDirectoryEvents(context, changes);
}

/** Whoever runs the installation is named by its host until they say otherwise. */
async function addOperator({ tx, changes }: Write, id: string, host: string): Promise<void> {
  const organisation = { kind: 'operator', nameEn: host, nameCy: host } as const;
  await tx.organisation.create({ data: { id, ...organisation } });
  changes.push(added('organisation', id, organisation));
}

/** The person by that address, or a new one, given the administrator's role. */
async function addAdministrator(
  { tx, changes }: Write,
  organisationId: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<string> {
  const known = await tx.person.findUnique({ where: { email } });
  const personId = known?.id ?? randomUUIDv7();
  if (known === null) {
    await tx.person.create({ data: { id: personId, organisationId, name, email } });
    changes.push(added('person', personId, { organisationId, name, email }));
  }
  const membership = { personId, role: 'administrator', called: null, organisationId: null, reviewId: null } as const;
  const id = randomUUIDv7();
  await tx.membership.create({ data: { id, ...membership } });
  changes.push(added('membership', id, membership));
  return personId;
}

const added = (entity: Change['entity'], entityId: string, after: object): Change => ({
  entity,
  entityId,
  field: '',
  before: null,
  after,
});
