import { styled } from '@mui/material/styles';

/** A few facts of a review, each under its name: as many in a row as there is room for. */
export const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gap: '0.75rem 1.5rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(10.5rem, 100%), 1fr))',
  margin: 0,
  marginBlock: '0.75rem',
  paddingBlock: '0.75rem',
  borderBlock: `1px solid ${theme.vars.palette.colours.line}`,
  '& dt': { color: theme.vars.palette.colours.quiet, fontSize: '0.8125rem' },
  '& dd': { margin: 0, minInlineSize: 0 },
}));
