import { applyEdit, set } from '@cynllun/domain/plan/edit';
import { proseAt, proseEdit, readProseKey } from '@cynllun/domain/plan/prose';
import type { Plan } from '@cynllun/domain/plan/plan';

/** Words as they are being written, by the key of their prose (`proseKey` of the domain). */
export type LiveWords = ReadonlyMap<string, string>;

/** A plan with live words in the place of its columns'. Those of things that are not in it change nothing. */
export function overlaid(plan: Plan, live: LiveWords): Plan {
  return [...live].reduce((before, [key, words]) => {
    const place = readProseKey(key);
    const known = place === null ? null : proseAt(before, place);
    if (place === null || known === null || known === words) return before;
    return applyEdit(before, set(place.entity, place.id, proseEdit(place, words)));
  }, plan);
}
