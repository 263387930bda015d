import { cellWords, type Cell } from '../reading/cell.ts';
import { tidy } from '../reading/tidy.ts';

/**
 * The heading of the last column of an export, in both languages. Its cells say which action a row is, and what stood
 * in the row's other cells, so that a file that comes back brings only what a person changed in it.
 */
export const MARK_HEADING = 'Cynllun id';

/** What a row of an export says of itself. */
export interface RowMark {
  /** What begins here; null where the row goes on with the action above. */
  readonly starts: { readonly kind: 'action' | 'recommendation'; readonly id: string } | null;
  /** What stood under each heading when it was exported. */
  readonly fingerprints: ReadonlySet<string>;
}

const MORE = '…';
const RECOMMENDATION = '#';
const MARK = /^(?:(#?)([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|…)((?: [\da-z]+)*)$/;

export function rowMark(starts: RowMark['starts'], fingerprints: readonly string[]): string {
  const kind = starts?.kind === 'recommendation' ? RECOMMENDATION : '';
  return [starts === null ? MORE : `${kind}${starts.id}`, ...fingerprints].join(' ');
}

/** The mark in a cell; null where the cell holds none of ours. */
export function readRowMark(cell: Cell | undefined): RowMark | null {
  const match = MARK.exec(cellWords(cell).trim());
  if (!match) return null;
  const [, kind, id, fingerprints = ''] = match;
  return {
    starts: id === undefined ? null : { kind: kind === RECOMMENDATION ? 'recommendation' : 'action', id },
    fingerprints: new Set(fingerprints.split(' ').filter((each) => each !== '')),
  };
}

/**
 * Tells a changed cell from one that is as it was exported: 32 bits (FNV-1a) of its heading and words. Not changes are
 * what programs do of themselves: line breaks, blanks at the ends, characters that XML cannot hold, CSV's apostrophe.
 */
export function fingerprint(heading: string, cell: Cell): string {
  let hash = 0x811c9dc5;
  const words = `${tidy(heading)}\n${comparable(cellWords(cell))}`;
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Words without what programs put in or lose of themselves. */
export const comparable = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFD-\uFFFF]/gu, '')
    .trim()
    .replace(/^'+(?=[=+\-@])/, '');
