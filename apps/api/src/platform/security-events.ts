import type { Viewer } from '@cynllun/domain/access/roles';
import type { Logger } from 'pino';
import type { Caller } from './caller.ts';
import { networkOf } from './rate-limit.ts';

/** Everything that is logged as a security event. `docs/security.md` says when each is, and with what. */
export const securityEventNames = [
  'signedIn',
  'signInFailed',
  'signedOut',
  'signedOutEverywhere',
  'limitReached',
  'accessRefused',
  'roleGiven',
  'roleTaken',
  'addressChanged',
  'personRemoved',
  'exportMade',
  'personErased',
  'passagesErased',
] as const;
export type SecurityEventName = (typeof securityEventNames)[number];

/** Ids, roles, names of limits and operations, figures: never a code, an address or a word that somebody wrote. */
type Details = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Whose request it is in which something happened. */
export interface By {
  readonly log: Logger;
  readonly viewer: Viewer;
  readonly caller: Pick<Caller, 'ip' | 'requestId'>;
}

/** Those that an operator may want to be woken by, in numbers. */
const worrying: ReadonlySet<SecurityEventName> = new Set(['signInFailed', 'limitReached', 'accessRefused']);

/** Logs one line: which event, who, in which request, from which network, and what it was about. */
export function securityEvent({ log, viewer, caller }: By, name: SecurityEventName, details: Details = {}): void {
  const who = viewer?.personId ?? null;
  const { requestId } = caller;
  const line = { security: name, who, requestId, network: networkOf(caller.ip), ...details };
  securityLog(log)[worrying.has(name) ? 'warn' : 'info'](line, 'Security event');
}

const logs = new WeakMap<Logger, Logger>();

/** Security events are logged at every level but `silent`. */
function securityLog(log: Logger): Logger {
  const own = logs.get(log) ?? (log.level === 'silent' ? log : log.child({}, { level: 'info' }));
  logs.set(log, own);
  return own;
}
