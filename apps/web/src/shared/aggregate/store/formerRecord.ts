import * as z from 'zod/mini';
import type { Aggregate } from '@cynllun/domain/aggregate/aggregate';
import type { Edit } from '@cynllun/domain/aggregate/edit';
import { editInTwoLanguages, pathInTwoLanguages } from '@cynllun/domain/aggregate/former-words';
import type { Language } from '@cynllun/domain/text/language';

type StoredRecord = Readonly<Record<string, unknown>>;

const fields = z.record(z.string(), z.unknown());
/** As much of an edit as is needed to find its words; the rest is judged when the record is read. */
const edited = z.looseObject({ kind: z.enum(['set', 'add']), entity: z.string(), id: z.string(), fields });

/** A record whose words were written down before their fields were texts in two languages, as it would be now. */
export function recordInTwoLanguages(from: Aggregate, record: StoredRecord, language: Language): StoredRecord {
  const inEdits = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inEdits);
    if (typeof value !== 'object' || value === null) return value;
    const edit = edited.safeParse(value);
    if (edit.success) return editInTwoLanguages(from, { parentId: '', ...edit.data } as Edit, language);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEdits(one)]));
  };
  const typed = Object.entries((record['typed'] ?? {}) as StoredRecord);
  return {
    ...record,
    sent: inEdits(record['sent']),
    waiting: inEdits(record['waiting']),
    typed: Object.fromEntries(typed.map(([path, one]) => [pathInTwoLanguages(from, path, language), one])),
  };
}
