import type { Decision } from '@cynllun/domain/access/access';
import type { Logger } from 'pino';
import { noCaller } from '../../../platform/caller.ts';
import { securityEvent } from '../../../platform/security-events.ts';
import type { Participant } from './access.ts';

/**
 * Why someone's words were not taken: what they may not do (any more), or what is wrong with the words themselves.
 * The screen has a sentence for each.
 */
export type Refusal =
  'forbidden' | 'stage' | 'notFound' | 'signedOut' | 'removed' | 'frozen' | 'tooLong' | 'unreadable' | 'tooMuch';

export const refusalOf = {
  forbidden: 'forbidden',
  wrongStage: 'stage',
  notFound: 'notFound',
} as const satisfies Record<Exclude<Decision, 'allowed'>, Refusal>;

/** Ends an attempt to enter a room; the empty message keeps Hocuspocus from printing it. */
export class Denied extends Error {
  readonly reason: Refusal | 'unavailable';

  constructor(reason: Refusal | 'unavailable') {
    super('');
    this.reason = reason;
  }
}

/** As `Denied`, for someone who may not enter: it is logged. */
export function denied(log: Logger, { personId, room }: Participant, reason: Refusal): Denied {
  const by = { log, viewer: { personId, memberships: [] }, caller: noCaller };
  securityEvent(by, 'accessRefused', { operation: 'room.enter', outcome: reason, rootId: room.rootId });
  return new Denied(reason);
}
