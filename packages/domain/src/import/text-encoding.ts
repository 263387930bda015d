/** How the words of a CSV file may have been saved, by what the web calls it; `utf-8-twice` is UTF-8 taken for Windows and saved again. */
export const textEncodings = [
  'utf-8',
  'windows-1252',
  'macintosh',
  'iso-8859-14',
  'ibm850',
  'utf-16le',
  'utf-16be',
  'utf-8-twice',
] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** How the words of a file were read, and those that may have been meant otherwise. */
export interface EncodingTaken {
  readonly encoding: TextEncoding;
  readonly inDoubt: readonly string[];
}
