import { styled } from '@mui/material/styles';

/** As its writer broke the lines. */
export const Reason = styled('p')({ margin: 0, whiteSpace: 'pre-line' });
