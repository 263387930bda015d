import { entityOf, type Aggregate, type FieldValues } from '../aggregate/aggregate.ts';

/** What a thing is called: a text, words, or null where it is called nothing. */
export function nameIn(from: Aggregate, entity: string, values: FieldValues): unknown {
  return values[entityOf(from, entity).knownBy ?? ''] ?? null;
}
