import * as z from 'zod/mini';
import { hasEntity, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import type { InputText } from './inputText.ts';
import type { Pending } from './pending.ts';
import type { Sent } from './requests.ts';

/** What was not on the server when this was written: on the device, for one person and root. */
export interface UnsavedRecord {
  /** Requests sent without an answer, in order. Sent again under the same name they are written once. */
  readonly sent: readonly Sent[];
  readonly waiting: readonly Pending[];
  /** What was typed into fields and could not be read, or was not finished, by path. */
  readonly typed: Readonly<Record<string, Pick<InputText, 'text' | 'seen'>>>;
  /** What was written live and not acknowledged: updates of Yjs in base64, by the document they belong to. */
  readonly prose: Readonly<Record<string, readonly string[]>>;
  /** The last cutoff that had passed, as far as was known; 0 for none. */
  readonly cutoff: number;
}

/** What every record has, whichever kind of aggregate it is of. `at`: milliseconds since 1970. */
export const envelopeSchema = z.looseObject({ at: z.number() });

/** Written before records said what a person had seen. */
function justNow(text: string) {
  return { text, seen: Number.MAX_SAFE_INTEGER };
}

const fields = z.record(z.string(), z.unknown());

/** The records of one kind of aggregate. A record that names what it does not have cannot be read. */
export function recordSchema(from: Aggregate): z.ZodMiniType<UnsavedRecord> {
  const entity = z.string().check(z.refine((name) => hasEntity(from, name)));
  const thing = { entity, id: z.string() };
  const set = z.object({ kind: z.literal('set'), ...thing, fields });
  const add = z.object({ kind: z.literal('add'), ...thing, parentId: z.string(), fields });
  const edit: z.ZodMiniType<Edit> = z.discriminatedUnion('kind', [
    set,
    add,
    z.object({ kind: z.literal('remove'), ...thing }),
    z.object({ kind: z.literal('putBack'), ...thing, as: z.array(z.discriminatedUnion('kind', [set, add])) }),
    z.object({ kind: z.literal('freeze'), ...thing }),
  ]);
  const pending = z.object({ edit, seen: z.number() });
  return z.object({
    sent: z.array(z.object({ requestId: z.string(), baseSequence: z.number(), parts: z.array(pending) })),
    waiting: z.array(pending),
    typed: z.record(
      z.string(),
      z.union([z.object({ text: z.string(), seen: z.number() }), z.pipe(z.string(), z.transform(justNow))]),
    ),
    prose: z._default(z.record(z.string(), z.array(z.string())), {}),
    cutoff: z._default(z.number(), Number.MAX_SAFE_INTEGER),
  });
}
