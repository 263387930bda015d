import { styled } from '@mui/material/styles';
import { Link } from 'react-router';
import { toneColours, type Tone } from './tone.tsx';

/** Where a heat map scrolls. Positioned, so that what is hidden from sight in its cells stays in it. */
export const HeatScroll = styled('div')(({ theme }) => ({
  position: 'relative',
  overflowX: 'auto',
  padding: 4,
  margin: -4,
  // As wide as a row's name may be: a cell that is tabbed to comes out from under it.
  [theme.breakpoints.up('sm')]: { scrollPaddingInlineStart: '12rem' },
}));

/** A table of links: as wide as its room, as far as its words can be read; then it scrolls. */
export const HeatGrid = styled('table')(({ theme }) => ({
  tableLayout: 'fixed',
  inlineSize: '100%',
  minInlineSize: '57rem',
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: '0.8125rem',
  '& th, & td': {
    padding: '0.1875rem 0.125rem',
    borderBlockEnd: `1px solid ${theme.vars.palette.colours.line}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
  // Where nothing scrolls, a row's name has the room of a line or two.
  '& th:first-of-type': { inlineSize: '9rem', [theme.breakpoints.up('lg')]: { inlineSize: '17rem' } },
  '& thead th': { verticalAlign: 'bottom', fontWeight: 600, hyphens: 'auto' },
  '& tbody th': { fontWeight: 600 },
  // The row's name stays in sight while its cells scroll, where there is room for both.
  [theme.breakpoints.up('sm')]: {
    '& th:first-of-type': {
      position: 'sticky',
      insetInlineStart: 0,
      backgroundColor: theme.vars.palette.colours.page,
    },
  },
}));

/** A cell of it: a mark, words and a colour, any one of which would do. */
export const HeatLink = styled(Link, { shouldForwardProp: (name) => name !== 'tone' })<{ tone: Tone }>(
  ({ theme, tone }) => ({
    display: 'grid',
    justifyItems: 'start',
    alignContent: 'center',
    gap: '0.125rem',
    minBlockSize: 44,
    padding: '0.25rem 0.375rem',
    color: theme.vars.palette.colours[toneColours[tone].front],
    backgroundColor: theme.vars.palette.colours[toneColours[tone].ground],
    border: `1px solid ${theme.vars.palette.colours[toneColours[tone].front]}`,
    borderRadius: 4,
    fontSize: '0.8125rem',
    lineHeight: 1.2,
    textUnderlineOffset: '0.15em',
  }),
);

/** From so many gaps a cell is hot. */
const MANY = 4;

export const gapsTone = (gaps: number): Tone => (gaps === 0 ? 'success' : gaps < MANY ? 'warning' : 'error');
