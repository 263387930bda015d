import type { Say } from './say.ts';

/** `Frequency`, `monthly` → `fields:frequency.monthly`. Needs the area `fields`. */
export const choiceWords = (say: Say, list = '', member: string): string =>
  say(`fields:${list.charAt(0).toLowerCase()}${list.slice(1)}.${member}`);
