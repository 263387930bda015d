import { LONGEST_FILE_NAME, type FileKind } from './kinds.ts';

/** Signs that nobody sees, or that stand for one that could not be read. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\uFFFD]/gu;

/**
 * A name under which a file can be kept and offered: without folders, signs that turn lines round or that systems do not allow,
 * and with the ending of what it is, whatever it was sent as.
 */
export function cleanFileName(sent: string, kind: FileKind): string {
  const last = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(unseen, '')
    .replaceAll(/[<>:"|?*]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const stem = trimmed(plain.replace(/\.[\p{L}\p{N}]{1,5}$/u, ''));
  const ending = `.${kind}`;
  // Half a sign may be left where it is cut.
  const kept = stem
    .slice(0, LONGEST_FILE_NAME - ending.length)
    .toWellFormed()
    .replaceAll('\uFFFD', '');
  return `${trimmed(kept) || 'file'}${ending}`;
}

const trimmed = (name: string): string => name.replaceAll(/^[. ]+|[. ]+$/g, '');
