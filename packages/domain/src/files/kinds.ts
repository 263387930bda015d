/**
 * The kinds of files that are kept as they were sent: what they are called, and what they are to a browser. `signed` replies are
 * films, which share their container with sound.
 */
export const fileKinds = ['pdf', 'docx', 'jpeg', 'png', 'mp3', 'm4a', 'mp4', 'mov', 'wav', 'ogg'] as const;
export type FileKind = (typeof fileKinds)[number];

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
};

/** What a file is kept for: the original of what somebody said elsewhere, or an easy-read version of what they are asked. */
export const filePurposes = ['original', 'easyRead'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** The kinds that each purpose takes. Easy-read versions are documents, with pictures in them, or are read out. */
export const kindsFor: Readonly<Record<FilePurpose, readonly FileKind[]>> = {
  original: fileKinds,
  easyRead: ['pdf', 'docx', 'mp3', 'm4a'],
};

/** The most bytes of one file: some minutes of film from a telephone, or fifty scanned pages. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** The most UTF-16 units of a file's name, its ending among them. */
export const LONGEST_FILE_NAME = 120;

/** Other endings that programs give files of a kind. */
const endings: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  jpeg: ['jpg'],
  mp4: ['m4v'],
  ogg: ['oga', 'opus'],
};

/** What a browser is to offer when a file of these kinds is chosen: the value of `accept`. */
export const acceptOf = (kinds: readonly FileKind[]): string =>
  kinds.flatMap((kind) => [kind, ...(endings[kind] ?? [])].map((ending) => `.${ending}`)).join(',');

/** What somebody who downloads it is told of its size, in kilobytes of 1024 bytes: never 0. */
export const kilobytesOf = (bytes: number): number => Math.max(1, Math.round(bytes / 1024));
