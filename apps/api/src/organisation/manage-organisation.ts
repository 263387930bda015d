import { directoryAggregate } from '@cynllun/domain/people/directory';
import { addOrganisationSchema, renameOrganisationSchema } from '@cynllun/domain/people/commands';
import { allow } from '../core/log/allow.ts';
import { checked, invalid, NotFoundError, ValidationError } from '../core/log/failure.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { writeToLog } from '../core/log/write.ts';
import type { Context } from '../core/context.ts';
import { addPersonIn, type PersonInput } from '../people/add-person.ts';
import { recordAdded } from '../people/directory.ts';

/** An organisation's name, in each language. */
export interface Names {
  readonly nameEn: string;
  readonly nameCy: string;
}

export interface AddOrganisation extends Names {
  /** UUIDv7 made by whoever adds it. */
  readonly id: string;
  readonly requestId: string;
  readonly kind: 'authority' | 'inspectorate';
  /** Who sets up an authority's reviews and gives the other roles. */
  readonly firstLead: PersonInput | null;
}

/**
 * Adds an authority with its first plan lead, or an inspectorate: the first write of its directory.
 * @throws ExpectedFailure naming `nameEn`, `nameCy`, `firstLead.name` or `firstLead.email`
 */
export async function addOrganisation(context: Context, input: AddOrganisation): Promise<void> {
  const { kind, firstLead, ...names } = checked(addOrganisationSchema, input);
  const { id } = input;
  await writeToLog(context, { aggregate: directoryAggregate, id, head: firstHead }, input.requestId, async (write) => {
    allow(write.viewer, 'organisation.manage', { kind: 'organisation', id });
    if ((await write.tx.organisation.findUnique({ where: { id } })) !== null) throw invalid('id', 'alreadyThere');
    await write.tx.organisation.create({ data: { id, kind, ...names } });
    recordAdded(write, 'organisation', id, { kind, ...names });
    const over = { organisationId: id, reviewId: null };
    const directory = Object.assign(write, { over, organisation: { id, kind }, jobs: context.jobs });
    if (firstLead !== null) await inPart('firstLead', () => addPersonIn(directory, firstLead, 'lead'));
  });
  context.jobs.wake('notices');
}

/** @throws ExpectedFailure naming `nameEn` or `nameCy` */
export async function renameOrganisation(
  context: Context,
  input: Names & { readonly requestId: string; readonly organisationId: string },
): Promise<void> {
  const names = checked(renameOrganisationSchema, input);
  const id = input.organisationId;
  await writeToLog(context, { aggregate: directoryAggregate, id }, input.requestId, async (write) => {
    allow(write.viewer, 'organisation.manage', { kind: 'organisation', id });
    const before = await write.tx.organisation.findUnique({ where: { id } });
    if (before === null) throw new NotFoundError();
    await write.tx.organisation.update({ where: { id }, data: names });
    for (const field of ['nameEn', 'nameCy'] as const)
      if (before[field] !== names[field])
        write.changes.push({
          entity: 'organisation',
          entityId: id,
          field,
          before: before[field],
          after: names[field],
        });
  });
}

/** Runs `work`; the problems it finds are about a part of the input, and their paths say so. */
async function inPart<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(error.problems.map((problem) => ({ ...problem, path: `${part}.${problem.path}` })));
  }
}
