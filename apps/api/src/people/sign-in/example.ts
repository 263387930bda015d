import type { Role } from '@cynllun/domain/access/roles';
import { allow } from '../../core/log/allow.ts';
import { NotFoundError } from '../../core/log/failure.ts';
import type { Context } from '../../core/context.ts';
import type { Organisation } from '../../generated/prisma/client.ts';
import { installation } from './installation.ts';
import { replaceSession } from './sign-in.ts';

/** Someone the sign-in page offers by name. */
export interface ExamplePerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly organisation: Organisation | null;
}

/** As many as a page can offer. */
const most = 30;

/** Everyone the example lets one sign in as: each person with an address and a role. */
export async function examplePeople({
  prisma,
  settings,
}: Pick<Context, 'prisma' | 'settings'>): Promise<ExamplePerson[]> {
  if (!settings.example) return [];
  const people = await prisma.person.findMany({
    where: { email: { not: null }, erasedAt: null, memberships: { some: {} } },
    select: { id: true, name: true, organisation: true, memberships: { select: { role: true } } },
    orderBy: { id: 'asc' },
    take: most,
  });
  return people.map(({ id, name, organisation, memberships }) => ({
    id,
    name: name ?? '',
    organisation,
    roles: [...new Set(memberships.map(({ role }) => role))],
  }));
}

/**
 * Signs in as one of the example's people, by name, without a code: only ever on one's own machine.
 * @returns the session's token
 */
export async function signInAsExample(context: Context, personId: string): Promise<string> {
  const { prisma, viewer, caller, settings, now } = context;
  allow(viewer, 'session.signInAsExample', installation(settings));
  const people = await examplePeople(context);
  if (!people.some(({ id }) => id === personId)) throw new NotFoundError();
  const browser = { token: caller.cookies.get('session'), userAgent: caller.userAgent };
  return prisma.$transaction((tx) => replaceSession(tx, personId, browser, now()));
}
