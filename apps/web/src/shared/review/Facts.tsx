import { styled } from '@mui/material/styles';

/** A few facts of a review, each under its name: one below the other, two and two, or four in a row. */
export const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem 1.5rem',
  margin: 0,
  marginBlock: '0.75rem',
  paddingBlock: '0.75rem',
  borderBlock: `1px solid ${theme.vars.palette.colours.line}`,
  '& dt': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
  '& dd': { margin: 0, minInlineSize: 0 },
  [theme.breakpoints.up('sm')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
}));
