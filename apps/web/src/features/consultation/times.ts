/** A time of day as a control has it, `17:00`, of minutes after midnight; empty as the day ends. */
export const timeOf = (minute: number | null): string =>
  minute === null ? '' : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const two = (figure: number): string => String(figure).padStart(2, '0');

/** Minutes after midnight of what a control has; null as the day ends, and at midnight, which is that. */
export function minuteOf(time: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hours === '' ? null : Number(hours) * 60 + Number(minutes) || null;
}
