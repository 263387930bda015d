import { serverNow } from '../../serverClock.ts';
import { deviceStorage, unsavedKeys, unsavedPrefix } from '../../unsavedOnDevice.ts';
import type { Binding, View } from './binding.ts';
import { envelopeSchema, recordSchema, type UnsavedRecord } from './deviceFormat.ts';

/** Milliseconds after which a record is dropped, by the server's clock: the device's may be wrong by more than that. */
const EXPIRES_AFTER = 30 * 24 * 60 * 60 * 1000;

/** What the device needs to know of an aggregate in order to read its records. */
export type RecordFormat = Pick<Binding<View>, 'aggregate' | 'upgradeRecord'>;

/** Whose record it is: one person's, of one root. */
export interface RecordOwner {
  readonly personId: string;
  readonly rootId: string;
}

/** Whether some tab left something there, or has it there now. */
export const isOnDevice = ({ personId, rootId }: RecordOwner, storage: Storage | null = deviceStorage()): boolean =>
  unsavedKeys(storage).some((key) => key.startsWith(`${unsavedPrefix}${personId}.${rootId}.`));

/**
 * One tab's record on the device. Each tab has its own, held by a lock, so that two tabs do not write over each other,
 * and a tab that was closed or killed leaves a record whose lock is free: the next to open the same root recovers it.
 */
export class DeviceRecord {
  readonly #format: RecordFormat;
  readonly #owner: string;
  readonly #key: string;
  readonly #storage: Storage | null;
  readonly #lock: Promise<void> | undefined;
  #release: () => void = () => undefined;

  constructor(format: RecordFormat, { personId, rootId }: RecordOwner, storage: Storage | null = deviceStorage()) {
    this.#format = format;
    this.#owner = `${unsavedPrefix}${personId}.${rootId}.`;
    this.#key = this.#owner + crypto.randomUUID();
    this.#storage = storage;
    const done = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    this.#lock = locks()?.request(this.#key, () => done);
  }

  /** What closed tabs left. It stays on the device until `discard`, to be called once this tab's own record has it. */
  async recover(): Promise<{ readonly recovered: UnsavedRecord; readonly discard: () => void }> {
    const live = await liveKeys();
    const closed = unsavedKeys(this.#storage).filter((key) => key !== this.#key && !live.has(key));
    const own = closed.filter((key) => key.startsWith(this.#owner));
    const expired = closed.filter((key) => readEnvelope(this.#storage, key) === null);
    const records = own.flatMap((key) => this.#read(key) ?? []);
    const recovered = {
      sent: records.flatMap(({ sent }) => sent),
      waiting: records.flatMap(({ waiting }) => waiting),
      typed: Object.assign({}, ...records.map(({ typed }) => typed)),
      prose: merged(records.map(({ prose }) => prose)),
      cutoff: Math.min(...records.map(({ cutoff }) => cutoff)),
    };
    const stale = new Set([...own, ...expired]);
    return { recovered, discard: () => stale.forEach((key) => this.#storage?.removeItem(key)) };
  }

  /** Returns whether it was written: a browser that is full, or stores nothing, has the words in the page alone. */
  write(unsaved: UnsavedRecord): boolean {
    try {
      if (isNothing(unsaved)) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify({ at: serverNow(), ...unsaved }));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }

  /** Lets another tab recover what is left: it can once this resolves. */
  async close(): Promise<void> {
    this.#release();
    await this.#lock;
  }

  #read(key: string): UnsavedRecord | null {
    const record = readEnvelope(this.#storage, key);
    const { aggregate, upgradeRecord } = this.#format;
    return record === null ? null : (recordSchema(aggregate).safeParse(upgradeRecord(record)).data ?? null);
  }
}

/** Whether nothing is unsaved. */
export const isNothing = ({ sent, waiting, typed, prose }: UnsavedRecord): boolean =>
  sent.length + waiting.length + Object.keys(typed).length + Object.keys(prose).length === 0;

/** Of each document, what every record has of it. */
function merged(records: readonly UnsavedRecord['prose'][]): UnsavedRecord['prose'] {
  const all = Map.groupBy(records.flatMap(Object.entries<readonly string[]>), ([documentId]) => documentId);
  return Object.fromEntries([...all].map(([id, parts]) => [id, parts.flatMap(([, updates]) => updates)]));
}

/** A record of whatever kind; null where it has expired or is none. Other kinds' records are not this one's to judge. */
function readEnvelope(storage: Storage | null, key: string): Readonly<Record<string, unknown>> | null {
  try {
    const record = envelopeSchema.parse(JSON.parse(storage?.getItem(key) ?? ''));
    return serverNow() - record.at > EXPIRES_AFTER ? null : record;
  } catch {
    return null;
  }
}

/** Not there where the page came over plain HTTP from another machine. */
const locks = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

async function liveKeys(): Promise<ReadonlySet<string>> {
  const held = (await locks()?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => name ?? []));
}
