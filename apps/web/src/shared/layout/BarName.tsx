import { styled } from '@mui/material/styles';

/** Whose page it is, in the bar at the top. */
export const BarName = styled('span')({
  display: 'block',
  fontWeight: 600,
  textWrap: 'balance',
  lineHeight: 1.25,
  paddingBlock: '0.25rem',
});
