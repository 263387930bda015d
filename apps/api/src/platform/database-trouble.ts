/**
 * What an error of the database says of it: `away`, it cannot be asked just now; `slow`, it ended a statement that took too
 * long (the machine is overloaded, or the statement is at fault: the log has to tell); null, we are at fault.
 */
export type DatabaseTrouble = 'away' | 'slow' | null;

/** By SQLSTATE, where a whole class or one code says the same whoever asks. */
const sqlStates: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  // 08: the connection failed. 57P01 to 57P03: it is stopping, stopped by a crash, or starting. 57P05: idle for too long.
  [/^(?:08\w{3}|57P0[1235])$/, 'away'],
  // Its disk or memory is full, or it has no connection left. 53400 is a limit that the same statement would pass again.
  [/^53(?!400)\w{3}$/, 'away'],
  // Its disk fails; or another server has taken over, and this one only reads.
  [/^(?:58030|25006)$/, 'away'],
  [/^57014$/, 'slow'],
];

/** Codes of Prisma and of the network. */
const awayCodes =
  /^(?:P1001|P1002|P1017|DatabaseNotReachable|ConnectionClosed|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** What the driver says without a code. */
const awayWords =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|Transaction API error: Unable to start a transaction|Unable to start a transaction in the given time|connect E\w+|Can't reach database server)/;

/** What an error, or whatever it was thrown for, says of the database. */
export function databaseTrouble(error: unknown): DatabaseTrouble {
  if (!(error instanceof Object)) return null;
  const { code, kind, message, cause, meta, driverAdapterError, originalError } = error as Readonly<
    Record<string, unknown>
  >;
  for (const each of [code, kind]) {
    const trouble = typeof each === 'string' ? ofCode(each) : null;
    if (trouble !== null) return trouble;
  }
  // Prisma puts its own words before those of the driver.
  if (typeof message === 'string' && message.split('\n').some((line) => awayWords.test(line))) return 'away';
  for (const within of [cause, meta, driverAdapterError, originalError]) {
    const trouble = databaseTrouble(within);
    if (trouble !== null) return trouble;
  }
  return null;
}

const ofCode = (code: string): DatabaseTrouble =>
  awayCodes.test(code) ? 'away' : (sqlStates.find(([states]) => states.test(code))?.[1] ?? null);
