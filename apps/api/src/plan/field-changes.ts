import { isDeepStrictEqual } from 'node:util';
import { fieldsOf } from '@cynllun/domain/plan/edit';
import type { EntityName } from '@cynllun/domain/plan/entities';
import type { Text } from '@cynllun/domain/plan/text';
import type { Change } from '../changes/write.ts';
import type { Row } from './rows.ts';

/** What differs between two states of something: a change a field, and for a text a change a language. */
export function changesBetween(entity: EntityName, before: Row, after: Row): Change[] {
  return Object.entries(fieldsOf(entity)).flatMap(([key, field]) => {
    const was = before.values[key];
    const is = after.values[key];
    if (isDeepStrictEqual(was, is)) return [];
    const change = { entity, entityId: after.id };
    if (field.kind !== 'text') return [{ ...change, field: key, before: was, after: is }];
    return textParts
      .filter((part) => (was as Text)[part] !== (is as Text)[part])
      .map((part) => ({ ...change, field: `${key}.${part}`, before: (was as Text)[part], after: (is as Text)[part] }));
  });
}

const textParts = ['original', 'en', 'cy', 'madeFrom'] as const;
