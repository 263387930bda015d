/**
 * A fault that whoever starts Cynllun can mend. The message is one plain line that names the mend;
 * it is printed without a stack trace, and the process ends with code 1.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The last is PostgreSQL's. */
const full = new Set(['ENOSPC', 'EDQUOT', '53100']);
const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

/** A fault of the file system in words; any other error is given back as it is. */
export function inWords(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (full.has(String(error.code))) return diskFull(folder);
  // Where the disk is read-only, making a folder with its parents says that there is no such folder.
  const noFolder = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  if (noFolder || unwritable.has(String(error.code))) return cannotWrite(folder);
  return error;
}

export function diskFull(folder: string): StartError {
  return new StartError(
    `The disk that holds ${folder} is full: free some space there, or have the data on another with DATA_DIR.`,
  );
}

export function cannotWrite(folder: string): StartError {
  return new StartError(
    `${folder} cannot be written: make it writable for this user, or have the data elsewhere with DATA_DIR.`,
  );
}

/** Ends the process with the one line; a fault nobody foresaw keeps its stack trace. */
export function failPlainly(error: unknown): never {
  const unforeseen = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${error instanceof StartError ? error.message : `Cynllun failed: ${unforeseen}`}\n`);
  process.exit(1);
}
