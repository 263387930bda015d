import { useLayoutEffect, useState, useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import { styled } from '@mui/material/styles';
import type { Caret } from '../../aggregate/live/carets.ts';
import type { ProseRoom } from '../../aggregate/live/ProseRoom.ts';
import type { Colours } from '../../theme/colours.ts';
import { useNoun } from '../noun.ts';
import { colourOf } from '../PersonDot.tsx';

interface CaretsProps {
  readonly room: ProseRoom;
  readonly proseKey: string;
  readonly words: string;
  readonly control: RefObject<HTMLTextAreaElement | null>;
}

/**
 * The others' cursors and what they have selected, each with a name. They stand in a copy of the words that lies over
 * the text control and cannot be seen, touched or heard: who is in a field is also said below it.
 */
export function Carets({ room, proseKey, words, control }: CaretsProps) {
  const carets = useCarets(room, proseKey);
  const { width, scrolled } = useSize(control, carets.length > 0);
  if (carets.length === 0) return null;
  return (
    <Over aria-hidden="true" style={{ inlineSize: width }}>
      <div style={{ transform: `translateY(${-scrolled}px)` }}>{withCarets(words, carets)}</div>
    </Over>
  );
}

function useCarets(room: ProseRoom, key: string): readonly Caret[] {
  const nameOf = useNoun().usePersonName();
  const text = useSyncExternalStore(room.watchCarets, () => JSON.stringify(room.carets(key)));
  const carets = JSON.parse(text) as readonly Caret[];
  return carets.map((one) => ({ ...one, name: nameOf(one.personId) ?? one.name }));
}

/** The words in pieces, with what the others have selected marked and their cursors between. */
function withCarets(words: string, carets: readonly Caret[]): ReactNode[] {
  const cuts = [...new Set([0, words.length, ...carets.flatMap(({ from, to, head }) => [from, to, head])])]
    .filter((at) => at <= words.length)
    .toSorted((one, other) => one - other);
  return cuts.map((at, index) => {
    const until = cuts[index + 1] ?? words.length;
    const selecting = carets.find(({ from, to }) => from <= at && until <= to && from < to && at < until);
    return (
      <span key={at}>
        {carets
          .filter(({ head }) => head === at)
          .map(({ clientId, personId, name }) => (
            <Mark key={clientId} colour={colourOf(personId)}>
              <Flag key={at} colour={colourOf(personId)}>
                {name}
              </Flag>
            </Mark>
          ))}
        {selecting === undefined ? (
          words.slice(at, until)
        ) : (
          <Selected colour={colourOf(selecting.personId)}>{words.slice(at, until)}</Selected>
        )}
      </span>
    );
  });
}

/** How wide the words are in the control, and how far they are scrolled. */
function useSize(control: RefObject<HTMLTextAreaElement | null>, isNeeded: boolean) {
  const [size, setSize] = useState({ width: 0, scrolled: 0 });
  useLayoutEffect(() => {
    const element = control.current;
    if (!isNeeded || element === null) return undefined;
    const edges = element.offsetWidth - element.clientWidth;
    const measure = () => setSize({ width: element.clientWidth + Math.min(edges, 4), scrolled: element.scrollTop });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    element.addEventListener('scroll', measure);
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [control, isNeeded]);
  return size;
}

const forColour = { shouldForwardProp: (name: PropertyKey) => name !== 'colour' };
interface Coloured {
  colour: keyof Colours;
}

const Over = styled('div')({
  position: 'absolute',
  insetBlock: 0,
  insetInlineStart: 0,
  boxSizing: 'border-box',
  padding: '0.5rem 0.75rem',
  border: '1px solid transparent',
  lineHeight: 1.5,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
  overflow: 'clip',
  overflowClipMargin: '1.5rem',
  pointerEvents: 'none',
  visibility: 'hidden',
});

const Mark = styled(
  'span',
  forColour,
)<Coloured>(({ theme, colour }) => ({
  position: 'relative',
  visibility: 'visible',
  marginInline: -1,
  borderInlineStart: `2px solid ${theme.vars.palette.colours[colour]}`,
}));

/** Over the line above for as long as it takes to see who moved; then the words there can be read again. */
const Flag = styled(
  'span',
  forColour,
)<Coloured>(({ theme, colour }) => ({
  position: 'absolute',
  insetBlockEnd: '1.1em',
  insetInlineStart: -2,
  paddingInline: '0.25rem',
  whiteSpace: 'nowrap',
  fontSize: '0.75rem',
  lineHeight: 1.3,
  color: theme.vars.palette.colours.page,
  backgroundColor: theme.vars.palette.colours[colour],
  borderRadius: 2,
  animation: 'cynllun-flag 4s steps(1) forwards',
  '@keyframes cynllun-flag': { to: { visibility: 'hidden' } },
}));

const Selected = styled(
  'span',
  forColour,
)<Coloured>(({ theme, colour }) => ({
  visibility: 'visible',
  color: 'transparent',
  backgroundColor: `color-mix(in srgb, ${theme.vars.palette.colours[colour]} 25%, transparent)`,
}));
