import type { Aggregate, RootNode } from '@cynllun/domain/aggregate/aggregate';
import { applyEdit } from '@cynllun/domain/aggregate/edit';
import { proseAt, proseEdit, readProseKey } from '@cynllun/domain/aggregate/prose';

/** Words as they are being written, by the key of their prose (`proseKey` of the domain). */
export type LiveWords = ReadonlyMap<string, string>;

/** A root with live words in the place of its columns'. Those of things that are not in it change nothing. */
export function withLiveWords<R extends RootNode>(from: Aggregate, root: R, live: LiveWords): R {
  return [...live].reduce((before, [key, words]) => {
    const place = readProseKey(from, key);
    const known = place === null ? null : proseAt(from, before, place);
    if (place === null || known === null || known === words) return before;
    const { entity, id } = place;
    return applyEdit(from, before, { kind: 'set', entity, id, fields: proseEdit(place, words) });
  }, root);
}
