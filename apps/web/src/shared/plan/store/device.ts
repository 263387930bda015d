import { z } from 'zod';
import { addableNames, type Edit } from '@cynllun/domain/plan/edit';
import { entityNames } from '@cynllun/domain/plan/entities';
import { editInTwoLanguages, pathInTwoLanguages } from '@cynllun/domain/plan/former-words';
import type { Language } from '@cynllun/domain/plan/language';
import { deviceStorage, unsavedKeys, unsavedPrefix } from '../../unsavedOnDevice.ts';
import type { Pending } from './pending.ts';
import type { Sent } from './requests.ts';
import type { Typed } from './typed.ts';

/** What was not on the server when this was written down: kept on the device, for one person and plan. */
export interface Unsaved {
  /** Requests sent without an answer, in order. Sent again under the same name they are written once. */
  readonly sent: readonly Sent[];
  readonly waiting: readonly Pending[];
  /** What was typed into fields and could not be read, or was not finished, by path. */
  readonly typed: Readonly<Record<string, Pick<Typed, 'text' | 'seen'>>>;
  /** What was written live and not acknowledged: updates of Yjs in base64, by the document they belong to. */
  readonly prose: Readonly<Record<string, readonly string[]>>;
  /** The version of the draft that had been submitted last, as far as was known; 0 for none. */
  readonly submitted: number;
}

const keptFor = 30 * 24 * 60 * 60 * 1000;

const fields = z.record(z.string(), z.unknown());
const edit: z.ZodType<Edit> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), entity: z.enum(entityNames), id: z.string(), fields }),
  z.object({ kind: z.literal('add'), entity: z.enum(addableNames), id: z.string(), parentId: z.string(), fields }),
  z.object({ kind: z.literal('remove'), entity: z.enum(addableNames), id: z.string() }),
]);
const pending = z.object({ edit, seen: z.number() });
/** Written down before it was kept what a person had seen. */
function justNow(text: string) {
  return { text, seen: Number.MAX_SAFE_INTEGER };
}
const kept = z.object({
  at: z.number(),
  sent: z.array(z.object({ requestId: z.string(), baseSequence: z.number(), parts: z.array(pending) })),
  waiting: z.array(pending),
  typed: z.record(
    z.string(),
    z.union([z.object({ text: z.string(), seen: z.number() }), z.string().transform(justNow)]),
  ),
  prose: z.record(z.string(), z.array(z.string())).default({}),
  submitted: z.number().default(Number.MAX_SAFE_INTEGER),
});

/**
 * One tab's record on the device. Each tab has its own, held by a lock, so that two tabs do not write over each other,
 * and a tab that was closed or killed leaves a record whose lock is free: the next to open the plan takes it up.
 */
export class DeviceRecord {
  readonly #owner: string;
  readonly #key: string;
  readonly #storage: Storage | null;
  readonly #language: Language;
  readonly #lock: Promise<void> | undefined;
  #release: () => void = () => undefined;

  /** @param language the plan's drafting language: what an earlier version wrote down in one language was in it */
  constructor(personId: string, planId: string, language: Language, storage: Storage | null = deviceStorage()) {
    this.#owner = `${unsavedPrefix}${personId}.${planId}.`;
    this.#key = this.#owner + crypto.randomUUID();
    this.#storage = storage;
    this.#language = language;
    const done = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    this.#lock = locks()?.request(this.#key, () => done);
  }

  /** What closed tabs left. It is theirs until `forget`, to be called once it stands in this tab's own record. */
  async takeUp(): Promise<{ readonly left: Unsaved; readonly forget: () => void }> {
    const live = await liveKeys();
    const closed = unsavedKeys(this.#storage).filter((key) => key !== this.#key && !live.has(key));
    const isStale = (key: string) => key.startsWith(this.#owner) || read(this.#storage, key) === null;
    const stale = closed.filter(isStale);
    const records = stale.flatMap((key) => {
      const record = read(this.#storage, key);
      return record === null ? [] : [inTwoLanguages(record, this.#language)];
    });
    const left = {
      sent: records.flatMap(({ sent }) => sent),
      waiting: records.flatMap(({ waiting }) => waiting),
      typed: Object.assign({}, ...records.map(({ typed }) => typed)),
      prose: gathered(records.map(({ prose }) => prose)),
      submitted: Math.min(...records.map(({ submitted }) => submitted)),
    };
    return { left, forget: () => stale.forEach((key) => this.#storage?.removeItem(key)) };
  }

  /** Returns whether it was written: a browser that is full, or keeps nothing, holds the words in the page alone. */
  write(unsaved: Unsaved): boolean {
    try {
      if (isNothing(unsaved)) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify({ at: Date.now(), ...unsaved }));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }

  /** Lets another tab take up what is left: it can once this resolves. */
  async close(): Promise<void> {
    this.#release();
    await this.#lock;
  }
}

/** Names that an earlier version wrote down as plain words, as the texts in two languages that they are now. */
function inTwoLanguages({ sent, waiting, typed, ...record }: Unsaved, language: Language): Unsaved {
  const now = (one: Pending) => ({ ...one, edit: editInTwoLanguages(one.edit, language) });
  return {
    ...record,
    sent: sent.map((request) => ({ ...request, parts: request.parts.map(now) })),
    waiting: waiting.map(now),
    typed: Object.fromEntries(Object.entries(typed).map(([path, one]) => [pathInTwoLanguages(path, language), one])),
  };
}

/** Whether nothing is left to be kept. */
export const isNothing = ({ sent, waiting, typed, prose }: Unsaved): boolean =>
  sent.length + waiting.length + Object.keys(typed).length + Object.keys(prose).length === 0;

/** Of each document, what every record has of it. */
function gathered(records: readonly Unsaved['prose'][]): Unsaved['prose'] {
  const all = Map.groupBy(records.flatMap(Object.entries<readonly string[]>), ([documentId]) => documentId);
  return Object.fromEntries([...all].map(([id, parts]) => [id, parts.flatMap(([, updates]) => updates)]));
}

function read(storage: Storage | null, key: string): Unsaved | null {
  try {
    const { at, ...unsaved } = kept.parse(JSON.parse(storage?.getItem(key) ?? ''));
    return Date.now() - at > keptFor ? null : unsaved;
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
