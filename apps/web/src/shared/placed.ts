import type { Reference } from '@apollo/client/cache';
import { compareNames } from '@cynllun/domain/text/compare-names';

/** Puts an entry into a list of the cache by the words it stands under, in place of itself where it is there already. */
export function placed(list: readonly Reference[], entry: Reference, wordsOf: (one: Reference) => string): Reference[] {
  const others = list.filter(({ __ref }) => __ref !== entry.__ref);
  const after = others.findIndex((other) => compareNames(wordsOf(other), wordsOf(entry)) > 0);
  return others.toSpliced(after === -1 ? others.length : after, 0, entry);
}
