import type { Change } from '../core/log/types.ts';
import { securityEvent, type By } from '../platform/security-events.ts';

/** Logs what a committed write to a directory did that security turns on: roles, and where someone's codes go. */
export function logDirectoryEvents(by: By, changes: readonly Change[]): void {
  for (const { entity, entityId, field, before, after } of changes) {
    if (entity === 'membership' && after !== null) securityEvent(by, 'roleGiven', heldRole(after));
    else if (entity === 'membership') securityEvent(by, 'roleTaken', heldRole(before));
    else if (entity === 'person' && field === 'email') securityEvent(by, 'addressChanged', { person: entityId });
  }
}

/** A role as the log of the directory has it. */
function heldRole(membership: unknown) {
  const { personId, role, organisationId, reviewId } = membership as Readonly<Record<string, string | null>>;
  return { person: personId, role, organisationId, reviewId };
}
