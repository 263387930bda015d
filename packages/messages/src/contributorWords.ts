import type { Say } from './say.ts';

/** When comments close, as a contributor's page has it. */
interface Closing {
  readonly state: string;
  readonly keepsLate: boolean;
  /** YYYY-MM-DD. */
  readonly closesOn: string;
  /** Minutes after midnight; null as the day ends. */
  readonly closesMinute: number | null;
}

/** Until when comments can be sent, in a sentence. Needs the area `contribute`. */
export function untilWords(say: Say, { state, keepsLate, closesOn: day, closesMinute }: Closing): string {
  if (state === 'closed') return say(keepsLate ? 'contribute:closedLate' : 'contribute:closed');
  if (closesMinute === null) return say('contribute:until', { day });
  const two = (figure: number) => String(figure).padStart(2, '0');
  const time = `${two(Math.floor(closesMinute / 60))}:${two(closesMinute % 60)}`;
  return say('contribute:untilTime', { day, time });
}
