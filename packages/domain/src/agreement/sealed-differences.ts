import type { Difference } from '../history/differences.ts';
import { readField } from '../history/row.ts';
import { isSealedEntity, isSealedField } from './sealed.ts';

/** What of the differences between two moments of a plan the seal is about. */
export const sealedDifferences = (things: readonly Difference[]): readonly Difference[] =>
  things.flatMap((thing) => {
    if (thing.kind !== 'changed') return isSealedEntity(thing.entity) ? [thing] : [];
    const fields = thing.fields.filter(({ field }) => isSealedField(thing.entity, readField(field).name));
    return fields.length === 0 ? [] : [{ ...thing, fields }];
  });
