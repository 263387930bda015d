import { fromBase64, toBase64 } from 'lib0/buffer';
import * as Y from 'yjs';

/** The names of a document's texts that a transaction changed. */
export const keysChanged = (document: Y.Doc, { changed }: Y.Transaction): readonly string[] =>
  [...document.share].filter(([, type]) => changed.has(type)).map(([key]) => key);

/** The words that updates put in, where what they were put into is not known. */
export const insertedWords = (updates: readonly Uint8Array[]): string =>
  updates
    .flatMap((update) => Y.decodeUpdate(update).structs)
    .map((struct) => (struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ''))
    .join('');

export const toText = (update: Uint8Array): string => toBase64(update);

/** Updates as the device stored them; what cannot be read is left out. */
export const fromTexts = (texts: readonly string[]): readonly Uint8Array[] => texts.flatMap(fromText);

function fromText(text: string): readonly Uint8Array[] {
  try {
    const update = fromBase64(text);
    Y.decodeUpdate(update);
    return [update];
  } catch {
    return [];
  }
}
