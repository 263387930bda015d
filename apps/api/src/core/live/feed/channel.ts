import type { LogChange } from '@cynllun/domain/plan/log-change';
import type { Standing } from '../prose/standing.ts';
import type { RoomName } from '../prose/names.ts';
import type { LogWrite, Missed } from './read-missed.ts';
import type { Subscriber, Told } from './subscriber.ts';

/** Everyone here who has one plan open, and how far its log was read for them. */
export class Channel {
  readonly planId: string;
  readonly subscribers = new Set<Subscriber>();
  authorityId: string | null = null;
  /** The sequences that its logs are known to have reached. */
  head = 0;
  directory = 0;

  constructor(planId: string) {
    this.planId = planId;
  }

  /** Whoever has a plan open is asked about as those who see who else is in it. */
  get room(): RoomName {
    return { kind: 'presence', planId: this.planId, documentId: this.planId };
  }

  /** Whether someone was not told everything that is known to be there. */
  get isBehind(): boolean {
    return [...this.subscribers].some(
      ({ after, directory }) => directory === null || after < this.head || directory < this.directory,
    );
  }

  /** From where the log is to be read for all of them. */
  get after(): number {
    return Math.min(...[...this.subscribers].map(({ after }) => after));
  }

  /** Ends the feeds of those who may not read the plan, or not any more. */
  check(standing: Standing, asked: readonly Subscriber[]): void {
    for (const subscriber of asked) {
      const refused = standing.refusesReading({ ...subscriber, room: this.room });
      if (refused !== null) subscriber.refuse(refused);
    }
  }

  /** Hands on what was read to those it was read for: to each what they lack. */
  hand(missed: Missed, asked: readonly Subscriber[]): void {
    this.authorityId = missed.authorityId;
    this.head = missed.head;
    this.directory = missed.directory;
    for (const subscriber of asked) {
      if (!this.subscribers.has(subscriber)) continue;
      const told = toldOf(missed, subscriber);
      if (subscriber.directory === null || isNews(told, subscriber)) subscriber.tell(told);
    }
  }
}

const isNews = ({ sequence, directory, reload }: Told, subscriber: Subscriber): boolean =>
  reload || sequence !== subscriber.after || directory !== subscriber.directory;

function toldOf({ head, directory, writes }: Missed, { after }: Subscriber): Told {
  const lacking = writes.filter(({ sequence }) => sequence > after);
  // A sequence that the log has not reached is of another log: the database was put back to an earlier day.
  const isWhole = after + lacking.length === head && lacking.every(({ changes }) => changes !== null);
  const told = { kind: 'changes', sequence: head, directory } as const;
  if (!isWhole) return { ...told, reload: true, beside: true, writes: [] };
  return { ...told, reload: false, beside: lacking.some(isBeside), writes: lacking };
}

/** What a plan's stage is counted from, and fields on which access turns. */
const besideEntities = ['review', 'deadlineRecord', 'extension'];
const besideFields = ['sharedWithReviewers', 'responsiblePersonId', 'accountablePersonId'];

const isBeside = ({ changes }: LogWrite): boolean => (changes ?? []).some(touchesBeside);

function touchesBeside({ entity, field, after }: LogChange): boolean {
  if (besideEntities.includes(entity) || besideFields.includes(field)) return true;
  const values = field === '' && entity === 'action' ? (after as Readonly<Record<string, unknown>> | null) : null;
  return besideFields.some((one) => values?.[one] != null);
}
