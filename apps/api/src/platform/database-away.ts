/**
 * Codes of PostgreSQL, of Prisma and of the network that say the database cannot be asked just now: also that its disk or
 * memory is full, or that it took too long.
 */
const away =
  /^(?:08\w{3}|53\w{3}|57014|57P0[1-3]|P1001|P1002|P1017|DatabaseNotReachable|ConnectionClosed|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** What the driver says without a code. */
const awayWords =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|Transaction API error: Unable to start a transaction|Unable to start a transaction in the given time|connect E\w+|Can't reach database server)/;

/** Whether an error says that the database is away, restarting, too slow or full, and not that we are at fault. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Object)) return false;
  const { code, kind, message, cause, meta, driverAdapterError, originalError } = error as Readonly<
    Record<string, unknown>
  >;
  if ([code, kind].some((each) => typeof each === 'string' && away.test(each))) return true;
  // Prisma puts its own words before those of the driver.
  if (typeof message === 'string' && message.split('\n').some((line) => awayWords.test(line))) return true;
  return [cause, meta, driverAdapterError, originalError].some(isDatabaseAway);
}
