import { addDays, startOfWeek } from '@cynllun/domain/calendar/date';
import { stages, type Stage } from '@cynllun/domain/stage/transitions';
import type { Context } from '../core/context.ts';
import { visibleTo, whoseTurnSql } from './overview.ts';

/** So many weeks are looked ahead, this one included. */
const WEEKS = 7;

/** All reviews that a viewer may know of, counted, whatever they search for. */
export interface Tally {
  readonly total: number;
  readonly you: number;
  readonly others: number;
  readonly nobody: number;
  /** Those whose next deadline has passed. */
  readonly late: number;
  /** Of every stage, in the order of the process. */
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  /** This week and those after it, by the next deadlines that fall in them from today on. */
  readonly weeks: readonly WeekTally[];
}

export interface WeekTally {
  /** Its Monday. */
  readonly week: string;
  readonly count: number;
  /** Of them, those that wait for the viewer. */
  readonly yours: number;
}

interface Row {
  readonly stage: Stage;
  readonly turn: 'you' | 'others' | 'nobody';
  /** Its Monday; `late`, or null for no day and for later weeks. */
  readonly due: string | null;
  readonly count: number;
}

/** By one statement, from summaries that the page beside it has made anew. */
export async function readTally({ sql, viewer, today }: Context): Promise<Tally> {
  const day = today();
  const monday = startOfWeek(day);
  const rows = await sql.$queryRaw<Row[]>`
    SELECT s."stage", ${whoseTurnSql(viewer)} AS "turn",
      CASE WHEN s."nextDue" < ${day}::text THEN 'late' WHEN s."nextDue" < ${addDays(monday, 7 * WEEKS)}::text
        THEN date_trunc('week', s."nextDue"::date)::date::text END AS "due", count(*)::int AS "count"
    FROM "Review" r JOIN "Plan" p ON p."reviewId" = r."id" JOIN "PlanSummary" s ON s."planId" = p."id"
    WHERE ${visibleTo(viewer)} GROUP BY 1, 2, 3`;
  const countWhere = (holds: (row: Row) => boolean) => rows.filter(holds).reduce((sum, { count }) => sum + count, 0);
  const turn = (of: Row['turn']) => countWhere((row) => row.turn === of);
  return {
    total: countWhere(() => true),
    you: turn('you'),
    others: turn('others'),
    nobody: turn('nobody'),
    late: countWhere(({ due }) => due === 'late'),
    stages: stages.map((stage) => ({ stage, count: countWhere((row) => row.stage === stage) })),
    weeks: Array.from({ length: WEEKS }, (_, index) => {
      const week = addDays(monday, 7 * index);
      return {
        week,
        count: countWhere(({ due }) => due === week),
        yours: countWhere((row) => row.due === week && row.turn === 'you'),
      };
    }),
  };
}
