import { useEffect, useEffectEvent, useState, type ChangeEvent, type ComponentProps, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../form/TextArea.tsx';
import { announce } from '../../layout/announcements.ts';
import type { AggregateLive } from '../../aggregate/live/AggregateLive.ts';
import type { Way } from '../../aggregate/live/SharedWords.ts';
import type { Prose } from '../../aggregate/live/useProse.ts';
import { useLiveValue, useProse } from '../useLive.ts';
import { Carets } from './Carets.tsx';
import { useCursor } from '../../aggregate/live/useCursor.ts';

interface ProseLinesProps extends Omit<
  ComponentProps<typeof TextArea>,
  'onChange' | 'rows' | 'value' | 'longest' | 'readOnly'
> {
  /** Which prose: as of `proseKey`. */
  readonly proseKey: string;
  readonly value: string;
  readonly longest: number;
  readonly rows?: number | undefined;
  /** Sets it as a whole, where it cannot be written live. */
  readonly onWords: (words: string) => void;
}

/** Long words that several people write at once. It is one text control throughout, live or not. */
export function ProseLines({ proseKey, onWords, rows = 3, ...props }: ProseLinesProps) {
  const prose = useProse(proseKey);
  const { ref, look } = useCursor(props.value, prose?.room ?? null, proseKey);
  const live = useLiveValue<AggregateLive | null>((one) => one, null);
  const limit = useLimit(props.value, props.longest);
  const goBack = useWayBack(ref, prose, proseKey);
  const problem = limit.words ?? props.problem;
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value, selectionEnd } = event.target;
    if (prose === null) onWords(value);
    else if (limit.takes(value)) prose.room.words.type(proseKey, value, selectionEnd);
    look(event);
  };
  return (
    <TextArea
      {...props}
      {...(problem !== undefined && { problem })}
      rows={rows}
      ref={ref}
      readOnly={prose?.mayWrite === false}
      over={prose && <Carets room={prose.room} proseKey={proseKey} words={props.value} control={ref} />}
      onSelect={look}
      onChange={change}
      onKeyDown={goBack}
      onCompositionStart={() => prose?.room.words.hold()}
      onCompositionEnd={() => prose?.room.words.release()}
      onFocus={() => prose && live?.enteredProse(prose.documentId, proseKey)}
      onBlur={(event) => {
        prose?.room.showCaret(null);
        limit.forget();
        props.onBlur?.(event);
      }}
    />
  );
}

/**
 * What would make the words too long is not taken, since the server could not, and what was typed or pasted is still
 * with whoever did it. `words`: what is said of it.
 */
function useLimit(value: string, longest: number) {
  const { t } = useTranslation();
  const [over, setOver] = useState(0);
  const say = (count: number) => t('field.noRoom', { count });
  return {
    words: over === 0 ? undefined : say(over),
    takes: (next: string): boolean => {
      const isTaken = next.length <= longest || next.length < value.length;
      setOver(isTaken ? 0 : next.length - longest);
      if (!isTaken) announce(say(next.length - longest), 'assertive');
      return isTaken;
    },
    forget: () => setOver(0),
  };
}

/** The keys, menus and gestures that take back what was typed act on this person's own words alone. */
function useWayBack(
  ref: ReturnType<typeof useCursor>['ref'],
  prose: Prose | null,
  key: string,
): (event: KeyboardEvent<HTMLTextAreaElement>) => void {
  const isLive = prose !== null;
  const go = (way: Way) => {
    const cursor = prose?.mayWrite === true ? prose.room.words.go(key, way) : null;
    if (cursor !== null) ref.current?.setSelectionRange(cursor, cursor);
  };
  const instead = useEffectEvent((event: InputEvent) => {
    const way = isLive ? menuWays[event.inputType] : undefined;
    if (way === undefined) return;
    event.preventDefault();
    go(way);
  });
  useEffect(() => {
    const control = ref.current;
    const listener = (event: InputEvent) => instead(event);
    control?.addEventListener('beforeinput', listener);
    return () => control?.removeEventListener('beforeinput', listener);
  }, [ref]);
  return (event) => {
    const way = isLive ? wayOf(event) : null;
    if (way === null) return;
    event.preventDefault();
    go(way);
  };
}

const menuWays: Readonly<Record<string, Way>> = { historyUndo: 'undo', historyRedo: 'redo' };

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Way | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey ? 'redo' : null;
}
