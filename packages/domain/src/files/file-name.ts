import { LONGEST_FILE_NAME, type FileKind } from './kinds.ts';

/**
 * A name under which a file can be kept and offered: without folders, signs that turn lines round or that systems do not allow,
 * and with the ending of what it is, whatever it was sent as.
 */
export function cleanFileName(sent: string, kind: FileKind): string {
  const last = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const stem = plain.replace(/\.[\p{L}\p{N}]{1,5}$/u, '').replaceAll(/^[. ]+|[. ]+$/g, '');
  const ending = `.${kind}`;
  const kept = [...stem]
    .slice(0, LONGEST_FILE_NAME)
    .join('')
    .slice(0, LONGEST_FILE_NAME - ending.length)
    .toWellFormed();
  return `${kept.replaceAll('\uFFFD', '').trim() || 'file'}${ending}`;
}
