import { unzipSync, type UnzipFileInfo } from 'fflate';
import { fileLimits, FileRefused } from '../refusal.ts';

/** The parts of a workbook by their path, as text. */
export type Archive = (path: string) => string | null;

/** The XML of a workbook, and what tells other programs' workbooks. */
const WANTED = /^\/?(?:xl|_rels)\/.*(?:\.xml|\.rels)$|^(?:mimetype|xl\/workbook\.bin)$/i;

/**
 * Unpacks the XML of a workbook. Only what it says it unpacks to is made room for, so that what it says is what it can
 * take; more than the limit is refused before anything is unpacked.
 */
export function openArchive(bytes: Uint8Array): Archive {
  let total = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!WANTED.test(name) || /\/(?:media|drawings|charts|theme)\//i.test(name)) return false;
    total += originalSize;
    if (total > fileLimits.unpacked) throw new FileRefused('tooLarge', { megabytes: fileLimits.bytes / 1024 / 1024 });
    return true;
  };
  const parts = new Map(Object.entries(unpack(bytes, wanted)).map(([name, part]) => [keyOf(name), part]));
  return (path) => {
    const part = parts.get(keyOf(path));
    return part === undefined ? null : new TextDecoder(isUtf16(part) ? 'utf-16le' : 'utf-8').decode(part);
  };
}

function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged');
  }
}

const keyOf = (path: string): string => path.replace(/^\//, '').toLowerCase();
const isUtf16 = (part: Uint8Array): boolean => part[0] === 0xff && part[1] === 0xfe;
