import { applyEdit, find, set } from '@cynllun/domain/plan/edit';
import { proseEdit, readProseKey, type ProsePlace } from '@cynllun/domain/plan/prose';
import type { Plan } from '@cynllun/domain/plan/plan';
import type { Text } from '@cynllun/domain/plan/text';

/** Words as they are being written, by the key of their prose (`proseKey` of the domain). */
export type LiveWords = ReadonlyMap<string, string>;

/** A plan with live words in the place of its columns'. Those of things that are not in it change nothing. */
export function overlaid(plan: Plan, live: LiveWords): Plan {
  return [...live].reduce((before, [key, words]) => {
    const place = readProseKey(key);
    const found = place === null ? null : find(before, place.entity, place.id);
    if (place === null || found === null || wordsAt(found.node, place) === words) return before;
    return applyEdit(before, set(place.entity, place.id, proseEdit(place, words)));
  }, plan);
}

function wordsAt(node: Readonly<Record<string, unknown>>, { field, language }: ProsePlace): unknown {
  return language === null ? node[field] : (node[field] as Text)[language];
}
