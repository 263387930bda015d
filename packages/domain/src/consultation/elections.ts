import type { CalendarDate } from '../calendar/date.ts';

/**
 * Elections whose days are set by law: to the Senedd every four years from 2026, to councils in Wales every five from 2022, on
 * the first Thursday of May (the second where Easter moved it). Others are called weeks before, and are not here.
 */
export const electionsInWales: readonly CalendarDate[] = [
  '2026-05-07',
  '2027-05-06',
  '2030-05-02',
  '2032-05-06',
  '2034-05-04',
];

/** Days before an election in which a council publishes nothing that could be taken for campaigning: six weeks. */
export const QUIET_DAYS = 42;
