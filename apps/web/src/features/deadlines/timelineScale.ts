import { daysBetween, monthsOf, type CalendarDate, type CalendarMonth } from '@cynllun/domain/calendar/date';

/** Where a day stands on a line from the first day (0) to the last (100), and how many others it stands below. */
export interface Placed<Mark> {
  readonly mark: Mark;
  readonly at: number;
  /** Where its words begin: at its day, or so far before that they end with the line. */
  readonly start: number;
  readonly lane: number;
}

export interface TimelineScale<Mark> {
  readonly marks: readonly Placed<Mark>[];
  readonly today: number;
  /** The first of some months, so many that their names do not run into each other or past the end of the line. */
  readonly months: readonly { readonly month: CalendarMonth; readonly at: number }[];
}

interface Room {
  /** How much of the line a mark with its words takes, in hundredths: of two that are nearer, one stands above. */
  readonly mark: number;
  /** How many names of months there is room for. */
  readonly months: number;
  /** How much of the line the name of a month takes, in hundredths. */
  readonly name: number;
}

/** Places days on a line that holds them all and today. `marks` come in order of day. */
export function timelineScale<Mark extends { readonly due: CalendarDate }>(
  marks: readonly Mark[],
  today: CalendarDate,
  room: Room,
): TimelineScale<Mark> {
  const days = [today, ...marks.map(({ due }) => due)].sort();
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  const length = Math.max(1, daysBetween(first, last));
  const at = (day: CalendarDate) => (daysBetween(first, day) / length) * 100;
  return {
    marks: inLanes(
      marks.map((mark) => ({ mark, at: at(mark.due) })),
      room.mark,
    ),
    today: at(today),
    months: thinned(monthsOf(first, last).slice(1), room.months)
      .map((month) => ({ month, at: at(`${month}-01`) }))
      .filter((month) => month.at <= 100 - room.name),
  };
}

/** Each in the first lane where nothing stands too near. */
function inLanes<Mark>(
  marks: readonly { readonly mark: Mark; readonly at: number }[],
  room: number,
): readonly Placed<Mark>[] {
  const ends: number[] = [];
  return marks.map(({ mark, at }) => {
    const start = Math.min(at, 100 - room);
    const free = ends.findIndex((end) => start - end >= room);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = start;
    return { mark, at, start, lane };
  });
}

function thinned<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => index % Math.max(1, step) === 0);
}
