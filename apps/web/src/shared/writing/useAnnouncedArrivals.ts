import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../layout/announcements.ts';
import type { Here } from '../aggregate/live/PresenceRoom.ts';

/** Milliseconds in which comings and goings are gathered: whoever reloads a page goes and comes. */
const GATHER = 2_500;

/** Tells those who listen who has come and gone, politely, and once. Where people move is there to be looked up. */
export function useAnnouncedArrivals(here: readonly Here[]): void {
  const { t } = useTranslation('plan');
  const announced = useRef<ReadonlyMap<string, string>>(new Map());
  // Who is here, and nothing else: where they are changes without anyone coming or going.
  const people = JSON.stringify(here.map(({ personId, name }) => [personId, name]));
  useEffect(() => {
    const now = new Map(JSON.parse(people) as [string, string][]);
    const tell = () => {
      const came = [...now].filter(([id]) => !announced.current.has(id)).map(([, name]) => name);
      const went = [...announced.current].filter(([id]) => !now.has(id)).map(([, name]) => name);
      announced.current = now;
      const words = [
        ...(came.length > 0 ? [t('here.came', { names: came })] : []),
        ...(went.length > 0 ? [t('here.went', { names: went })] : []),
      ];
      if (words.length > 0) announce(words.join(' '));
    };
    const waiting = setTimeout(tell, GATHER);
    return () => clearTimeout(waiting);
  }, [people, t]);
}
