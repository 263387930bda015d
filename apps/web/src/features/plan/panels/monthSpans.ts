import type { TimelineMonth } from '@cynllun/domain/summary/timeline';

/** Months in a row in which nothing starts or ends are one span: the same actions run through all of them. */
export interface MonthSpan extends Omit<TimelineMonth, 'month'> {
  /** `YYYY-MM`, the first and the last. */
  readonly from: string;
  readonly to: string;
}

export function monthSpans(months: readonly TimelineMonth[]): readonly MonthSpan[] {
  const spans: MonthSpan[] = [];
  for (const { month, ...what } of months) {
    const last = spans.at(-1);
    const isQuiet = isStill(what) && last !== undefined && isStill(last);
    if (isQuiet) spans[spans.length - 1] = { ...last, to: month };
    else spans.push({ ...what, from: month, to: month });
  }
  return spans;
}

const isStill = ({ starting, ending }: Pick<TimelineMonth, 'starting' | 'ending'>): boolean =>
  starting.length === 0 && ending.length === 0;
