/** A part of what a field says: its words, and the place of their first letter (UTF-16, from 0). */
export interface Passage {
  readonly start: number;
  readonly words: string;
}

/** Where a sentence ends: at its mark with a blank behind it, or at the end of its line. */
const SENTENCE = /[^\n]+?(?:[.!?…]+["'”’)\]]*(?=\s)|(?=\n|$))/g;

/** The sentences of some words, without the blanks around them: each can be pointed at by itself. */
export const sentences = (words: string): readonly Passage[] =>
  [...words.matchAll(SENTENCE)].flatMap(({ 0: found, index }) => {
    const own = found.trim();
    return own === '' ? [] : [{ start: index + found.indexOf(own), words: own }];
  });

/** A piece of some words, with the passages it is part of and those that end with it, by their place in the list given. */
export interface Piece {
  readonly words: string;
  readonly within: readonly number[];
  readonly ending: readonly number[];
}

/** Cuts words where passages begin and end. A passage that does not stand there, as when words were erased, marks nothing. */
export function cutAtPassages(words: string, passages: readonly Passage[]): readonly Piece[] {
  const standing = passages.map((one) =>
    one.words !== '' && words.startsWith(one.words, one.start)
      ? { from: one.start, to: one.start + one.words.length }
      : null,
  );
  const cuts = [0, words.length, ...standing.flatMap((one) => (one === null ? [] : [one.from, one.to]))];
  const places = [...new Set(cuts)].toSorted((one, other) => one - other);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? 0;
    const those = (is: (one: { from: number; to: number }) => boolean) =>
      standing.flatMap((one, passage) => (one !== null && is(one) ? [passage] : []));
    return {
      words: words.slice(from, to),
      within: those((one) => one.from <= from && to <= one.to),
      ending: those((one) => one.to === to),
    };
  });
}
