import { unzipSync, type UnzipFileInfo } from 'fflate';
import { fileLimits, FileRefused } from '../refusal.ts';

/** The parts of a workbook by their path, as text. */
export type Archive = (path: string) => string | null;

/** XML, wherever a program puts it, and what tells other programs' workbooks. */
const WANTED = /(?:\.xml|\.rels)$|^(?:mimetype|xl\/workbook\.bin)$/i;
const UNWANTED = /(?:^|\/)(?:media|drawings|charts|theme|docProps|customXml|pivot\w*)\//i;

/**
 * Unpacks the XML of a workbook. Only what it says it unpacks to is made room for, so that what it says is what it can
 * take; more than the limit is refused before anything is unpacked.
 */
export function openArchive(bytes: Uint8Array): Archive {
  let total = 0;
  const isNeeded = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!WANTED.test(keyOf(name)) || UNWANTED.test(keyOf(name))) return false;
    total += originalSize;
    if (total > fileLimits.unpacked)
      throw new FileRefused('unpacksTooLarge', { megabytes: fileLimits.unpacked / 1024 / 1024 });
    return true;
  };
  const parts = new Map(Object.entries(unpack(bytes, isNeeded)).map(([name, part]) => [keyOf(name), part]));
  return (path) => {
    const part = parts.get(keyOf(path));
    return part === undefined ? null : new TextDecoder(encodingOf(part)).decode(part);
  };
}

function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged');
  }
}

/** Some programs write paths with a stroke before them, or with the strokes of Windows. */
const keyOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
