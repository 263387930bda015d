import { pino, type Logger } from 'pino';

/** One line of JSON an event, on standard output. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, redact: ['req.headers.cookie', 'req.headers.authorization'] });
}
