import {
  operationNames,
  operations,
  type Operation,
  type OperationOn,
  type Party,
  type SubjectOf,
} from './operations.ts';
import type { Viewer } from './roles.ts';
import { covers, type Subject } from './subject.ts';

/**
 * - `allowed`
 * - `wrongStage`: the viewer is one who does this, but not at this stage (a sealed plan, a closed consultation)
 * - `forbidden`: the viewer knows the subject and may not do this to it
 * - `notFound`: the viewer may do nothing at all with the subject, so is told what they would be told had it never been
 */
export type Decision = 'allowed' | 'wrongStage' | 'forbidden' | 'notFound';

/**
 * Whether `viewer` may do `operation` to `subject`: default deny, one table (`operations.ts`). Pure; the server asks it
 * of facts read under the plan's lock, and the client reads the answers sent to it.
 * @throws when an operation is asked of something it cannot be done to: a mistake in our code, not a person's.
 */
export function can<O extends Operation>(viewer: Viewer, operation: O, subject: SubjectOf<O>): Decision {
  if (!isOn(operation, subject)) throw new Error(`${operation} cannot be done to a ${subject.kind}.`);
  const parties = partiesTo(viewer, subject);
  const personId = viewer?.personId ?? null;
  if (isGranted(operation, parties, subject, personId)) {
    return operations[operation].when(subject) ? 'allowed' : 'wrongStage';
  }
  const known = operationsOn(subject).some((other) => isGranted(other, parties, subject, personId));
  return known ? 'forbidden' : 'notFound';
}

/** Everything that can be done to a subject, and whether the viewer may now: what `viewerCan` sends the client. */
export type Abilities<S extends Subject> = Readonly<Record<OperationOn<S['kind']>, boolean>>;

export function abilities<S extends Subject>(viewer: Viewer, subject: S): Abilities<S> {
  const parties = partiesTo(viewer, subject);
  const personId = viewer?.personId ?? null;
  const answers = operationsOn(subject).map((operation) => [
    operation,
    isGranted(operation, parties, subject, personId) && operations[operation].when(subject),
  ]);
  return Object.fromEntries(answers) as Abilities<S>;
}

function operationsOn<S extends Subject>(subject: S): readonly Operation[] {
  return operationNames.filter((operation) => isOn(operation, subject));
}

function isOn(operation: Operation, subject: Subject): boolean {
  const kinds: readonly Subject['kind'][] = operations[operation].on;
  return kinds.includes(subject.kind);
}

/** The columns of the table that speak for the viewer. */
function partiesTo(viewer: Viewer, subject: Subject): readonly Party[] {
  if (viewer === null) return ['public'];
  const held = viewer.memberships.filter((membership) => covers(membership, subject));
  return ['public', 'signedIn', ...held.map((membership) => membership.role)];
}

function isGranted(
  operation: Operation,
  parties: readonly Party[],
  subject: Subject,
  personId: string | null,
): boolean {
  const may = operations[operation].may;
  return parties.some((party) => may[party]?.(subject, personId) ?? false);
}
