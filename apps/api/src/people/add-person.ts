import { randomUUIDv7 } from 'node:crypto';
import type { Role } from '@cynllun/domain/access/roles';
import { addPersonSchema } from '@cynllun/domain/people/commands';
import type { Language } from '@cynllun/domain/text/language';
import { checked, invalid } from '../core/log/failure.ts';
import type { Context } from '../core/context.ts';
import type { Person } from '../generated/prisma/client.ts';
import {
  checkScope,
  inDirectory,
  knowsEveryone,
  organisationOver,
  recordAdded,
  writeToDirectory,
} from './directory.ts';
import type { DirectoryWrite, Over } from './directory.ts';
import { personCalled } from './list-people.ts';
import { rolesChanged } from './own-roles.ts';
import { addMembership, calledAlready } from './roles.ts';

/** A person, as the domain's schema reads what is typed of them. */
export interface PersonInput {
  readonly name: string;
  /** Null for someone a plan names, who does not sign in. */
  readonly email: string | null;
  readonly language: Language;
}

export interface AddPerson extends Over, PersonInput {
  readonly requestId: string;
  /** Null for someone a plan names who does not sign in. */
  readonly role: Role | null;
}

export interface AddedPerson {
  /** Null where they are gone again when it is asked. */
  readonly personId: string | null;
  readonly name: string;
}

/** Those who work for the authority; stakeholders and reviewers come from elsewhere. */
const staff: readonly Role[] = ['lead', 'editor', 'owner', 'viewer', 'administrator'];

/**
 * Adds a person, with a role if they are to sign in. Where the address is that of a person from elsewhere the answer
 * is the same and they get the role under the name typed here: who has an address is not revealed. Answers with the name
 * they have here, which is another than the one typed where they were among the people here already.
 * @throws ExpectedFailure naming `name`, `email` or `role`
 */
export async function addPerson(context: Context, { requestId, ...given }: AddPerson): Promise<AddedPerson> {
  const { role, ...person } = checked(addPersonSchema, given);
  const over = { organisationId: given.organisationId, reviewId: given.reviewId };
  await writeToDirectory(context, over, requestId, (write) => addPersonIn(write, person, role));
  context.jobs.wake('notices');
  // Read after the write, so that a request sent again is answered as it was.
  const organisation = await organisationOver(context.prisma, over);
  const found = await personCalled(context.prisma, organisation, person);
  await rolesChanged(context, found?.id ?? null);
  return { personId: found?.id ?? null, name: found?.name ?? person.name };
}

/**
 * Someone who is asked to take part in a review's consultation: a contributor, whoever they were before. Answers with who
 * that is, under whose address the letter goes.
 */
export async function contributorIn(
  write: DirectoryWrite,
  person: PersonInput & { readonly email: string },
): Promise<string> {
  const found = () => write.tx.person.findUnique({ where: { email: person.email } });
  const known = await found();
  const role = 'contributor';
  const held = known && (await write.tx.membership.findFirst({ where: { personId: known.id, role, ...write.over } }));
  if (known !== null && held !== null) return known.id;
  await addPersonIn(write, person, role);
  const added = known ?? (await found());
  if (added === null) throw new Error('Somebody who was added is not there');
  return added.id;
}

/** As `addPerson`, within a write of the directory. `person` has been checked, and has an address if they are given a role. */
export async function addPersonIn(write: DirectoryWrite, person: PersonInput, role: Role | null): Promise<void> {
  if (role !== null) checkScope(role, write);
  // Without a role to give, an address could only be found to be somebody's.
  if (role === null && person.email !== null && !knowsEveryone(write)) throw invalid('role', 'required');
  const known = person.email === null ? null : await write.tx.person.findUnique({ where: { email: person.email } });
  if (known === null) {
    const personId = await createPerson(write, person, role);
    if (role !== null) await addMembership(write, personId, role, null);
    return;
  }
  if (role === null) throw invalid('email', 'taken');
  await giveToKnown(write, known, role, person.name);
}

/** Someone among ours is given one more role under the name they have here; a stranger, under the name typed. */
async function giveToKnown(write: DirectoryWrite, { id, ...known }: Person, role: Role, typed: string): Promise<void> {
  const held = await write.tx.membership.findFirst({ where: { personId: id, role, ...write.over } });
  if (held !== null) throw invalid('email', 'taken');
  const called = (await isAmongOurs(write, id)) ? await calledAlready(write, { id, ...known }) : typed;
  await addMembership(write, id, role, called);
}

async function createPerson(write: DirectoryWrite, person: PersonInput, role: Role | null): Promise<string> {
  const id = randomUUIDv7();
  const organisationId = role === null || staff.includes(role) ? write.organisation.id : null;
  await write.tx.person.create({ data: { id, organisationId, ...person } });
  recordAdded(write, 'person', id, { organisationId, ...person });
  return id;
}

async function isAmongOurs({ tx, organisation }: DirectoryWrite, id: string): Promise<boolean> {
  return (await tx.person.findFirst({ where: { id, ...inDirectory(organisation) } })) !== null;
}
