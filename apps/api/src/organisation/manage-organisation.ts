import { directoryAggregate } from '@cynllun/domain/people/directory';
import { turnsRound } from '@cynllun/domain/text/invisible';
import { allow } from '../core/log/allow.ts';
import { ExpectedFailure, invalid, type Problem } from '../core/log/failure.ts';
import { firstHead } from '../core/verify/check-chain.ts';
import { writeToLog } from '../core/log/write.ts';
import type { Context } from '../core/context.ts';
import { addPersonIn } from '../people/add-person.ts';
import { recordAdded } from '../people/directory.ts';
import { readPerson, type PersonInput } from '../people/person-input.ts';

/** An organisation's name, in each language. */
export interface Names {
  readonly nameEn: string;
  readonly nameCy: string;
}

const LONGEST = 200;

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
  const names = readNames(input);
  const { firstLead } = input;
  const lead = firstLead === null ? null : await inPart('firstLead', async () => readPerson(firstLead));
  const { id, kind } = input;
  await writeToLog(context, { aggregate: directoryAggregate, id, head: firstHead }, input.requestId, async (write) => {
    allow(write.viewer, 'organisation.manage', { kind: 'organisation', id });
    if ((await write.tx.organisation.findUnique({ where: { id } })) !== null) throw invalid('id', 'alreadyThere');
    await write.tx.organisation.create({ data: { id, kind, ...names } });
    recordAdded(write, 'organisation', id, { kind, ...names });
    const over = { organisationId: id, reviewId: null };
    const directory = Object.assign(write, { over, organisation: { id, kind } });
    if (lead !== null) await inPart('firstLead', () => addPersonIn(directory, lead, 'lead'));
  });
  context.mail.wake();
}

/** @throws ExpectedFailure naming `nameEn` or `nameCy` */
export async function renameOrganisation(
  context: Context,
  input: Names & { readonly requestId: string; readonly organisationId: string },
): Promise<void> {
  const names = readNames(input);
  const id = input.organisationId;
  await writeToLog(context, { aggregate: directoryAggregate, id }, input.requestId, async (write) => {
    allow(write.viewer, 'organisation.manage', { kind: 'organisation', id });
    const before = await write.tx.organisation.findUnique({ where: { id } });
    if (before === null) throw new ExpectedFailure({ kind: 'notFound' });
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

function readNames(input: Names): Names {
  const names = { nameEn: input.nameEn.trim(), nameCy: input.nameCy.trim() };
  const problems = (['nameEn', 'nameCy'] as const).flatMap((path): Problem[] => {
    const name = names[path];
    if (name === '') return [{ path, code: 'required', params: {} }];
    if (name.length > LONGEST) return [{ path, code: 'tooLong', params: { longest: LONGEST } }];
    return /\p{Cc}/u.test(name) || !name.isWellFormed() || turnsRound(name)
      ? [{ path, code: 'unreadable', params: {} }]
      : [];
  });
  if (problems.length > 0) throw new ExpectedFailure({ kind: 'validation', problems });
  return names;
}

/** Runs `work`; the problems it finds are about a part of the input, and their paths say so. */
async function inPart<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ExpectedFailure) || error.failure.kind !== 'validation') throw error;
    const problems = error.failure.problems.map((problem) => ({ ...problem, path: `${part}.${problem.path}` }));
    throw new ExpectedFailure({ kind: 'validation', problems });
  }
}
