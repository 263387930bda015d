import { styled } from '@mui/material/styles';

/** A table among the words of a document: close set, its first line level with the words beside it. */
export const SmallTable = styled('div')({
  fontSize: '0.8125rem',
  lineHeight: 1.45,
  '& table': { marginBlock: '0.125rem 0.25rem' },
  '& th, & td': { paddingBlock: '0.25rem' },
  '& thead th': { fontSize: '0.8125rem' },
  '& tr': { breakInside: 'avoid' },
});
