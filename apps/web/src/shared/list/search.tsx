import { styled } from '@mui/material/styles';

/** A form that looks for rows: its fields beside one another where there is room. */
export const Search = styled('form')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(11rem, 100%), 1fr))',
  gap: '0.75rem 1rem',
  alignItems: 'end',
  marginBlockEnd: '1rem',
});

/** Its buttons, on a line of their own. */
export const Commands = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem 1rem',
  alignItems: 'center',
  gridColumn: '1 / -1',
});
