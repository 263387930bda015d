import type { Services } from '../../context.ts';
import { SEEN_STEP, seeSession } from '../../../platform/sessions.ts';

/** The most that are remembered: more than an instance has people typing. */
const MOST = 10_000;

/** Whoever types is at work, also where no request says so: their session does not end for want of one. */
export class SessionActivity {
  readonly #services: Pick<Services, 'sql' | 'now' | 'log'>;
  /** When each session was last written down as seen. */
  readonly #seen = new Map<string, number>();

  constructor(services: Pick<Services, 'sql' | 'now' | 'log'>) {
    this.#services = services;
  }

  typed(sessionId: string): void {
    const { sql, now: clock, log } = this.#services;
    const now = clock();
    if (now.getTime() - (this.#seen.get(sessionId) ?? -Infinity) < SEEN_STEP) return;
    if (this.#seen.size >= MOST) this.#seen.clear();
    this.#seen.set(sessionId, now.getTime());
    seeSession(sql, sessionId, now).catch((error: unknown) => {
      this.#seen.delete(sessionId);
      log.warn({ err: error }, 'That someone is at work could not be written down; with their next words it will be');
    });
  }
}
