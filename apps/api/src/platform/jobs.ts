import { PgBoss, type Queue } from 'pg-boss';
import type { Logger } from 'pino';
import type { Sql } from './sql.ts';

/** Where pg-boss keeps what waits: a schema of its own, which the owner makes at start and the application works in. */
const SCHEMA = 'jobs';

const MINUTE = 60;

/**
 * The queues there are. A job whose process sends no sign of life for `heartbeatSeconds` is given to another; one that throws
 * is tried again. Each is for work that may be begun anew.
 */
const queues = {
  document: {
    retryLimit: 4,
    retryDelay: 1,
    heartbeatSeconds: 10,
    expireInSeconds: 5 * MINUTE,
    deleteAfterSeconds: 60 * MINUTE,
  },
  /** Mail those who chose it what they were told of. */
  notices: {
    retryLimit: 8,
    retryDelay: 5,
    retryBackoff: true,
    heartbeatSeconds: 30,
    expireInSeconds: 10 * MINUTE,
    deleteAfterSeconds: 60 * MINUTE,
  },
  /** Remind of the deadlines of a day. */
  reminders: {
    retryLimit: 8,
    retryDelay: 5,
    retryBackoff: true,
    heartbeatSeconds: 30,
    expireInSeconds: 10 * MINUTE,
    deleteAfterSeconds: 60 * MINUTE,
  },
  /** Tell the next contact of what nobody has taken up. */
  concerns: {
    retryLimit: 8,
    retryDelay: 5,
    retryBackoff: true,
    heartbeatSeconds: 30,
    expireInSeconds: 10 * MINUTE,
    deleteAfterSeconds: 60 * MINUTE,
  },
} as const satisfies Readonly<Record<string, Omit<Queue, 'name'>>>;
export type QueueName = keyof typeof queues;
const queueNames = Object.keys(queues) as readonly QueueName[];

/** Seconds between two looks for what waits, where nobody said that something does; and for jobs whose process is gone. */
const LOOKS = 2;
const SUPERVISES = 15;

/** What a job says: the id of what there is to do something with (of a day, its date), and nothing of what that holds. */
interface JobData {
  readonly id: string;
}

/** A job as it is given to be done. */
export interface Job extends JobData {
  /** Of the job itself: the same each time it is tried. */
  readonly jobId: string;
  /** Aborted when the program ends, or the job was given to another. */
  readonly signal: AbortSignal;
}

/** @throws to have it tried again */
export type Work = (job: Job) => Promise<void>;

/**
 * Makes the schema and the queues, or brings them up to date, as the owner of the database. What the application may do there
 * stands in `prisma/grants.sql`.
 */
export async function makeQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 1,
  });
  // What fails is thrown as well.
  boss.on('error', () => {});
  try {
    await boss.start();
    for (const name of queueNames) {
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, queues[name]);
      else await boss.updateQueue(name, queues[name]);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

interface Given {
  readonly url: string;
  readonly log: Logger;
}

/** Work that goes on after the request that asked for it is answered, and is done whichever instance ends meanwhile. */
export class Jobs {
  readonly #log: Logger;
  readonly #boss: PgBoss;
  readonly #workers = new Map<QueueName, string>();
  readonly #stopping = new AbortController();
  #started: Promise<unknown> | undefined;

  constructor({ url, log }: Given) {
    this.#log = log;
    this.#boss = new PgBoss({
      connectionString: url,
      schema: SCHEMA,
      migrate: false,
      createSchema: false,
      schedule: false,
      reindex: false,
      monitorVacuum: false,
      registerInstance: false,
      superviseIntervalSeconds: SUPERVISES,
      monitorIntervalSeconds: SUPERVISES,
      max: 2,
    });
    this.#boss.on('error', (error) => log.warn({ err: error }, 'Jobs could not be looked for'));
    this.#boss.on('warning', ({ message }) => log.warn({ reason: message }, 'pg-boss warns'));
  }

  /**
   * Puts a job in its queue once the transaction commits, or never. It is begun at once where `wake` is called after that.
   * @param after milliseconds before which it is not begun
   */
  async send(tx: Sql, queue: QueueName, data: JobData, after = 0): Promise<void> {
    await this.#start();
    const executeSql = async (text: string, values: unknown[] = []) => ({
      rows: await tx.$queryRawUnsafe<object[]>(text, ...values),
    });
    await this.#boss.send(queue, data, {
      db: { executeSql },
      ...(after > 0 && { startAfter: Math.ceil(after / 1000) }),
    });
  }

  /** From here on this instance does the jobs of a queue, one at a time. */
  async work(queue: QueueName, work: Work): Promise<void> {
    await this.#start();
    const worker = await this.#boss.work<JobData>(queue, { pollingIntervalSeconds: LOOKS }, async ([job]) => {
      if (job === undefined) return;
      const signal = AbortSignal.any([job.signal, this.#stopping.signal]);
      try {
        await work({ ...job.data, jobId: job.id, signal });
      } catch (error) {
        if (!signal.aborted) this.#log.error({ err: error, queue, job: job.id }, 'A job failed, and is tried again');
        throw error;
      } finally {
        // The next that waits is begun at once.
        setImmediate(() => this.wake(queue));
      }
    });
    this.#workers.set(queue, worker);
  }

  /** Says that something waits, so that this instance looks at once. */
  wake(queue: QueueName): void {
    const worker = this.#workers.get(queue);
    if (worker !== undefined) this.#boss.notifyWorker(worker);
  }

  /** Gives up jobs whose process is gone, now rather than at the next look. */
  async supervise(): Promise<void> {
    await this.#start();
    await this.#boss.supervise();
  }

  /** Ends once what is being done is given back: another instance, or the next start, begins it anew. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#started === undefined) return;
    await this.#started.catch(() => {});
    await this.#boss.stop({ graceful: true, timeout: PATIENCE });
  }

  /** Only where something is sent or done: most tests, and `verify`, do neither. */
  #start(): Promise<unknown> {
    return (this.#started ??= this.#boss.start());
  }
}

/** Milliseconds that work has to end in once it is told to. */
const PATIENCE = 5_000;
