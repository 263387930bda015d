import { isDeepStrictEqual } from 'node:util';
import { fieldsOf, type Aggregate } from '@cynllun/domain/aggregate/aggregate';
import { FROZEN } from '@cynllun/domain/aggregate/edit';
import type { Text } from '@cynllun/domain/text/text';
import type { Change } from '../log/types.ts';
import type { Row } from './row-sql.ts';

/** What differs between two states of something: a change a field, and for a text a change a language. */
export function changesBetween(from: Aggregate, before: Row, after: Row): Change[] {
  const { entity, id: entityId } = after;
  const fields = Object.entries(fieldsOf(from, entity)).flatMap(([key, field]) => {
    const was = before.values[key];
    const is = after.values[key];
    if (isDeepStrictEqual(was, is)) return [];
    if (field.kind !== 'text') return [{ entity, entityId, field: key, before: was, after: is }];
    return textParts
      .filter((part) => (was as Text)[part] !== (is as Text)[part])
      .map((part) => ({
        entity,
        entityId,
        field: `${key}.${part}`,
        before: (was as Text)[part],
        after: (is as Text)[part],
      }));
  });
  if (before.isFrozen === after.isFrozen) return fields;
  return [...fields, { entity, entityId, field: FROZEN, before: before.isFrozen, after: after.isFrozen }];
}

const textParts = ['original', 'en', 'cy', 'madeFrom'] as const;
