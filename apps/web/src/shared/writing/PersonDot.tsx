import { styled } from '@mui/material/styles';
import type { Colours } from '../theme/colours.ts';

/** What tells people apart beside their names, never instead of them. */
const colours = ['primary', 'info', 'warning', 'success', 'quiet'] as const satisfies readonly (keyof Colours)[];

/** Someone's colour: the same on every screen and at every visit. */
export function colourOf(personId: string): (typeof colours)[number] {
  const sum = [...personId].reduce((before, letter) => (before * 31 + letter.charCodeAt(0)) % 9973, 0);
  return colours[sum % colours.length] ?? 'primary';
}

export const PersonDot = ({ personId }: { readonly personId: string }) => (
  <Dot aria-hidden="true" colour={colourOf(personId)} />
);

const Dot = styled('span', { shouldForwardProp: (name) => name !== 'colour' })<{ colour: keyof Colours }>(
  ({ theme, colour }) => ({
    flex: 'none',
    inlineSize: '0.75rem',
    blockSize: '0.75rem',
    borderRadius: '50%',
    backgroundColor: theme.vars.palette.colours[colour],
    '@media (forced-colors: active)': { border: '2px solid CanvasText' },
  }),
);
